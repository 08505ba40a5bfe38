/**
 * FLIP-38's API, as PyFlink 1.10 had it, on today's Flink.
 *
 * @packageDocumentation
 */
export { ExpressionParserException, parse_expression, parse_expression_list } from "./expressions/index.js";
