import { fromBinary } from "@bufbuild/protobuf";
import { ValueSchema } from "../../gen/tsflink/bridge/v1/bridge_pb.js";
import { FieldType, TimeUnit } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import { Bitmap } from "../../values/bitmap.js";
import { RawValue } from "../../values/raw-value.js";
import { Variant } from "../../values/variant.js";
import { isNull, view, type Column } from "./column.js";
import { decimalReader } from "./decode-decimal.js";
import { binaryReader, textReader } from "./decode-text.js";
import { dateReader, durationReader, instantReader, monthsReader, timeReader, timestampReader } from "./decode-time.js";
import { variantValue } from "./variant-value.js";
import { readOptions } from "../../gateway/read-options.js";

/** Makes the value of a ROW of its fields' values, which it may keep. */
export type MakeRow = (values: unknown[]) => unknown;
/** Gives what makes the rows with these field names. */
export type RowMaker = (names: readonly string[]) => MakeRow;

/** A value cannot be had; where it is and why. */
export class DecodeError extends Error {
  constructor(
    readonly index: number,
    readonly path: string,
    reason: string,
  ) {
    super(reason);
  }

  within(index: number, step: string): DecodeError {
    return new DecodeError(index, step + this.path, this.message);
  }
}

/** The first values of a column. Throws a DecodeError for one that JavaScript has no form of. */
export function decodeColumn(column: Column, count: number, rows: RowMaker): unknown[] {
  switch (column.field.type) {
    case FieldType.NULL:
      return new Array<null>(count).fill(null);
    case FieldType.LIST:
      return decodeLists(column, count, rows);
    case FieldType.MAP:
      return decodeMaps(column, count, rows);
    case FieldType.STRUCT:
      return decodeStructs(column, count, rows);
    default:
      return readAll(column, count, readerOf(column));
  }
}

type Reader = (index: number) => unknown;

function readAll(column: Column, count: number, read: Reader): unknown[] {
  const values = new Array<unknown>(count);
  let index = 0;
  try {
    if (column.nulls === 0) {
      for (; index < count; index += 1) values[index] = read(index);
    } else {
      for (; index < count; index += 1) values[index] = isNull(column.validity, index) ? null : read(index);
    }
  } catch (error) {
    throw new DecodeError(index, "", error instanceof Error ? error.message : String(error));
  }
  return values;
}

function readerOf(column: Column): Reader {
  const { field, buffers } = column;
  const [first] = buffers;
  switch (field.type) {
    case FieldType.BOOLEAN:
      return (index) => !isNull(first as Uint8Array, index);
    case FieldType.INT8:
      return numbers(view(Int8Array, first));
    case FieldType.INT16:
      return numbers(view(Int16Array, first));
    case FieldType.INT32:
      return numbers(view(Int32Array, first));
    case FieldType.INT64:
      return numbers(view(BigInt64Array, first));
    case FieldType.FLOAT32:
      return numbers(view(Float32Array, first));
    case FieldType.FLOAT64:
      return numbers(view(Float64Array, first));
    case FieldType.DECIMAL128:
      return decimalReader(view(BigInt64Array, first), field.precision, field.scale);
    case FieldType.UTF8:
      return textReader(column);
    case FieldType.DATE:
      return dateReader(view(Int32Array, first));
    case FieldType.TIME:
      return timeReader(view(Int32Array, first));
    case FieldType.TIMESTAMP:
      return timestampReader(column);
    case FieldType.INSTANT:
      return instantReader(column);
    case FieldType.MONTHS:
      return monthsReader(view(Int32Array, first));
    case FieldType.DURATION:
      return durationReader(view(BigInt64Array, first));
    default:
      return bytesReader(column);
  }
}

function bytesReader(column: Column): Reader {
  const { className, type } = column.field;
  const read = binaryReader(column);
  switch (type) {
    case FieldType.BINARY:
      return read;
    case FieldType.RAW:
      return (index) => new RawValue(className, read(index));
    case FieldType.BITMAP:
      return (index) => new Bitmap(read(index));
    case FieldType.VARIANT:
      return (index) => new Variant(variantValue(fromBinary(ValueSchema, read(index), readOptions)));
    default:
      throw new Error(`A column came as ${FieldType[type]} in ${TimeUnit[column.field.unit]}`);
  }
}

function numbers<T>(values: { readonly [index: number]: T }): Reader {
  return (index) => values[index];
}

function decodeLists(column: Column, count: number, rows: RowMaker): unknown[] {
  const offsets = view(Int32Array, column.buffers[0]);
  const [child] = column.children;
  const elements = decodeChild(child, offsets, count, rows, (position) => `[${position}]`);
  return readAll(column, count, (index) => elements.slice(offsets[index], offsets[index + 1]));
}

function decodeMaps(column: Column, count: number, rows: RowMaker): unknown[] {
  const offsets = view(Int32Array, column.buffers[0]);
  const [keyColumn, valueColumn] = column.children[0]?.children ?? [];
  const keys = decodeChild(keyColumn, offsets, count, rows, () => " (a key)");
  const values = decodeChild(valueColumn, offsets, count, rows, () => " (a value)");
  return readAll(column, count, (index) => {
    const map = new Map<unknown, unknown>();
    const end = offsets[index + 1] ?? 0;
    for (let entry = offsets[index] ?? 0; entry < end; entry += 1) map.set(keys[entry], values[entry]);
    return map;
  });
}

/** The elements of the first lists; an error in one names its list. */
function decodeChild(
  child: Column | undefined,
  offsets: Int32Array,
  count: number,
  rows: RowMaker,
  step: (position: number) => string,
): unknown[] {
  if (child === undefined) throw new Error("A column came without its child");
  try {
    return decodeColumn(child, offsets[count] ?? 0, rows);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const end = offsets.findIndex((offset) => offset > error.index);
    throw error.within(end - 1, step(error.index - (offsets[end - 1] ?? 0)));
  }
}

function decodeStructs(column: Column, count: number, rows: RowMaker): unknown[] {
  const names = column.children.map(({ field }) => field.name);
  const fields = column.children.map((child) => {
    try {
      return decodeColumn(child, count, rows);
    } catch (error) {
      throw error instanceof DecodeError ? error.within(error.index, `.${child.field.name}`) : error;
    }
  });
  const make = rows(names);
  return readAll(column, count, (index) => make(fields.map((values) => values[index])));
}
