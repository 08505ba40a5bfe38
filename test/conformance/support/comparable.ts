import { isBitmap } from "../../../runtime/src/values/bitmap.js";
import { isDecimal } from "../../../runtime/src/values/decimal.js";
import { isVariant } from "../../../runtime/src/values/is-variant.js";
import { temporalClass } from "../../../runtime/src/values/temporal-encoding.js";
import { isRow } from "../../../runtime/src/rows/is-row.js";

/** A value of a row in a form that `toEqual` compares exactly: digit by digit, nanosecond by nanosecond. */
export function comparable(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const temporal = temporalClass(value);
  if (temporal !== undefined) return `${temporal} ${String(value)}`;
  if (isDecimal(value)) return `Decimal ${value.toFixed()}`;
  if (isRow(value)) return { kind: value.get_kind(), fields: comparable(value.to_object()) };
  if (isVariant(value)) return { variant: comparable(value.value) };
  if (isBitmap(value)) return { bitmap: [...value] };
  if (value instanceof Map) return new Map([...value].map(([key, content]) => [comparable(key), comparable(content)]));
  if (value instanceof Uint8Array) return { bytes: [...value] };
  if (Array.isArray(value)) return value.map(comparable);
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, comparable(field)]));
}
