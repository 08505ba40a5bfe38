import { TsflinkError } from "../errors/tsflink-error.js";
import type { Row as RowMessage, Value } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { referenceOf } from "../objects/reference.js";
import { isValue, valueOf, type Encoded } from "../values/encoded.js";
import { isTooDeep, refusalText } from "../values/encoder.js";
import { isDoubtful } from "../values/numbers.js";
import { encodeObject, refuseObject } from "../values/object-rule.js";
import { isTemporal } from "../values/temporal-encoding.js";
import { cellsOf, fieldsOf, isPlainObject, notARow, type RowLike } from "./element.js";
import { isRow } from "./is-row.js";
import { rowKinds } from "./row-kind.js";

/**
 * Rows on their way into a table. Values go by the rule for objects, and plain objects as rows with names; the JVM makes
 * each fit its column or says which cell does not. Without `names` objects go with the names they have.
 */
export function encode_rows(elements: Iterable<RowLike>, names?: readonly string[]): RowMessage[] {
  const rows: RowMessage[] = [];
  for (const element of elements) {
    const row = rows.length;
    const given = names === undefined ? ownCells(element, row) : { names: [], cells: cellsOf(element, names, row) };
    const fields: Value[] = [];
    for (const [column, cell] of given.cells.entries()) {
      fields.push(encodeCell(cell, row, (names ?? given.names)[column] ?? String(column)));
    }
    const kind = isRow(element) ? rowKinds.indexOf(element.get_kind()) : 0;
    rows.push({ $typeName: "tsflink.bridge.v1.Row", kind, names: given.names, fields });
  }
  return rows;
}

function ownCells(element: RowLike, row: number): { names: string[]; cells: readonly unknown[] } {
  if (Array.isArray(element)) return { names: [], cells: withFields(element, row) };
  const given = fieldsOf(element);
  if (given === undefined) throw notARow(element, row);
  if (!given.named) withFields([...given.fields.keys()], row);
  return { names: given.named ? [...given.fields.keys()] : [], cells: [...given.fields.values()] };
}

/** A row without names and fields is how an object goes that leaves all its fields out. */
function withFields(cells: readonly unknown[], row: number): readonly unknown[] {
  if (cells.length === 0) throw new TsflinkError(`row ${row} has no fields`);
  return cells;
}

function encodeCell(cell: unknown, row: number, column: string): Value {
  let encoded: Encoded | undefined;
  try {
    encoded = encodeData(cell);
  } catch (error) {
    if (!isTooDeep(error)) throw error;
    throw new TsflinkError(`row ${row}, column ${column}: the value is nested too deeply; does it contain itself?`);
  }
  if (encoded !== undefined && isValue(encoded)) return encoded;
  throw new TsflinkError(`row ${row}, column ${column}${refusalText(refuse(cell))}`);
}

/** The rule for objects, with plain objects as rows, and numbers of any size: a column's type is known. */
function encodeData(value: unknown): Encoded | undefined {
  if (typeof value === "number" && isDoubtful(value)) return valueOf({ case: "double", value });
  if (typeof value !== "object" || value === null) return encodeObject(value);
  if (referenceOf(value) !== undefined || isFine(value)) return undefined;
  if (Array.isArray(value)) return encodeList(value);
  if (value instanceof Map) return encodeMap(value);
  return isRow(value) || isPlainObject(value) ? encodeNested(value) : encodeObject(value);
}

function encodeList(elements: readonly unknown[]): Value | undefined {
  const encoded = encodeAll(elements);
  return encoded && valueOf({ case: "list", value: { $typeName: "tsflink.bridge.v1.List", elements: encoded } });
}

function encodeMap(map: ReadonlyMap<unknown, unknown>): Value | undefined {
  const keys = encodeAll([...map.keys()]);
  const values = encodeAll([...map.values()]);
  if (keys === undefined || values === undefined) return undefined;
  return valueOf({ case: "map", value: { $typeName: "tsflink.bridge.v1.Map", keys, values } });
}

function encodeNested(value: object): Value | undefined {
  const given = fieldsOf(value);
  const fields = given && encodeAll([...given.fields.values()]);
  if (given === undefined || fields === undefined) return undefined;
  const names = given.named ? [...given.fields.keys()] : [];
  const kind = isRow(value) ? rowKinds.indexOf(value.get_kind()) : 0;
  return valueOf({ case: "row", value: { $typeName: "tsflink.bridge.v1.Row", kind, names, fields } });
}

function encodeAll(values: readonly unknown[]): Value[] | undefined {
  const encoded: Value[] = [];
  for (const value of values) {
    const one = encodeData(value);
    if (one === undefined || !isValue(one)) return undefined;
    encoded.push(one);
  }
  return encoded;
}

/** Flink's TIME holds milliseconds and would drop the rest without a word. */
function isFine(value: object): boolean {
  return isTemporal(value, "Temporal.PlainTime") && (value.microsecond !== 0 || value.nanosecond !== 0);
}

function refuse(value: unknown) {
  const part = faultyPart(value, "");
  if (typeof part.value === "object" && part.value !== null && isFine(part.value)) {
    const hint = "write a STRING, or round it";
    return {
      path: part.path,
      takes: "a time in whole milliseconds, as Flink's TIME holds",
      got: String(part.value),
      hint,
    };
  }
  return refuseObject(part.value, part.path);
}

/** The innermost value at fault. */
function faultyPart(value: unknown, path: string): { value: unknown; path: string } {
  const parts = Array.isArray(value)
    ? value.map((part: unknown, index) => [`[${index}]`, part] as const)
    : value instanceof Map
      ? [...value].flatMap(([key, part]) => [[" (a key)", key] as const, [`[${String(key)}]`, part] as const])
      : [...(fieldsOf(value)?.fields ?? [])].map(([name, part]) => [`.${name}`, part] as const);
  const faulty = parts.find(([, part]) => {
    const encoded = encodeData(part);
    return encoded === undefined || !isValue(encoded);
  });
  return faulty === undefined ? { value, path } : faultyPart(faulty[1], path + faulty[0]);
}
