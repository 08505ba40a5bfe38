import { isBitmap } from "../values/bitmap.js";
import { isDecimal } from "../values/decimal.js";
import { isPlainObject } from "../values/plain-object.js";
import { isRawValue } from "../values/raw-value.js";
import { temporalClass } from "../values/temporal-encoding.js";
import { isVariant } from "../values/is-variant.js";
import { isRow } from "./is-row.js";

/** Whether two values of rows are equal; 1 and 1n are not, NaN and NaN are. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (isRow(a)) return a.equals(b);
  if (isDecimal(a)) return isDecimal(b) && a.eq(b);
  if (temporalClass(a) !== undefined) return temporalClass(a) === temporalClass(b) && String(a) === String(b);
  if (isRawValue(a)) return isRawValue(b) && a.java_class === b.java_class && sameElements(a.serialized, b.serialized);
  if (isVariant(a)) return isVariant(b) && sameValue(a.value, b.value);
  if (isBitmap(a)) return isBitmap(b) && sameElements(a.to_array(), b.to_array());
  if (isSequence(a)) return isSequence(b) && sameElements(a, b);
  if (a instanceof Set) return b instanceof Set && sameElements([...a], [...b]);
  if (a instanceof Map) return b instanceof Map && sameEntries(a, b);
  if (!isPlainObject(a) || !isPlainObject(b)) return false;
  return sameEntries(new Map(Object.entries(a)), new Map(Object.entries(b)));
}

function isSequence(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || value instanceof Uint8Array;
}

function sameElements(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  return a.length === b.length && Array.from(a).every((element, index) => sameValue(element, b[index]));
}

function sameEntries(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  const others = [...b];
  return [...a].every(([key, value]) =>
    b.has(key)
      ? sameValue(value, b.get(key))
      : others.some(([other, content]) => sameValue(key, other) && sameValue(value, content)),
  );
}
