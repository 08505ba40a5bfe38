import { Lexer, type IParserErrorMessageProvider, type IToken, type TokenType } from "chevrotain";
import { ExpressionParserException } from "./exception.js";
import { ExpressionGrammar } from "./grammar.js";
import type { Node } from "./syntax-tree.js";
import { Identifier, NumberToken, Text, tokens } from "./tokens.js";

/** Parses a list of expressions, separated by commas: `a, b.sum as c`. */
export function parseList(expression: string): readonly Node[] {
  if (expression.trim() === "") throw new ExpressionParserException("expected an expression", expression, 0);
  try {
    return parse(expression);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ExpressionParserException("it is nested too deeply", expression, 0);
  }
}

/** Parses exactly one expression. */
export function parseOne(expression: string): Node {
  const [node, second] = parseList(expression);
  if (node === undefined || second !== undefined) {
    const problem = "expected the end of the expression: one expression is taken here, not a list";
    throw new ExpressionParserException(problem, expression, second?.at ?? 0);
  }
  return node;
}

let parts: { readonly lexer: Lexer; readonly grammar: ExpressionGrammar } | undefined;

function parse(expression: string): readonly Node[] {
  parts ??= {
    lexer: new Lexer(tokens, { positionTracking: "onlyOffset" }),
    grammar: new ExpressionGrammar(messages),
  };
  const { lexer, grammar } = parts;
  const scanned = lexer.tokenize(expression);
  const [unknown] = scanned.errors;
  if (unknown !== undefined) {
    throw new ExpressionParserException(unknownText(expression, unknown.offset), expression, unknown.offset);
  }
  grammar.input = scanned.tokens;
  const list = grammar.expressionList();
  const [problem] = grammar.errors;
  if (problem !== undefined) {
    const offset = Number.isNaN(problem.token.startOffset) ? expression.length : problem.token.startOffset;
    throw new ExpressionParserException(problem.message, expression, offset);
  }
  return list;
}

function unknownText(expression: string, offset: number): string {
  const start = expression[offset] ?? "";
  if (start === "'" || start === '"') return `expected a closing ${start}: the string does not end`;
  if (start === "&" || start === "|") return `expected '${start}${start}', found '${start}'`;
  if (start === "`") return "expected a name without `: names are not quoted in expression strings";
  return `'${String.fromCodePoint(expression.codePointAt(offset) ?? 0)}' has no meaning here`;
}

const anExpression = "an expression";

const messages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual }) => `expected ${labelOf(expected)}, found ${found(actual)}`,
  buildNotAllInputParsedMessage: ({ firstRedundant }) => redundant(firstRedundant),
  buildNoViableAltMessage: ({ expectedPathsPerAlt, actual }) =>
    `expected ${expectations(expectedPathsPerAlt.flat())}, found ${found(actual[0])}`,
  buildEarlyExitMessage: ({ actual }) => `expected ${anExpression}, found ${found(actual[0])}`,
};

/** What may begin there; an expression may begin with so much that it has a name of its own. */
function expectations(paths: readonly (readonly TokenType[])[]): string {
  const first = new Set(paths.flatMap((path) => path[0] ?? []));
  if (first.has(NumberToken) && first.has(Text)) return anExpression;
  const labels = [...first].map((type) => labelOf(type));
  return labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} or ${labels.at(-1)}`;
}

function redundant(token: IToken): string {
  const expected = "expected an operator, ',', 'as' or the end of the expression";
  const hint =
    token.tokenType === Identifier && /^(?:in|like|between|is|and|or|not)$/i.test(token.image)
      ? hints[token.image.toLowerCase()]
      : undefined;
  return `${expected}, found ${found(token)}${hint === undefined ? "" : `; ${hint}`}`;
}

const hints: Readonly<Record<string, string>> = {
  in: "write a.in(1, 2)",
  like: "write a.like('x%')",
  between: "write a.between(1, 2)",
  is: "write a.isNull or a.isNotNull",
  and: "write &&",
  or: "write ||",
  not: "write !",
};

function labelOf(type: TokenType): string {
  return type.LABEL ?? type.name;
}

function found(token: IToken | undefined): string {
  return token === undefined || token.image === "" ? "the end of the expression" : `'${token.image}'`;
}
