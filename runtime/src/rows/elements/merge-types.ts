import { typeText, type Draft } from "./inferred-type.js";

/** Two values of one column have types that no column has both of. */
export class MergeError extends Error {
  constructor(first: Draft, second: Draft) {
    super(`${typeText(second)} where ${typeText(first)} was seen`);
  }
}

const whole = new Set(["int", "bigint"]);

/** The type of a column that holds values of both; throws a MergeError when there is none. */
export function merge(a: Draft, b: Draft): Draft {
  if (a.kind === "null") return b;
  if (b.kind === "null") return a;
  if (a.kind === "bigint" && b.kind === "bigint") return { kind: "bigint", exact: a.exact || b.exact };
  if (a.kind === "array" && b.kind === "array") return { kind: "array", element: merge(a.element, b.element) };
  if (a.kind === "map" && b.kind === "map") {
    return { kind: "map", key: merge(a.key, b.key), value: merge(a.value, b.value) };
  }
  if (a.kind === "row" && b.kind === "row") return mergeRows(a, b);
  if (a.kind === b.kind) return a;
  return mergeNumbers(a, b) ?? mergeNumbers(b, a) ?? fail(a, b);
}

/** The type of a column that holds values of all. */
export function mergeAll(types: readonly Draft[]): Draft {
  return types.reduce(merge, { kind: "null" });
}

/** INT becomes BIGINT, DECIMAL, or DOUBLE; a bigint does not become DOUBLE, which may not hold it. */
function mergeNumbers(narrow: Draft, wide: Draft): Draft | undefined {
  if (narrow.kind === "int" && wide.kind === "bigint") return wide;
  if (whole.has(narrow.kind) && wide.kind === "decimal") return wide;
  if (narrow.kind === "int" && wide.kind === "double") return wide;
  return narrow.kind === "bigint" && !narrow.exact && wide.kind === "double" ? wide : undefined;
}

type RowDraft = Extract<Draft, { kind: "row" }>;

/** Objects may leave fields out; rows with positions may not. */
function mergeRows(a: RowDraft, b: RowDraft): Draft {
  if (a.named !== b.named || (!a.named && a.fields.size !== b.fields.size)) fail(a, b);
  const fields = new Map(a.fields);
  for (const [name, type] of b.fields) fields.set(name, merge(fields.get(name) ?? { kind: "null" }, type));
  return { kind: "row", named: a.named, fields };
}

function fail(a: Draft, b: Draft): never {
  throw new MergeError(a, b);
}
