import { referenceOf } from "../../objects/reference.js";
import { isBitmap } from "../../values/bitmap.js";
import { isDecimal, type Decimal } from "../../values/decimal.js";
import { describeValue } from "../../values/describe-value.js";
import { fits, fitsLong, integerRanges, isDoubtful } from "../../values/numbers.js";
import { isVariant } from "../../values/is-variant.js";
import { isTemporal, temporalClass } from "../../values/temporal-encoding.js";
import { fieldsOf } from "./element.js";
import { mergeAll } from "./merge-types.js";
import type { Draft } from "./inferred-type.js";

/** Why a value has no type; the caller knows which row and column it is of. */
export class NoTypeError extends Error {}

const decimalType = { kind: "decimal", precision: 38, scale: 18 } as const;

/** The type of one value. */
export function inferValue(value: unknown): Draft {
  switch (typeof value) {
    case "boolean":
      return { kind: "boolean" };
    case "string":
      return { kind: "string" };
    case "number":
      return inferNumber(value);
    case "bigint":
      if (fitsLong(value)) return { kind: "bigint", exact: true };
      throw new NoTypeError(`${value}n is more than a BIGINT's 64 bits; write a Decimal`);
    case "object":
      return value === null ? { kind: "null" } : inferObject(value);
    case "undefined":
      throw new NoTypeError("undefined is no value; write null for SQL's NULL");
    default:
      throw new NoTypeError(`${describeValue(value)} cannot leave JavaScript`);
  }
}

function inferNumber(value: number): Draft {
  if (!Number.isInteger(value) || Object.is(value, -0)) return { kind: "double" };
  if (fits(value, integerRanges.int)) return { kind: "int" };
  if (Number.isSafeInteger(value)) return { kind: "bigint", exact: false };
  if (!isDoubtful(value)) return { kind: "double" };
  throw new NoTypeError(
    `${BigInt(value)} is beyond 2^53, where a number may have lost digits; write a bigint for a BIGINT, or give the schema`,
  );
}

function inferObject(value: object): Draft {
  if (value instanceof Uint8Array) return { kind: "bytes" };
  if (isDecimal(value)) return inferDecimal(value);
  if (isVariant(value)) return { kind: "variant" };
  if (isBitmap(value)) return { kind: "bitmap" };
  if (temporalClass(value) !== undefined) return inferTemporal(value);
  if (Array.isArray(value)) return { kind: "array", element: mergeAll(value.map(inferValue)) };
  if (value instanceof Map) {
    return {
      kind: "map",
      key: mergeAll([...value.keys()].map(inferValue)),
      value: mergeAll([...value.values()].map(inferValue)),
    };
  }
  const given = fieldsOf(value);
  if (given !== undefined && referenceOf(value) === undefined) {
    const fields = new Map([...given.fields].map(([name, field]) => [name, inferValue(field)]));
    return { kind: "row", named: given.named, fields };
  }
  throw new NoTypeError(`${describeValue(value)} has no SQL type${hintFor(value)}`);
}

function hintFor(value: object): string {
  if (value instanceof Date) return "; write Temporal.Instant.fromEpochMilliseconds(date.getTime())";
  if (value instanceof Set) return "; write an array";
  return "";
}

function inferDecimal(value: Decimal): Draft {
  if (!value.isFinite()) throw new NoTypeError(`${value} is no DECIMAL`);
  if (value.decimalPlaces() > 18 || value.abs().gte("1e20")) {
    throw new NoTypeError(`${value.toFixed()} does not fit DECIMAL(38, 18); give the schema`);
  }
  return decimalType;
}

function inferTemporal(value: object): Draft {
  if (isTemporal(value, "Temporal.Duration")) {
    const years = value.years !== 0 || value.months !== 0;
    if (!years) return { kind: "day_time_interval" };
    if (value.with({ years: 0, months: 0 }).blank) return { kind: "year_month_interval" };
    throw new NoTypeError(`${value} is no interval: it has years or months, and days or smaller units`);
  }
  switch (temporalClass(value)) {
    case "Temporal.PlainDate":
      return { kind: "date" };
    case "Temporal.PlainTime":
      return { kind: "time", precision: 9 };
    case "Temporal.PlainDateTime":
      return { kind: "timestamp", precision: 9 };
    case "Temporal.Instant":
      return { kind: "timestamp_ltz", precision: 9 };
    default:
      throw new NoTypeError(`${describeValue(value)} has no SQL type, since Flink keeps no zone; write .toInstant()`);
  }
}
