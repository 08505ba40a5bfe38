import { TsflinkError } from "#overrides/index.js";

/**
 * An expression string that is none: the message names the column and what was expected there, and shows the place.
 *
 * Today: expressions are written with `col` and `lit`, and the compiler tells what is wrong with them.
 */
export class ExpressionParserException extends TsflinkError {
  /** The name of the class, as of every error. Today: `ArgumentError` and `JavaError`. */
  override readonly name = "ExpressionParserException";
  /** The expression string. Today: there is none. */
  readonly expression: string;
  /** Where in it the problem is; 1 is the first character. Today: there is no such place. */
  readonly column: number;

  /** @param offset of the problem in the expression; 0 is the first character */
  constructor(problem: string, expression: string, offset: number) {
    super(`Could not parse expression at column ${offset + 1}: ${problem}\n${excerpt(expression, offset)}`);
    this.expression = expression;
    this.column = offset + 1;
  }
}

const reach = 60;

/** The part of an expression around the problem, and a caret beneath it. */
function excerpt(expression: string, offset: number): string {
  const start = Math.max(0, offset - reach);
  const before = expression.slice(start, offset).replaceAll(/[^\t]/gu, " ");
  const line = expression.slice(start, offset + reach).replaceAll(/[\r\n]/g, " ");
  return `${line}\n${before}^`;
}
