import { isUtf8 } from "node:buffer";
import { TsflinkError } from "../../errors/tsflink-error.js";
import { FieldType, TimeUnit, type Field } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import { bytesOf, fieldOf, isNull, noBytes, view, type Column } from "../columns/column.js";
import { byteBuffers } from "../columns/encode-binary.js";
import { EncodeError } from "../columns/encoding.js";
import { ArrowTypeId, type ArrowDataShape, type ArrowFieldShape, type ArrowTypeShape } from "./arrow-shapes.js";
import { variantBuffers } from "./variant-json.js";

type Part = Pick<Column, "buffers" | "children"> & { readonly field: Field };

/** Apache-arrow's data as a column of ours, over the same bytes where the layouts agree. */
export function columnOf(data: ArrowDataShape, { name, type, metadata }: ArrowFieldShape): Column {
  if (type.typeId === ArrowTypeId.Dictionary) return dictionaryColumn(data, name, type);
  const extension = extensionOf(data, metadata);
  const { field, buffers, children } = extension ?? partOf(data);
  const { nulls, validity } = validityOf(data);
  return { field: { ...field, name }, length: data.length, nulls, validity, buffers, children };
}

function validityOf(data: ArrowDataShape): Pick<Column, "nulls" | "validity"> {
  if (data.type.typeId === ArrowTypeId.Null) return { nulls: data.length, validity: noBytes };
  const nulls = data.nullCount;
  if (nulls === 0 || data.nullBitmap === undefined || data.nullBitmap === null) return { nulls: 0, validity: noBytes };
  return { nulls, validity: bitsFrom(data.nullBitmap, data.offset, data.length) };
}

function valueBytes({ values }: Pick<ArrowDataShape, "values">): Uint8Array {
  return ArrayBuffer.isView(values) ? bytesOf(values) : noBytes;
}

/** Bits moved to begin with the one at `offset`. */
function bitsFrom(bits: Uint8Array, offset: number, length: number): Uint8Array {
  const size = (length + 7) >> 3;
  if (offset % 8 === 0) return bits.subarray(offset >> 3, (offset >> 3) + size);
  const moved = new Uint8Array(size);
  for (let index = 0; index < length; index += 1) {
    const from = offset + index;
    const bit = ((bits[from >> 3] ?? 0) >> (from & 7)) & 1;
    moved[index >> 3] = (moved[index >> 3] ?? 0) | (bit << (index & 7));
  }
  return moved;
}

/** The types that Arrow has no type of its own for. */
function extensionOf(data: ArrowDataShape, metadata: ArrowFieldShape["metadata"]): Part | undefined {
  const className = metadata?.get("flink.class");
  if (className !== undefined) return { ...partOf(data), field: fieldOf(FieldType.RAW, { className }) };
  if (metadata?.get("flink.type")?.startsWith("BITMAP")) return { ...partOf(data), field: fieldOf(FieldType.BITMAP) };
  if (metadata?.get("ARROW:extension:name") !== "arrow.json") return undefined;
  const { buffers } = partOf(data);
  return { field: fieldOf(FieldType.VARIANT), buffers: variantBuffers(buffers, data.length), children: [] };
}

function partOf(data: ArrowDataShape): Part {
  const { type } = data;
  switch (type.typeId) {
    case ArrowTypeId.Null:
      return { field: fieldOf(FieldType.NULL), buffers: [], children: [] };
    case ArrowTypeId.Bool: {
      const bits = valueBytes(data);
      return { field: fieldOf(FieldType.BOOLEAN), buffers: [bitsFrom(bits, data.offset, data.length)], children: [] };
    }
    case ArrowTypeId.Utf8:
    case ArrowTypeId.LargeUtf8:
      return { field: fieldOf(FieldType.UTF8), buffers: checkedText(data, variableBuffers(data)), children: [] };
    case ArrowTypeId.Binary:
    case ArrowTypeId.LargeBinary:
      return { field: fieldOf(FieldType.BINARY), buffers: variableBuffers(data), children: [] };
    case ArrowTypeId.Utf8View:
      return { field: fieldOf(FieldType.UTF8), buffers: checkedText(data, viewBuffers(data)), children: [] };
    case ArrowTypeId.BinaryView:
      return { field: fieldOf(FieldType.BINARY), buffers: viewBuffers(data), children: [] };
    case ArrowTypeId.List:
    case ArrowTypeId.LargeList:
      return listPart(data, FieldType.LIST);
    case ArrowTypeId.Map:
      return listPart(data, FieldType.MAP);
    case ArrowTypeId.FixedSizeList: {
      const size = type.listSize ?? 0;
      const child = within(
        (index) => [Math.floor(index / size), `[${index % size}]`],
        () => childColumn(data, 0, data.children[0]),
      );
      const field = fieldOf(FieldType.FIXED_SIZE_LIST, { size, children: [child.field] });
      return { field, buffers: [], children: [child] };
    }
    case ArrowTypeId.Struct: {
      const children = data.children.map((child, position) =>
        within(
          (index) => [index, `.${type.children?.[position]?.name}`],
          () => childColumn(data, position, child),
        ),
      );
      const field = fieldOf(FieldType.STRUCT, { children: children.map((child) => child.field) });
      return { field, buffers: [], children };
    }
    default:
      return fixedPart(data);
  }
}

/** Makes a child's column; a value that it refuses is said to be where `place` says in the parent. */
function within(place: (index: number) => readonly [index: number, step: string], make: () => Column): Column {
  try {
    return make();
  } catch (error) {
    throw error instanceof EncodeError ? error.within(...place(error.index)) : error;
  }
}

function childColumn({ type }: ArrowDataShape, index: number, child: ArrowDataShape | undefined): Column {
  const field = type.children?.[index];
  if (child === undefined || field === undefined) throw new TsflinkError("Arrow data of a nested type has no children");
  return columnOf(child, field);
}

function fixedPart(data: ArrowDataShape): Part {
  const { type } = data;
  const daysAndMillis = type.typeId === ArrowTypeId.Interval && type.unit === 1;
  const millisOfDays = type.typeId === ArrowTypeId.Date && type.unit === 1;
  if (daysAndMillis) return durationOf(data);
  if (millisOfDays) return daysOf(data);
  return { field: fixedField(type), buffers: [valueBytes(data)], children: [] };
}

function fixedField(type: ArrowTypeShape): Field {
  switch (type.typeId) {
    case ArrowTypeId.Int:
      return fieldOf(integerTypes[`${type.isSigned === true ? "" : "U"}${type.bitWidth}`] ?? FieldType.INT64);
    case ArrowTypeId.Float:
      return fieldOf([FieldType.FLOAT16, FieldType.FLOAT32, FieldType.FLOAT64][type.precision ?? 2] as FieldType);
    case ArrowTypeId.Decimal:
      return fieldOf(type.bitWidth === 256 ? FieldType.DECIMAL256 : FieldType.DECIMAL128, { scale: type.scale ?? 0 });
    case ArrowTypeId.Date:
      return fieldOf(FieldType.DATE);
    case ArrowTypeId.Time:
      return fieldOf(FieldType.TIME, { unit: unitOf(type) });
    case ArrowTypeId.Timestamp:
      return fieldOf(type.timezone ? FieldType.INSTANT : FieldType.TIMESTAMP, { unit: unitOf(type) });
    case ArrowTypeId.Duration:
      return fieldOf(FieldType.DURATION, { unit: unitOf(type) });
    case ArrowTypeId.FixedSizeBinary:
      return fieldOf(FieldType.FIXED_SIZE_BINARY, { size: type.byteWidth ?? 0 });
    default:
      if (type.typeId === ArrowTypeId.Interval && type.unit === 0) return fieldOf(FieldType.MONTHS);
      throw new TsflinkError(`has Arrow's type ${String(type)}, for which Flink has none; cast it before`);
  }
}

const integerTypes: Readonly<Record<string, FieldType>> = {
  8: FieldType.INT8,
  16: FieldType.INT16,
  32: FieldType.INT32,
  64: FieldType.INT64,
  U8: FieldType.UINT8,
  U16: FieldType.UINT16,
  U32: FieldType.UINT32,
  U64: FieldType.UINT64,
};

function unitOf({ unit }: ArrowTypeShape): TimeUnit {
  return (unit ?? 0) as TimeUnit;
}

/** Offsets of 32 bits that begin with 0, and the bytes. */
function variableBuffers(data: ArrowDataShape): [Uint8Array, Uint8Array] {
  const { offsets, start, end } = offsetsOf(data);
  return [bytesOf(offsets), valueBytes(data).subarray(start, end)];
}

/** Text that is no UTF-8 would become other text in Flink. */
function checkedText(data: ArrowDataShape, buffers: [Uint8Array, Uint8Array]): [Uint8Array, Uint8Array] {
  const [offsetBytes, bytes] = buffers;
  const offsets = view(Int32Array, offsetBytes);
  if (isUtf8(bytes) && !cutsCharacters(bytes, offsets)) return buffers;
  const { validity, nulls } = validityOf(data);
  for (let index = 0; index < data.length; index += 1) {
    // What lies in the place of a null is nobody's.
    if (nulls > 0 && isNull(validity, index)) continue;
    if (!isUtf8(bytes.subarray(offsets[index], offsets[index + 1]))) {
      throw new EncodeError(index, "", "the bytes are not UTF-8; make the column binary, or decode them before");
    }
  }
  return buffers;
}

/** Whether one of the offsets lies within a character. */
function cutsCharacters(bytes: Uint8Array, offsets: Int32Array): boolean {
  for (let index = 0; index < offsets.length; index += 1) {
    if (((bytes[offsets[index] as number] ?? 0) & 0xc0) === 0x80) return true;
  }
  return false;
}

function offsetsOf({ valueOffsets, length }: ArrowDataShape): { offsets: Int32Array; start: number; end: number } {
  if (valueOffsets === undefined || valueOffsets === null || valueOffsets.length === 0) {
    return { offsets: new Int32Array(length + 1), start: 0, end: 0 };
  }
  const start = Number(valueOffsets[0]);
  const end = Number(valueOffsets[length]);
  if (start === 0 && valueOffsets instanceof Int32Array) {
    return { offsets: valueOffsets.subarray(0, length + 1), start, end };
  }
  const offsets = new Int32Array(length + 1);
  for (let index = 0; index <= length; index += 1) offsets[index] = Number(valueOffsets[index]) - start;
  return { offsets, start, end };
}

function listPart(data: ArrowDataShape, type: FieldType): Part {
  const { offsets, start, end } = offsetsOf(data);
  const place = (index: number): [number, string] => {
    const list = offsets.findIndex((offset) => offset > index) - 1;
    return [list, `[${index - (offsets[list] ?? 0)}]`];
  };
  const child = within(place, () => childColumn(data, 0, data.children[0]?.slice(start, end - start)));
  return { field: fieldOf(type, { children: [child.field] }), buffers: [bytesOf(offsets)], children: [child] };
}

/** Views of 16 bytes: a length, and up to 12 bytes or where in which buffer the bytes are. */
function viewBuffers({ values, length, variadicBuffers = [] }: ArrowDataShape): [Uint8Array, Uint8Array] {
  const bytes = valueBytes({ values });
  const views = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = Array.from({ length }, (_, index) => {
    const at = 16 * index;
    const size = views.getInt32(at, true);
    if (size <= 12) return bytes.subarray(at + 4, at + 4 + size);
    const from = views.getInt32(at + 12, true);
    return (variadicBuffers[views.getInt32(at + 8, true)] ?? noBytes).subarray(from, from + size);
  });
  return byteBuffers(parts);
}

function durationOf({ values, length }: ArrowDataShape): Part {
  const bytes = valueBytes({ values });
  const pairs = new Int32Array(bytes.buffer, bytes.byteOffset, 2 * length);
  const millis = BigInt64Array.from({ length }, (_, index) => {
    return BigInt(pairs[2 * index] ?? 0) * 86_400_000n + BigInt(pairs[2 * index + 1] ?? 0);
  });
  return {
    field: fieldOf(FieldType.DURATION, { unit: TimeUnit.MILLISECOND }),
    buffers: [bytesOf(millis)],
    children: [],
  };
}

/** Arrow's date64, which is whole days. */
function daysOf(data: ArrowDataShape): Part {
  const bytes = valueBytes(data);
  const { validity, nulls } = validityOf(data);
  const millis = new BigInt64Array(bytes.buffer, bytes.byteOffset, data.length);
  const days = Int32Array.from(millis, (value, index) => {
    if (nulls > 0 && isNull(validity, index)) return 0;
    const day = value / 86_400_000n;
    if (day * 86_400_000n !== value) {
      throw new EncodeError(index, "", `the date64 ${value} is not whole days of 86400000 ms; make it a timestamp[ms]`);
    }
    if (BigInt.asIntN(32, day) !== day) throw new EncodeError(index, "", `the date64 ${value} is no date`);
    return Number(day);
  });
  return { field: fieldOf(FieldType.DATE), buffers: [bytesOf(days)], children: [] };
}

/** As a union of the dictionary's chunks, whose offsets are the indices, and of null. */
function dictionaryColumn(data: ArrowDataShape, name: string, type: ArrowTypeShape): Column {
  const chunks = data.dictionary?.data ?? [];
  const field = { name: "", type: type.dictionary ?? type };
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined && isRun(data)) {
    return columnOf(only.slice(firstIndex(data), data.length), { ...field, name });
  }
  const { typeIds, offsets, used } = placesIn(data, chunks);
  // A batch may be a small part of the rows that share a dictionary.
  const members = chunks.map((chunk, member) => {
    const { first, last } = used[member] as Range;
    const rowOf = (index: number) =>
      offsets.findIndex((place, row) => typeIds[row] === member && place === first + index);
    return within(
      (index) => [Math.max(0, rowOf(index)), ""],
      () => columnOf(first > last ? chunk.slice(0, 0) : chunk.slice(first, last - first + 1), field),
    );
  });
  for (let index = 0; index < offsets.length; index += 1) {
    offsets[index] = (offsets[index] as number) - (used[typeIds[index] as number]?.first ?? 0);
  }
  const children = [...members, nothing];
  return {
    field: fieldOf(FieldType.UNION, { name, children: children.map((child) => child.field) }),
    length: data.length,
    nulls: 0,
    validity: noBytes,
    buffers: [bytesOf(typeIds), bytesOf(offsets)],
    children,
  };
}

/** Whether each index is the one before and 1, as they are where each value is another. */
function isRun(data: ArrowDataShape): boolean {
  const first = firstIndex(data);
  const indices = data.values as ArrayLike<number | bigint>;
  for (let index = 0; index < data.length; index += 1) {
    if (Number(indices[index]) !== first + index) return false;
  }
  return data.length > 0 && data.nullCount === 0;
}

function firstIndex({ values }: ArrowDataShape): number {
  return Number((values as ArrayLike<number | bigint>)[0]);
}

/** A single null. */
const nothing: Column = {
  field: fieldOf(FieldType.NULL),
  length: 1,
  nulls: 1,
  validity: noBytes,
  buffers: [],
  children: [],
};

interface Range {
  first: number;
  last: number;
}

/** For each index the chunk that it is in, the one after the last for null, and its place there; and what is used of each. */
function placesIn(
  data: ArrowDataShape,
  chunks: readonly ArrowDataShape[],
): { typeIds: Int8Array; offsets: Int32Array; used: readonly Range[] } {
  const { validity, nulls } = validityOf(data);
  const indices = data.values as ArrayLike<number | bigint>;
  const typeIds = new Int8Array(data.length).fill(chunks.length);
  const offsets = new Int32Array(data.length);
  const used = chunks.map((): Range => ({ first: Infinity, last: -1 }));
  for (let index = 0; index < data.length; index += 1) {
    if (nulls > 0 && isNull(validity, index)) continue;
    let place = Number(indices[index]);
    let member = 0;
    while (place >= (chunks[member]?.length ?? Infinity)) place -= chunks[member++]?.length ?? 0;
    typeIds[index] = member;
    offsets[index] = place;
    const range = used[member] as Range;
    range.first = Math.min(range.first, place);
    range.last = Math.max(range.last, place);
  }
  return { typeIds, offsets, used };
}
