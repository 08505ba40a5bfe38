/** What is read of apache-arrow's objects, of whatever copy of the package made them. */

export interface ArrowTypeShape {
  /** apache-arrow's `Type`, see `ArrowTypeId`. */
  readonly typeId: number;
  readonly children?: readonly ArrowFieldShape[] | null;
  readonly bitWidth?: number;
  readonly isSigned?: boolean;
  readonly precision?: number;
  readonly scale?: number;
  readonly unit?: number;
  readonly timezone?: string | null;
  readonly byteWidth?: number;
  readonly listSize?: number;
  readonly dictionary?: ArrowTypeShape;
}

export interface ArrowFieldShape {
  readonly name: string;
  readonly type: ArrowTypeShape;
  readonly metadata?: ReadonlyMap<string, string>;
}

export interface ArrowDataShape {
  readonly type: ArrowTypeShape;
  readonly length: number;
  /** Of bits only: the other buffers begin with the first value. */
  readonly offset: number;
  readonly nullCount: number;
  readonly nullBitmap?: Uint8Array | null;
  /** A typed array, where the type has values of its own. */
  readonly values?: unknown;
  readonly valueOffsets?: Int32Array | BigInt64Array | null;
  readonly children: readonly ArrowDataShape[];
  readonly dictionary?: { readonly data: readonly ArrowDataShape[] } | null;
  readonly variadicBuffers?: readonly Uint8Array[];
  slice(offset: number, length: number): ArrowDataShape;
}

/** A RecordBatch of apache-arrow. */
export interface ArrowBatchShape {
  readonly schema: { readonly fields: readonly ArrowFieldShape[] };
  readonly data: ArrowDataShape;
  readonly numRows: number;
}

/** A Table of apache-arrow. */
export interface ArrowTableShape {
  readonly schema: { readonly fields: readonly ArrowFieldShape[] };
  readonly batches: readonly ArrowBatchShape[];
}

/** Numbers of Arrow's own format. */
export const ArrowTypeId = {
  Dictionary: -1,
  Null: 1,
  Int: 2,
  Float: 3,
  Binary: 4,
  Utf8: 5,
  Bool: 6,
  Decimal: 7,
  Date: 8,
  Time: 9,
  Timestamp: 10,
  Interval: 11,
  List: 12,
  Struct: 13,
  FixedSizeBinary: 15,
  FixedSizeList: 16,
  Map: 17,
  Duration: 18,
  LargeBinary: 19,
  LargeUtf8: 20,
  LargeList: 21,
  BinaryView: 23,
  Utf8View: 24,
} as const;

/** Whether a value is a Table. */
export function isArrowTable(value: unknown): value is ArrowTableShape {
  return hasSchema(value) && Array.isArray((value as { batches?: unknown }).batches);
}

/** Whether a value is a RecordBatch. */
export function isArrowBatch(value: unknown): value is ArrowBatchShape {
  return hasSchema(value) && typeof (value as { data?: { slice?: unknown } }).data?.slice === "function";
}

function hasSchema(value: unknown): boolean {
  return typeof value === "object" && value !== null && Array.isArray((value as ArrowTableShape).schema?.fields);
}
