import { readFileSync } from "node:fs";
import path from "node:path";
import { parseList } from "#overrides/flip38/expressions/parse.js";
import type { Node } from "#overrides/flip38/expressions/syntax-tree.js";

/**
 * What an expression string of Flink 1.9 and 1.10 could call: SCALAR, AGGREGATE and OTHER are the kinds that Flink's built-in
 * functions had (1.9.3 and 1.10.3 have the same 135), PARSER are names that only its parser knew, TYPE those of `cast`.
 */
export interface BuiltInName {
  readonly name: string;
  readonly kind: string;
}

export const builtInNames: readonly BuiltInName[] = readFileSync(
  path.join(import.meta.dirname, "built-ins.tsv"),
  "utf8",
)
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [name = "", kind = ""] = line.split("\t");
    return { name, kind };
  });

/** What strings call, as `name()`, and the words that they name, in lower case. */
export function usedIn(strings: readonly string[]): ReadonlySet<string> {
  return new Set(strings.flatMap((string) => parseList(string).flatMap((node) => usesOf(node))));
}

/** A word is a column, or the name of a type, a unit or a bound. */
function usesOf(node: Node): readonly string[] {
  switch (node.kind) {
    case "literal":
      return [];
    case "field":
      return [node.name.toLowerCase()];
    case "call":
      return [`${node.name.toLowerCase()}()`, ...node.args.flatMap((each) => usesOf(each))];
    case "operation":
      return node.operands.flatMap((each) => usesOf(each));
    case "alias":
      return ["as()", ...usesOf(node.operand)];
    case "over":
      return ["over()", ...usesOf(node.operand)];
    case "range":
      return ["to", "rangeto()", ...usesOf(node.first), ...usesOf(node.last)];
  }
}
