import { CellError } from "../../errors/bridge-error.js";
import { TsflinkError } from "../../errors/tsflink-error.js";
import { describeValue } from "../../values/describe-value.js";
import { isPlainObject } from "../../values/plain-object.js";
import { isRow } from "../is-row.js";
import type { Row } from "../row.js";

/** What one row may be written as: its fields in order, a Row, or an object of fields by name. */
export type RowLike = readonly unknown[] | Row | Readonly<Record<string, unknown>>;

/** The rows of a table that is made in the program. */
export type Elements = Iterable<RowLike>;

/** Rows that come over time; they are sent on as they come, and not gathered in this process. */
export type AsyncElements = AsyncIterable<RowLike>;

/** Fields by name; a row with positions only names them `f0`, `f1`, ... */
export interface FieldsByName {
  readonly named: boolean;
  readonly fields: ReadonlyMap<string, unknown>;
}

/** The fields of a plain object or a Row; in an object undefined is the same as absent. */
export function fieldsOf(value: unknown): FieldsByName | undefined {
  if (isRow(value)) {
    const names = value.get_field_names();
    const fields = value.to_array().map((field, index) => [names?.[index] ?? `f${index}`, field] as const);
    return { named: names !== undefined, fields: new Map(fields) };
  }
  if (!isPlainObject(value)) return undefined;
  return { named: true, fields: new Map(Object.entries(value).filter(([, field]) => field !== undefined)) };
}

/** The values of an element that has positions only; undefined for one that has names. */
export function positionsOf(element: unknown, row: number): readonly unknown[] | undefined {
  if (Array.isArray(element)) return element;
  if (!isRow(element)) return undefined;
  if (element.get_kind() !== "INSERT") {
    const reason = `the row's kind is ${element.get_kind()}; a table is made from rows that are INSERT`;
    throw new CellError(`row ${row}: ${reason}`, row, "");
  }
  return element.get_field_names() === undefined ? element.to_array() : undefined;
}

/** The fields of an element that has names. */
export function namesOf(element: unknown, row: number): ReadonlyMap<string, unknown> {
  const given = fieldsOf(element);
  if (given === undefined) throw notARow(element, row);
  return given.fields;
}

/** Refuses what is not rows at all. */
export function checkElements(elements: unknown): asserts elements is Elements | AsyncElements {
  const isObject = typeof elements === "object" && elements !== null;
  if (isObject && (Symbol.iterator in elements || Symbol.asyncIterator in elements)) return;
  throw new TsflinkError(`elements takes an array of rows, got ${describeValue(elements)}`);
}

/** The error for an element that is no row. */
function notARow(element: unknown, row: number): TsflinkError {
  const hint =
    typeof element === "object" && element !== null ? "" : `; for a single column write [${describeShort(element)}]`;
  return new TsflinkError(`row ${row} takes an array, a Row or a plain object, got ${describeValue(element)}${hint}`);
}

function describeShort(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/** The error for a row that is not as wide as the table. */
export function checkWidth(cells: readonly unknown[], names: readonly string[], row: number): readonly unknown[] {
  if (cells.length === names.length) return cells;
  throw new TsflinkError(
    `row ${row} has ${cells.length} ${cells.length === 1 ? "field" : "fields"}, ` +
      `but there ${names.length === 1 ? "is 1 column" : `are ${names.length} columns`}: ${names.join(", ")}`,
  );
}

/** The error for a field that no column has the name of. */
export function unknownField(name: string, names: readonly string[], row: number): TsflinkError {
  return new TsflinkError(`row ${row} has a field "${name}", which is no column; the columns are ${names.join(", ")}`);
}
