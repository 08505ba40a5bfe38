import type { Data, DataType } from "apache-arrow";
import { FieldType, type Field } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import { isNull, isTwoPart, view, type Column } from "../columns/column.js";
import { decodeColumn } from "../columns/decode-column.js";
import { nestedRows } from "../decode-rows.js";
import type { Variant } from "../../values/variant.js";
import { textBuffers } from "../columns/encode-scalar.js";
import type { Arrow } from "./load-arrow.js";
import { variantJson } from "./variant-json.js";

/** A value that Arrow's type does not hold. */
export class CellOverflow extends Error {
  constructor(
    readonly index: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** A column as Arrow's data, over the same bytes where the layouts agree. */
export function arrowData(arrow: Arrow, column: Column, type: DataType | undefined): Data {
  const { field, length, nulls: nullCount, validity, buffers } = column;
  const common = { type, length, nullCount, nullBitmap: nullCount === 0 ? undefined : validity };
  const children = () =>
    column.children.map((child, index) => arrowData(arrow, child, type?.children[index]?.type as DataType));
  switch (field.type) {
    case FieldType.NULL:
      return arrow.makeData({ type: new arrow.Null(), length });
    case FieldType.LIST:
    case FieldType.MAP:
      return arrow.makeData({ ...common, valueOffsets: view(Int32Array, buffers[0]), child: children()[0] } as never);
    case FieldType.STRUCT:
      return arrow.makeData({ ...common, children: children() } as never);
    case FieldType.UTF8:
    case FieldType.BINARY:
    case FieldType.RAW:
    case FieldType.BITMAP:
      return arrow.makeData({ ...common, valueOffsets: view(Int32Array, buffers[0]), data: buffers[1] } as never);
    case FieldType.VARIANT:
      return arrow.makeData({ ...common, ...jsonTexts(column) } as never);
    default:
      return arrow.makeData({ ...common, data: isTwoPart(field) ? joined(column) : buffers[0] } as never);
  }
}

/** Milliseconds and nanoseconds as 64-bit microseconds or nanoseconds. */
function joined({ field, length, nulls, validity, children: [first, second] }: Column): BigInt64Array {
  const millis = view(BigInt64Array, first?.buffers[0]);
  const nanos = view(Int32Array, second?.buffers[0]);
  const [perMilli, nanosPer, unit] = unitOf(field);
  const values = new BigInt64Array(length);
  for (let index = 0; index < length; index += 1) {
    if (nulls > 0 && isNull(validity, index)) continue;
    const value = (millis[index] as bigint) * perMilli + BigInt(Math.trunc((nanos[index] as number) / nanosPer));
    if (BigInt.asIntN(64, value) !== value) {
      throw new CellOverflow(
        index,
        `the time does not fit timestamp[${unit}], whose 64 bits end in 2262; cast it to a ` +
          "TIMESTAMP of 6 digits in the query",
      );
    }
    values[index] = value;
  }
  return values;
}

function unitOf({ precision }: Field): [perMilli: bigint, nanosPer: number, unit: string] {
  return precision <= 6 ? [1000n, 1000, "us"] : [1_000_000n, 1, "ns"];
}

function jsonTexts(column: Column): { valueOffsets: Int32Array; data: Uint8Array } {
  const variants = decodeColumn(column, column.length, nestedRows) as (Variant | null)[];
  const texts = variants.map((variant, index) => {
    try {
      return variant === null ? null : variantJson(variant.value);
    } catch (error) {
      throw error instanceof RangeError ? new CellOverflow(index, error.message) : error;
    }
  });
  const [offsets, data] = textBuffers(texts);
  return { valueOffsets: view(Int32Array, offsets), data };
}
