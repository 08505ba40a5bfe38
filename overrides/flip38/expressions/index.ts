import type { ApiExpression, Expression } from "#overrides/index.js";
import { buildExpression } from "./build.js";
import { parseList, parseOne } from "./parse.js";
import { emptyScope, type Scope } from "./scope.js";

export { ExpressionParserException } from "./exception.js";
export { emptyScope, type Scope } from "./scope.js";

/**
 * The expression of today's API that an expression string of Flink 1.10 stands for. Printed, it is what to write instead:
 * `String(parse_expression("a.count as n"))` is `col("a").count().as("n")`.
 *
 * @throws ExpressionParserException when the string is no expression, naming the column and what was expected there
 */
export function parse_expression(expression: string, scope: Scope = emptyScope): ApiExpression {
  return buildExpression(parseOne(expression), expression, scope);
}

/**
 * The expressions of today's API that a list of expressions, separated by commas, stands for.
 *
 * @throws ExpressionParserException when the string is no list of expressions
 */
export function parse_expression_list(expression: string, scope: Scope = emptyScope): ApiExpression[] {
  return parseList(expression).map((node) => buildExpression(node, expression, scope));
}

/** Where Flink 1.10 took an expression string, an expression of today's API is taken too. */
export type StringOrExpression = string | Expression;
