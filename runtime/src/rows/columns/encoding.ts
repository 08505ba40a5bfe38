import type { Field } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import type { Column } from "./column.js";

/** The type, buffers and children of a column; what the cells say of nulls is added to it. */
export type Body = Pick<Column, "buffers" | "children"> & { readonly field: Field };

/** Makes a column of cells of any kind. */
export type EncodeColumn = (cells: readonly unknown[], name: string) => Column;

/** Encodes cells of one kind, between which there are nulls; `encode` is for the parts of nested ones. */
export type EncodeCells = (cells: readonly unknown[], encode: EncodeColumn) => Body;

/** A value that cannot leave JavaScript: where in the column it is, and why. */
export class EncodeError extends Error {
  constructor(
    readonly index: number,
    readonly path: string,
    reason: string,
  ) {
    super(reason);
  }

  within(index: number, step: string): EncodeError {
    return new EncodeError(index, step + this.path, this.message);
  }
}
