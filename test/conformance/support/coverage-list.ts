import { readFileSync } from "node:fs";

/** A row of a line's coverage.tsv. */
export interface Covered {
  readonly type: string;
  /** As the test's Java program writes members: `plus(Object)`, `(String, int)` for a constructor, `MAX_VALUE`. */
  readonly member: string;
  /** `emitted as Table.select`, or `excluded: reason`. */
  readonly fate: string;
}

/** Reads coverage.tsv, with its Java signatures erased. */
export function readCoverage(file: string): readonly Covered[] {
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((row) => {
      const [type = "", java = "", fate = ""] = row.split("\t");
      return { type, member: erased(java), fate };
    });
}

/** `static <T> TypedExpr<T> of(Class<T> type, T... values)` becomes `of(Class, T[])`. */
function erased(java: string): string {
  const plain = withoutArguments(java);
  const open = plain.indexOf("(");
  if (open < 0) return plain.slice(plain.lastIndexOf(" ") + 1);
  const name = plain.startsWith("new ") ? "" : plain.slice(plain.lastIndexOf(" ", open) + 1, open);
  const parameters = plain
    .slice(open + 1, -1)
    .split(", ")
    .filter((parameter) => parameter !== "")
    .map((parameter) => parameter.slice(0, parameter.lastIndexOf(" ")).replace("...", "[]"));
  return `${name}(${parameters.join(", ")})`;
}

function withoutArguments(java: string): string {
  const inner = java.replaceAll(/<[^<>]*>/g, "");
  return inner === java ? java : withoutArguments(inner);
}
