import type { Row } from "./row.js";

/** Marks rows of every copy of the package. */
export const rowMark: unique symbol = Symbol.for("tsflink.row") as never;

/** A Row of any copy of the package. */
export function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && rowMark in value;
}
