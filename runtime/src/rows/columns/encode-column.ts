import { FieldType } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import { isTooDeep } from "../../values/encoder.js";
import { fieldOf, noBytes, type Column } from "./column.js";
import { encodeBitmaps, encodeBytes, encodeRaws, encodeVariants } from "./encode-binary.js";
import { encodeLists, encodeMaps, encodeStructs } from "./encode-nested.js";
import { encodeBigints, encodeBooleans, encodeDecimals, encodeNumbers, encodeStrings } from "./encode-scalar.js";
import { EncodeError, type EncodeCells } from "./encoding.js";
import {
  encodeDates,
  encodeDurations,
  encodeInstants,
  encodeMonths,
  encodeTimes,
  encodeTimestamps,
} from "./encode-time.js";
import { kindOf, refuseCell, type ValueKind } from "./value-kind.js";

const encoders: Record<ValueKind, EncodeCells> = {
  boolean: encodeBooleans,
  number: encodeNumbers,
  bigint: encodeBigints,
  string: encodeStrings,
  bytes: encodeBytes,
  decimal: encodeDecimals,
  date: encodeDates,
  time: encodeTimes,
  timestamp: encodeTimestamps,
  instant: encodeInstants,
  months: encodeMonths,
  duration: encodeDurations,
  list: encodeLists,
  map: encodeMaps,
  struct: encodeStructs,
  raw: encodeRaws,
  variant: encodeVariants,
  bitmap: encodeBitmaps,
};

/**
 * Cells as a column: of the type that fits them where all are of one kind, else a UNION. What the column of the table is,
 * and whether they fit it, the gateway sees.
 *
 * @throws EncodeError for a cell that cannot leave JavaScript
 */
export function encodeColumn(cells: readonly unknown[], name: string): Column {
  const kinds = kindsOf(cells);
  if (kinds.length > 1) return named(encodeUnion(cells, kinds), name);
  const [kind] = kinds;
  if (kind === undefined) return named(nullColumn(cells.length), name);
  return named({ ...encoders[kind](cells, encodeColumn), ...nullsOf(cells) }, name);
}

function named(column: Column, name: string): Column {
  return { ...column, field: { ...column.field, name } };
}

function nullColumn(length: number): Column {
  return { field: fieldOf(FieldType.NULL), length, nulls: length, validity: noBytes, buffers: [], children: [] };
}

function kindsOf(cells: readonly unknown[]): ValueKind[] {
  const kinds: ValueKind[] = [];
  let last: string | undefined;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    // Most columns are of one primitive type.
    if (cell === null || (typeof cell === last && last !== "object")) continue;
    const kind = kindOf(cell);
    if (kind === undefined) throw refuseCell(cell, index);
    last = typeof cell;
    if (!kinds.includes(kind)) kinds.push(kind);
  }
  return kinds;
}

function nullsOf(cells: readonly unknown[]): Pick<Column, "length" | "nulls" | "validity"> {
  const { length } = cells;
  const first = cells.indexOf(null);
  if (first < 0) return { length, nulls: 0, validity: noBytes };
  const validity = new Uint8Array((length + 7) >> 3);
  let nulls = 0;
  for (let index = 0; index < length; index += 1) {
    if (cells[index] === null) nulls += 1;
    else validity[index >> 3] = (validity[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return { length, nulls, validity };
}

function encodeUnion(cells: readonly unknown[], kinds: readonly ValueKind[]): Column {
  const members = kinds.map((): unknown[] => []);
  const places = kinds.map((): number[] => []);
  const typeIds = new Int8Array(cells.length);
  const offsets = new Int32Array(cells.length);
  for (const [index, cell] of cells.entries()) {
    const member = cell === null ? 0 : kinds.indexOf(kindOf(cell) as ValueKind);
    typeIds[index] = member;
    offsets[index] = members[member]?.push(cell) ?? 0;
    offsets[index] = (offsets[index] ?? 1) - 1;
    places[member]?.push(index);
  }
  const children = members.map((member, index) => {
    try {
      return encodeColumn(member, "");
    } catch (error) {
      throw error instanceof EncodeError ? error.within(places[index]?.[error.index] ?? 0, "") : error;
    }
  });
  return {
    field: fieldOf(FieldType.UNION, { children: children.map(({ field }) => field) }),
    length: cells.length,
    nulls: 0,
    validity: noBytes,
    buffers: [new Uint8Array(typeIds.buffer), new Uint8Array(offsets.buffer)],
    children,
  };
}

/** As `encodeColumn`, for the cells of a table; a value that contains itself is refused. */
export function encodeTopColumn(cells: readonly unknown[], name: string): Column {
  try {
    return encodeColumn(cells, name);
  } catch (error) {
    if (!isTooDeep(error)) throw error;
    const index = cells.findIndex((cell) => {
      try {
        encodeColumn([cell], name);
        return false;
      } catch {
        return true;
      }
    });
    throw new EncodeError(index, "", "the value is nested too deeply; does it contain itself?");
  }
}
