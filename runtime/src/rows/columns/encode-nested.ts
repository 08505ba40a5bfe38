import { FieldType } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import { isRow } from "../is-row.js";
import { bytesOf, fieldOf, noBytes, type Column } from "./column.js";
import { EncodeError, type Body, type EncodeColumn } from "./encoding.js";

/** Arrays, sets, and rows with positions only. */
export function encodeLists(cells: readonly unknown[], encode: EncodeColumn): Body {
  const lists = cells.map((cell, index): readonly unknown[] => {
    if (cell === null) return [];
    return isRow(cell) ? insertion(cell, index).to_array() : [...(cell as Iterable<unknown>)];
  });
  const offsets = offsetsOf(lists);
  const elements = encodeParts(encode, lists.flat(), offsets, "", (position) => `[${position}]`);
  return {
    field: fieldOf(FieldType.LIST, { children: [elements.field] }),
    buffers: [bytesOf(offsets)],
    children: [elements],
  };
}

export function encodeMaps(cells: readonly unknown[], encode: EncodeColumn): Body {
  const maps = cells as readonly (ReadonlyMap<unknown, unknown> | null)[];
  const entries = maps.map((map) => (map === null ? [] : [...map]));
  const offsets = offsetsOf(entries);
  const flat = entries.flat();
  const keys = encodeParts(
    encode,
    flat.map(([key]) => key),
    offsets,
    "key",
    () => " (a key)",
  );
  const values = encodeParts(
    encode,
    flat.map(([, value]) => value),
    offsets,
    "value",
    (position, row) => {
      const key = entries[row]?.[position]?.[0];
      return `[${typeof key === "string" ? JSON.stringify(key) : String(key)}]`;
    },
  );
  const pairs = structOf([keys, values], flat.length, 0, noBytes);
  return { field: fieldOf(FieldType.MAP, { children: [pairs.field] }), buffers: [bytesOf(offsets)], children: [pairs] };
}

/** Plain objects, and rows with names: a field for each name that one of them has; absent is null. */
export function encodeStructs(cells: readonly unknown[], encode: EncodeColumn): Body {
  const names = new Map<string, unknown[]>();
  for (const [index, cell] of cells.entries()) {
    if (cell === null) continue;
    const object = isRow(cell) ? insertion(cell, index).to_object() : (cell as Readonly<Record<string, unknown>>);
    for (const [name, value] of Object.entries(object)) {
      if (value === undefined) continue;
      let values = names.get(name);
      if (values === undefined) names.set(name, (values = new Array<unknown>(cells.length).fill(null)));
      values[index] = value;
    }
  }
  const children = Array.from(names, ([name, values]) => {
    try {
      return encode(values, name);
    } catch (error) {
      throw error instanceof EncodeError ? error.within(error.index, `.${name}`) : error;
    }
  });
  const { field, buffers } = structOf(children, cells.length, 0, noBytes);
  return { field, buffers, children };
}

function structOf(children: Column[], length: number, nulls: number, validity: Uint8Array): Column {
  const field = fieldOf(FieldType.STRUCT, { children: children.map((child) => child.field) });
  return { field, length, nulls, validity, buffers: [], children };
}

function insertion(
  row: { get_kind(): string; to_array(): unknown[]; to_object(): Record<string, unknown> },
  index: number,
) {
  if (row.get_kind() === "INSERT") return row;
  throw new EncodeError(index, "", `the row's kind is ${row.get_kind()}; a table is made from rows that are INSERT`);
}

function offsetsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const offsets = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) offsets[index + 1] = (offsets[index] ?? 0) + list.length;
  return offsets;
}

/** The elements of lists; an error in one names its list. */
function encodeParts(
  encode: EncodeColumn,
  parts: readonly unknown[],
  offsets: Int32Array,
  name: string,
  step: (position: number, row: number) => string,
): Column {
  try {
    return encode(parts, name);
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error;
    const row = offsets.findIndex((offset) => offset > error.index) - 1;
    throw error.within(row, step(error.index - (offsets[row] ?? 0), row));
  }
}
