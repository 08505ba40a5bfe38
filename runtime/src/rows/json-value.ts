import { isDecimal } from "../values/decimal.js";
import { isBitmap } from "../values/bitmap.js";
import { isPlainObject } from "../values/plain-object.js";
import { isRawValue } from "../values/raw-value.js";
import { isVariant } from "../values/is-variant.js";
import { isRow } from "./is-row.js";

/**
 * A value of a row as JSON.stringify should write it, by the rules of protobuf's JSON mapping: a bigint as a string, for
 * most readers of JSON would round it; a Decimal as a string; bytes in base64; NaN and the infinities by name. A Map is an
 * object where its keys are strings, numbers or bigints, else an array of pairs; Temporal values are ISO 8601.
 */
export function jsonValue(value: unknown): unknown {
  switch (typeof value) {
    case "bigint":
      return value.toString();
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "object":
      return value === null ? null : jsonObject(value);
    default:
      return value;
  }
}

function jsonObject(value: object): unknown {
  if (Array.isArray(value) || value instanceof Set) return Array.from(value as Iterable<unknown>, jsonValue);
  if (value instanceof Map) return jsonMap(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (isDecimal(value)) return value.toFixed();
  if (isRow(value)) return jsonValue(value.get_field_names() === undefined ? value.to_array() : value.to_object());
  if (isVariant(value)) return jsonValue(value.value);
  if (isBitmap(value)) return [...value];
  if (isRawValue(value)) {
    return { java_class: value.java_class, serialized: Buffer.from(value.serialized).toString("base64") };
  }
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, jsonValue(field)]));
  }
  return value;
}

function jsonMap(map: ReadonlyMap<unknown, unknown>): unknown {
  const named = [...map.keys()].every((key) => ["string", "number", "bigint"].includes(typeof key));
  if (!named) return Array.from(map, ([key, value]) => [jsonValue(key), jsonValue(value)]);
  return Object.fromEntries(Array.from(map, ([key, value]) => [String(key), jsonValue(value)]));
}
