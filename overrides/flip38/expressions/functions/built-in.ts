import type { ApiExpression } from "#overrides/index.js";

/** An expression of today's API. */
export type Expr = ApiExpression;

/** A built-in function of Flink 1.10 whose arguments are all expressions. */
export interface BuiltIn {
  /** The name as Flink 1.10 wrote it; strings may write it in any case. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly build: (...args: Expr[]) => Expr;
}

/** A function that takes exactly as many arguments as `build` has parameters. */
export function define(name: string, build: (...args: Expr[]) => Expr): BuiltIn {
  return { name, least: build.length, most: build.length, build };
}

/** A function whose last parameter may be left out. */
export function defineOptional(name: string, build: (...args: Expr[]) => Expr): BuiltIn {
  return { name, least: build.length - 1, most: build.length, build };
}

/** A function that takes any number of arguments after those that `build` names. */
export function defineVariadic(name: string, build: (...args: Expr[]) => Expr): BuiltIn {
  return { name, least: build.length, most: Infinity, build };
}
