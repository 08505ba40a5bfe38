import { create } from "@bufbuild/protobuf";
import { TsflinkError } from "../../errors/tsflink-error.js";
import {
  FieldType,
  RecordBatchSchema,
  TimeUnit,
  type Field,
  type RecordBatch,
} from "../../gen/tsflink/bridge/v1/rows_pb.js";

/** A column of a record batch, or a part of a nested one, in Arrow's layout. */
export interface Column {
  readonly field: Field;
  readonly length: number;
  readonly nulls: number;
  /** A bit for each value that is not null; empty where none is null. */
  readonly validity: Uint8Array;
  /** In Arrow's order; each begins at a multiple of 8. */
  readonly buffers: readonly Uint8Array[];
  readonly children: readonly Column[];
}

export const noBytes = new Uint8Array(0);
const padding = new Uint8Array(8);

/** A field without a name: an element, or a half of a time in two parts. */
export function fieldOf(type: FieldType, more: Partial<Field> = {}): Field {
  return {
    $typeName: "tsflink.bridge.v1.Field",
    name: "",
    type,
    nullable: true,
    precision: 0,
    scale: 0,
    unit: TimeUnit.SECOND,
    size: 0,
    className: "",
    sqlType: "",
    children: [],
    ...more,
  };
}

const halves = [fieldOf(FieldType.INT64), fieldOf(FieldType.INT32)];

/** Whether a time is a STRUCT of milliseconds and nanoseconds. */
export function isTwoPart({ unit }: Field): boolean {
  return unit === TimeUnit.MILLISECOND_AND_NANOSECOND;
}

/** The fields of the children that the layout of a field has. */
export function childFields(field: Field): readonly Field[] {
  return isTwoPart(field) ? halves : field.children;
}

/** How many buffers a field has beside its validity. */
function bufferCount(field: Field): number {
  switch (field.type) {
    case FieldType.NULL:
    case FieldType.STRUCT:
    case FieldType.FIXED_SIZE_LIST:
      return 0;
    case FieldType.DECIMAL_TEXT:
    case FieldType.UTF8:
    case FieldType.BINARY:
    case FieldType.RAW:
    case FieldType.VARIANT:
    case FieldType.BITMAP:
    case FieldType.UNION:
      return 2;
    default:
      return isTwoPart(field) ? 0 : 1;
  }
}

function hasValidity({ type }: Field): boolean {
  return type !== FieldType.NULL && type !== FieldType.UNION;
}

/** Whether the value at a position is null. */
export function isNull(validity: Uint8Array, index: number): boolean {
  return ((validity[index >> 3] ?? 0) & (1 << (index & 7))) === 0;
}

/** Takes a batch apart; the columns are views of its bytes. */
export function readBatch(batch: RecordBatch, fields: readonly Field[]): Column[] {
  const body = aligned(batch.body);
  let node = 0;
  let buffer = 0;
  let offset = 0;
  const takeBuffer = (): Uint8Array => {
    const size = batch.buffers[buffer++] ?? 0;
    const bytes = body.subarray(offset, offset + size);
    if (bytes.length < size) throw new TsflinkError("A record batch from the gateway is shorter than it says");
    offset += roundUp(size);
    return bytes;
  };
  const takeColumn = (field: Field): Column => {
    const length = batch.lengths[node] ?? 0;
    const nulls = batch.nullCounts[node++] ?? 0;
    const validity = hasValidity(field) ? takeBuffer() : noBytes;
    const buffers = Array.from({ length: bufferCount(field) }, takeBuffer);
    return { field, length, nulls, validity, buffers, children: childFields(field).map(takeColumn) };
  };
  return fields.map(takeColumn);
}

/** A batch on its way out. */
export interface WrittenBatch {
  /** Without its body. */
  readonly batch: RecordBatch;
  /** The pieces of the body, where they lie. */
  readonly body: readonly Uint8Array[];
}

/** Puts columns of the same length together. */
export function writeBatch(columns: readonly Column[], rows: number): WrittenBatch {
  const lengths: number[] = [];
  const nullCounts: number[] = [];
  const parts: Uint8Array[] = [];
  const add = ({ field, length, nulls, validity, buffers, children }: Column): void => {
    lengths.push(length);
    nullCounts.push(nulls);
    if (hasValidity(field)) parts.push(validity);
    parts.push(...buffers);
    children.forEach(add);
  };
  columns.forEach(add);
  const buffers = parts.map(({ length }) => length);
  return {
    batch: create(RecordBatchSchema, { rows, lengths, nullCounts, buffers }),
    body: parts.flatMap(padded).filter(({ length }) => length > 0),
  };
}

function padded(part: Uint8Array): Uint8Array[] {
  return [part, padding.subarray(0, roundUp(part.length) - part.length)];
}

function roundUp(size: number): number {
  return (size + 7) & ~7;
}

/** 64-bit values are read by views, which begin at multiples of 8. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
}

/** The bytes of numbers. */
export function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

type View<T> = new (buffer: ArrayBufferLike, byteOffset: number, length: number) => T;

/** A buffer of a column as numbers. */
export function view<T>(type: View<T> & { readonly BYTES_PER_ELEMENT: number }, bytes: Uint8Array | undefined): T {
  const { buffer, byteOffset, byteLength } = bytes ?? noBytes;
  return new type(buffer, byteOffset, byteLength / type.BYTES_PER_ELEMENT);
}
