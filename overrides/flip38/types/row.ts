import { Row as ModernRow } from "#overrides/index.js";

/** A row of named fields: `Row.of_names({ name: "Alice", age: 11 })`; taken wherever `Row` of `tsflink` is. Today: `Row` of `tsflink`. */
export class Row extends ModernRow {
  /** A row of these fields, by name. Today: `Row.with_names()` and `set_field`. */
  static of_names(fields: Readonly<Record<string, unknown>>): Row {
    return new Row("INSERT", Object.values(fields), new Map(Object.keys(fields).map((name, index) => [name, index])));
  }

  /**
   * The fields by name; with `recursive`, rows within it too.
   *
   * Today: `Object.fromEntries((row.get_field_names(true) ?? []).map((name) => [name, row.get_field(name)]))`.
   */
  as_dict(recursive = false): Record<string, unknown> {
    return dictOf(this, recursive);
  }
}

function dictOf(row: ModernRow, recursive: boolean): Record<string, unknown> {
  const names = row.get_field_names(true) ?? [];
  return Object.fromEntries([...names].map((name) => [name, convert(row.get_field(name), recursive)]));
}

function convert(value: unknown, recursive: boolean): unknown {
  if (!recursive) return value;
  if (value instanceof ModernRow) return dictOf(value, true);
  if (Array.isArray(value)) return value.map((each) => convert(each, true));
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, convert(each, true)]));
  return value;
}
