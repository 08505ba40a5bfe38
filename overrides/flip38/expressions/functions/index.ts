import { arithmetic } from "./arithmetic.js";
import type { BuiltIn } from "./built-in.js";
import { collections } from "./collections.js";
import { strings } from "./strings.js";
import { time } from "./time.js";

export type { BuiltIn, Expr } from "./built-in.js";

/** The built-in functions of Flink 1.10 whose arguments are expressions, by their name in lower case. */
export const builtIns: ReadonlyMap<string, BuiltIn> = new Map(
  [arithmetic, strings, time, collections].flat().map((each) => [each.name.toLowerCase(), each]),
);
