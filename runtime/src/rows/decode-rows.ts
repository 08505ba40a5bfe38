import { TsflinkError } from "../errors/tsflink-error.js";
import type { Field, RecordBatch } from "../gen/tsflink/bridge/v1/rows_pb.js";
import { readBatch } from "./columns/column.js";
import { decodeColumn, DecodeError, type RowMaker } from "./columns/decode-column.js";
import { rowKinds, type RowKindName } from "./row-kind.js";
import type { Row } from "./row.js";
import { shapeOf } from "./row-shape.js";

/** What was made of a batch: its rows up to the first that cannot be had, and why that one cannot. */
export interface Decoded<T> {
  readonly rows: T[];
  readonly error: TsflinkError | undefined;
}

/** Makes one row of its kind and its values, which it may keep. */
export type MakeTopRow<T> = (kind: RowKindName, values: unknown[]) => T;

/**
 * The rows of a batch.
 *
 * @param before how many rows came before it, for the number in an error
 */
export function decodeBatch<T>(
  batch: RecordBatch,
  fields: readonly Field[],
  before: number,
  make: MakeTopRow<T>,
  nested: RowMaker,
): Decoded<T> {
  const columns = readBatch(batch, fields);
  let count = batch.rows;
  let error: TsflinkError | undefined;
  const values = columns.map((column) => {
    // A column that fails may fail earlier than one before it.
    for (;;) {
      try {
        return decodeColumn(column, count, nested);
      } catch (caught) {
        if (!(caught instanceof DecodeError)) throw caught;
        count = caught.index;
        error = new TsflinkError(`row ${before + count}, column ${column.field.name}${caught.path}: ${caught.message}`);
      }
    }
  });
  return { rows: assemble(values, kindsOf(batch), count, make), error };
}

function assemble<T>(
  columns: readonly unknown[][],
  kinds: readonly RowKindName[] | undefined,
  count: number,
  make: MakeTopRow<T>,
): T[] {
  const rows = new Array<T>(count);
  const width = columns.length;
  for (let index = 0; index < count; index += 1) {
    const values = new Array<unknown>(width);
    for (let column = 0; column < width; column += 1) values[column] = (columns[column] as unknown[])[index];
    rows[index] = make(kinds === undefined ? "INSERT" : (kinds[index] as RowKindName), values);
  }
  return rows;
}

/** undefined where all are INSERT. */
function kindsOf({ kinds }: RecordBatch): RowKindName[] | undefined {
  if (kinds.length === 0) return undefined;
  return Array.from(kinds, (kind) => rowKinds[kind] ?? "INSERT");
}

/** Rows inside of rows, as Row. */
export const nestedRows: RowMaker = (names) => {
  const shape = shapeOf(names);
  return (values) => shape.make("INSERT", values);
};

/** Rows with names as Row. */
export function topRows(names: readonly string[]): MakeTopRow<Row> {
  const shape = shapeOf(names);
  return (kind, values) => shape.make(kind, values);
}

/** Rows as plain objects. */
export const plainObjects: RowMaker = (names) => {
  // Assigned, it would be the object's prototype.
  if (names.includes("__proto__")) {
    return (values) => Object.fromEntries(names.map((name, index) => [name, values[index]]));
  }
  return (values) => {
    const object: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index += 1) object[names[index] as string] = values[index];
    return object;
  };
};
