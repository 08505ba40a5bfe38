import { Expressions } from "#overrides/index.js";
import { define, defineVariadic, type BuiltIn } from "./built-in.js";

/** Arrays, maps, rows, columns, order and aggregates. */
export const collections: readonly BuiltIn[] = [
  defineVariadic("array", (head, ...tail) => Expressions.array(head, ...tail)),
  defineVariadic("map", (key, value, ...rest) => Expressions.map(key, value, ...rest)),
  defineVariadic("row", (head, ...tail) => Expressions.row(head, ...tail)),
  define("at", (a, index) => a.at(index)),
  define("cardinality", (a) => a.cardinality()),
  define("element", (a) => a.element()),
  define("flatten", (a) => a.flatten()),
  defineVariadic("withColumns", (head, ...rest) => Expressions.with_columns(head, ...rest)),
  defineVariadic("withoutColumns", (head, ...rest) => Expressions.without_columns(head, ...rest)),

  define("asc", (a) => a.asc()),
  define("desc", (a) => a.desc()),

  define("count", (a) => a.count()),
  define("sum", (a) => a.sum()),
  define("sum0", (a) => a.sum0()),
  define("avg", (a) => a.avg()),
  define("min", (a) => a.min()),
  define("max", (a) => a.max()),
  define("stddevPop", (a) => a.stddev_pop()),
  define("stddevSamp", (a) => a.stddev_samp()),
  define("varPop", (a) => a.var_pop()),
  define("varSamp", (a) => a.var_samp()),
  define("collect", (a) => a.collect()),
  define("distinct", (a) => a.distinct()),
];
