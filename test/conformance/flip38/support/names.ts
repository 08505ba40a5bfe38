import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../../e2e/support/program.js";

/** A class or method that PyFlink 1.10.3 gave its users. */
export interface Name {
  readonly module: string;
  readonly type: string;
  /** `__init__` for a constructor, empty for the class itself. */
  readonly method: string;
  readonly parameters: readonly string[];
}

const rowsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(path.join(root, "test/conformance/data", file), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((row) => row.split("\t"));

/** What `flip38-names.tsv` lists. */
export const names: readonly Name[] = rowsOf("flip38-names.tsv").map(
  ([module = "", type = "", method = "", parameters = ""]) => ({
    module,
    type,
    method,
    parameters: parameters.split(", ").filter(Boolean),
  }),
);

/** `Class.method`, or `Class` */
export const textOf = ({ type, method }: Pick<Name, "type" | "method">): string =>
  method === "" ? type : `${type}.${method}`;

/** What `flip38-left-out.tsv` lists: of each name, the reason. */
export const leftOut = new Map(
  rowsOf("flip38-left-out.tsv").map(([type = "", method = "", reason = ""]) => [textOf({ type, method }), reason]),
);
