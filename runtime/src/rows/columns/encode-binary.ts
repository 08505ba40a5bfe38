import { create, toBinary } from "@bufbuild/protobuf";
import { ValueSchema } from "../../gen/tsflink/bridge/v1/bridge_pb.js";
import { FieldType } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import type { Bitmap } from "../../values/bitmap.js";
import type { RawValue } from "../../values/raw-value.js";
import type { Variant } from "../../values/variant.js";
import { bytesOf, fieldOf, noBytes } from "./column.js";
import { EncodeError, type Body } from "./encoding.js";
import { encodeVariant } from "./variant-value.js";

export function encodeBytes(cells: readonly unknown[]): Body {
  return bodyOf(FieldType.BINARY, cells as readonly (Uint8Array | null)[]);
}

/** All of one class, since a column of type RAW has one. */
export function encodeRaws(cells: readonly unknown[]): Body {
  const values = cells as readonly (RawValue | null)[];
  const className = values.find((value) => value !== null)?.java_class ?? "";
  const odd = values.findIndex((value) => value !== null && value.java_class !== className);
  if (odd >= 0) throw new EncodeError(odd, "", `${values[odd]} where a RawValue of ${className} was seen`);
  const buffers = byteBuffers(values.map((value) => value?.serialized ?? null));
  return { field: fieldOf(FieldType.RAW, { className }), buffers, children: [] };
}

export function encodeVariants(cells: readonly unknown[]): Body {
  const values = (cells as readonly (Variant | null)[]).map((cell, index) => {
    if (cell === null) return null;
    const value = encodeVariant(cell.value, index, "");
    return toBinary(ValueSchema, create(ValueSchema, value));
  });
  return bodyOf(FieldType.VARIANT, values);
}

export function encodeBitmaps(cells: readonly unknown[]): Body {
  const values = cells as readonly (Bitmap | null)[];
  return bodyOf(
    FieldType.BITMAP,
    values.map((value) => value?.to_bytes() ?? null),
  );
}

function bodyOf(type: FieldType, values: readonly (Uint8Array | null)[]): Body {
  return { field: fieldOf(type), buffers: byteBuffers(values), children: [] };
}

/** Offsets and bytes of byte arrays; nulls are empty. */
export function byteBuffers(values: readonly (Uint8Array | null)[]): [Uint8Array, Uint8Array] {
  const offsets = new Int32Array(values.length + 1);
  for (const [index, value] of values.entries()) offsets[index + 1] = (offsets[index] ?? 0) + (value?.length ?? 0);
  return [bytesOf(offsets), Buffer.concat(values.map((value) => value ?? noBytes))];
}
