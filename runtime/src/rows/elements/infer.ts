import { CellError } from "../../errors/bridge-error.js";
import { TsflinkError } from "../../errors/tsflink-error.js";
import { isTooDeep } from "../../values/encoder.js";
import { fits, integerRanges } from "../../values/numbers.js";
import type { ElementColumns } from "./element-cutter.js";
import { inferValue, NoTypeError } from "./infer-value.js";
import type { Draft, InferredRow, InferredType } from "./inferred-type.js";
import { merge, MergeError } from "./merge-types.js";

interface ColumnType {
  type: Draft;
  /** The row that made the type what it is. */
  seenIn: number;
}

/**
 * Finds the types of columns from all their values:
 *
 * | values | type |
 * |---|---|
 * | integers within 32 bits | INT |
 * | integers up to 2^53, bigint | BIGINT |
 * | numbers with a fraction, NaN, Infinity, integers from 2^63 | DOUBLE |
 * | boolean, string, Uint8Array | BOOLEAN, STRING, BYTES |
 * | Decimal | DECIMAL(38, 18) |
 * | Temporal.PlainDate, PlainTime | DATE, TIME(9) |
 * | Temporal.PlainDateTime, Instant | TIMESTAMP(9), TIMESTAMP_LTZ(9) |
 * | Temporal.Duration of years and months; of days and smaller | INTERVAL YEAR TO MONTH; INTERVAL DAY TO SECOND |
 * | array, Map | ARRAY, MAP |
 * | plain object, Row | ROW |
 * | Variant, Bitmap | VARIANT, BITMAP |
 *
 * A column's type is that of all its values: numbers widen (INT to BIGINT, DECIMAL or DOUBLE), objects may leave fields
 * out, null fits everything. Throws for a column of nothing but null, and for values that have no type in common.
 */
export class TypeInference {
  readonly #types = new Map<string, ColumnType>();

  /** Takes the next rows into account; `names` are those of columns that have positions only. */
  add(batch: ElementColumns, names: readonly string[]): void {
    for (const [position, cells] of batch.columns.entries()) {
      const name = (batch.names ?? names)[position] ?? "";
      let column = this.#types.get(name);
      if (column === undefined) this.#types.set(name, (column = { type: { kind: "null" }, seenIn: 0 }));
      inferCells(column, cells, batch.first, name);
    }
  }

  /** The type of all rows. */
  finish(names: readonly string[]): InferredRow {
    checkNames(names);
    const fields = names.map((name) => ({ name, type: finish(this.#types.get(name)?.type ?? { kind: "null" }, name) }));
    return { kind: "row", fields };
  }
}

function inferCells(column: ColumnType, cells: readonly unknown[], first: number, name: string): void {
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell === null || isOf(column.type.kind, cell)) continue;
    const row = first + index;
    const before = column.type;
    column.type = inferCell(column, cell, row, name);
    if (column.type.kind !== before.kind) column.seenIn = row;
  }
}

/** Whether a value changes nothing of a column of that type; for most values of most columns it is clear at once. */
function isOf(kind: Draft["kind"], cell: unknown): boolean {
  switch (kind) {
    case "string":
    case "boolean":
      return typeof cell === kind;
    case "int":
      return typeof cell === "number" && fits(cell, integerRanges.int) && !Object.is(cell, -0);
    case "double":
      return typeof cell === "number" && !Number.isInteger(cell);
    default:
      return false;
  }
}

function inferCell({ type, seenIn }: ColumnType, cell: unknown, row: number, column: string): Draft {
  try {
    return merge(type, inferValue(cell));
  } catch (error) {
    const reason = reasonOf(error, seenIn);
    if (reason === undefined) throw error;
    throw new CellError(`row ${row}, column ${column}: ${reason}`, row, column);
  }
}

function reasonOf(error: unknown, seenIn: number): string | undefined {
  if (isTooDeep(error)) return "the value is nested too deeply; does it contain itself?";
  if (error instanceof NoTypeError) return error.message;
  if (!(error instanceof MergeError)) return undefined;
  return `${error.message} (row ${seenIn}); make the values alike, or give the schema`;
}

function checkNames(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new TsflinkError(`Two columns are named "${twice}"`);
  if (names.length === 0) {
    throw new TsflinkError("The columns of no rows are not known; give a schema, or at least one row with a field");
  }
}

/** Refuses what only null was seen of. */
function finish(type: Draft, where: string): InferredType {
  switch (type.kind) {
    case "null":
      throw new TsflinkError(`column ${where} holds nothing but null, so its type is not known; give the schema`);
    case "bigint":
      return { kind: "bigint" };
    case "array":
      return { kind: "array", element: finish(type.element, `${where}[]`) };
    case "map":
      return { kind: "map", key: finish(type.key, `${where} (keys)`), value: finish(type.value, `${where} (values)`) };
    case "row": {
      const fields = [...type.fields].map(([name, field]) => ({ name, type: finish(field, `${where}.${name}`) }));
      return { kind: "row", fields };
    }
    default:
      return type;
  }
}
