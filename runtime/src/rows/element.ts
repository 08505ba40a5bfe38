import { TsflinkError } from "../errors/tsflink-error.js";
import { describeValue } from "../values/describe-value.js";
import { isRow } from "./is-row.js";
import type { Row } from "./row.js";

/** What one row may be written as: its fields in order, a Row, or an object of fields by name. */
export type RowLike = readonly unknown[] | Row | Readonly<Record<string, unknown>>;

/** The rows of a table that is made in the program. */
export type Elements = Iterable<RowLike>;

/** The elements as an array, each being a row; throws for what is none. */
export function rows_of(elements: Elements): readonly RowLike[] {
  if (typeof elements !== "object" || elements === null || !(Symbol.iterator in elements)) {
    throw new TsflinkError(`elements takes an array of rows, got ${describeValue(elements)}`);
  }
  const rows = [...elements];
  const odd = rows.findIndex((row) => !Array.isArray(row) && fieldsOf(row) === undefined);
  if (odd >= 0) throw notARow(rows[odd], odd);
  return rows;
}

/** Fields by name; a row with positions only names them `f0`, `f1`, ... */
export interface FieldsByName {
  readonly named: boolean;
  readonly fields: ReadonlyMap<string, unknown>;
}

/** Whether a value is an object of fields: made by a literal, not by a class. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
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

/** The values of one element in the order of the columns; throws where it does not fit them. */
export function cellsOf(element: unknown, names: readonly string[], row: number): readonly unknown[] {
  if (Array.isArray(element)) return checkWidth(element, names, row);
  if (isRow(element) && element.get_field_names() === undefined) return checkWidth(element.to_array(), names, row);
  const given = fieldsOf(element);
  if (given === undefined) throw notARow(element, row);
  const unknown = [...given.fields.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new TsflinkError(
      `row ${row} has a field "${unknown}", which is no column; the columns are ${names.join(", ")}`,
    );
  }
  return names.map((name) => given.fields.get(name) ?? null);
}

/** The error for an element that is no row. */
export function notARow(element: unknown, row: number): TsflinkError {
  const hint =
    typeof element === "object" && element !== null ? "" : `; for a single column write [${describeShort(element)}]`;
  return new TsflinkError(`row ${row} takes an array, a Row or a plain object, got ${describeValue(element)}${hint}`);
}

function describeShort(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function checkWidth(cells: readonly unknown[], names: readonly string[], row: number): readonly unknown[] {
  if (cells.length === names.length) return cells;
  throw new TsflinkError(
    `row ${row} has ${cells.length} ${cells.length === 1 ? "field" : "fields"}, ` +
      `but there ${names.length === 1 ? "is 1 column" : `are ${names.length} columns`}: ${names.join(", ")}`,
  );
}
