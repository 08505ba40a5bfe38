import { TsflinkError } from "../errors/tsflink-error.js";
import { cellsOf, fieldsOf, notARow, type RowLike } from "./element.js";
import { isTooDeep } from "../values/encoder.js";
import { inferValue, NoTypeError } from "./infer-value.js";
import type { Draft, InferredRow, InferredType } from "./inferred-type.js";
import { merge, MergeError } from "./merge-types.js";

/**
 * The columns of rows and their types:
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
 *
 * A column's type is that of all its values: numbers widen (INT to BIGINT, DECIMAL or DOUBLE), objects may leave fields
 * out, null fits everything. Throws for a column of nothing but null, and for values that have no type in common.
 */
export function infer_type(elements: Iterable<RowLike>, names?: readonly string[]): InferredRow {
  const rows = [...elements];
  const columns = checkNames(names ?? namesIn(rows));
  const types = columns.map((): Draft => ({ kind: "null" }));
  const shapers = columns.map(() => 0);
  for (const [row, element] of rows.entries()) {
    const cells = cellsOf(element, columns, row);
    for (const [column, cell] of cells.entries()) {
      const before = types[column] ?? { kind: "null" };
      const after = inferCell(before, cell, row, columns[column] ?? "", shapers[column] ?? 0);
      if (after !== before && after.kind !== before.kind) shapers[column] = row;
      types[column] = after;
    }
  }
  return {
    kind: "row",
    fields: columns.map((name, column) => ({ name, type: finish(types[column] ?? { kind: "null" }, name) })),
  };
}

function inferCell(before: Draft, cell: unknown, row: number, column: string, seenIn: number): Draft {
  try {
    return merge(before, inferValue(cell));
  } catch (error) {
    if (isTooDeep(error)) {
      throw new TsflinkError(`row ${row}, column ${column}: the value is nested too deeply; does it contain itself?`);
    }
    if (error instanceof NoTypeError) throw new TsflinkError(`row ${row}, column ${column}: ${error.message}`);
    if (!(error instanceof MergeError)) throw error;
    throw new TsflinkError(
      `row ${row}, column ${column}: ${error.message} (row ${seenIn}); make the values alike, or give the schema`,
    );
  }
}

/** By name where a row has names, else f0, f1, ...; objects that leave fields out add up. */
function namesIn(rows: readonly RowLike[]): readonly string[] {
  const [first] = rows;
  if (first === undefined) {
    throw new TsflinkError("The columns of no rows are not known; give a schema, or at least one row");
  }
  if (Array.isArray(first)) return first.map((_, index) => `f${index}`);
  const names = new Set<string>();
  for (const [row, element] of rows.entries()) {
    if (Array.isArray(element)) continue;
    const given = fieldsOf(element);
    if (given === undefined) throw notARow(element, row);
    for (const name of given.fields.keys()) names.add(name);
  }
  return [...names];
}

function checkNames(names: readonly string[]): readonly string[] {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new TsflinkError(`Two columns are named "${twice}"`);
  if (names.length === 0) throw new TsflinkError("Rows need at least one column");
  return names;
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
