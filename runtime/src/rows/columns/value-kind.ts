import { isBitmap } from "../../values/bitmap.js";
import { isDecimal } from "../../values/decimal.js";
import { isRawValue } from "../../values/raw-value.js";
import { refuseObject } from "../../values/object-rule.js";
import { temporalClass } from "../../values/temporal-encoding.js";
import { isVariant } from "../../values/is-variant.js";
import { referenceOf } from "../../objects/reference.js";
import { isPlainObject } from "../../values/plain-object.js";
import { isRow } from "../is-row.js";
import { EncodeError } from "./encoding.js";

/** What a cell is; the values of one kind make a column of one type. */
export type ValueKind =
  | "boolean"
  | "number"
  | "bigint"
  | "string"
  | "bytes"
  | "decimal"
  | "date"
  | "time"
  | "timestamp"
  | "instant"
  | "months"
  | "duration"
  | "list"
  | "map"
  | "struct"
  | "raw"
  | "variant"
  | "bitmap";

/** The kind of a value that is not null; undefined for one that cannot be a cell. */
export function kindOf(value: unknown): ValueKind | undefined {
  switch (typeof value) {
    case "boolean":
    case "number":
    case "bigint":
    case "string":
      return typeof value as "boolean" | "number" | "bigint" | "string";
    case "object":
      return value === null ? undefined : kindOfObject(value);
    default:
      return undefined;
  }
}

function kindOfObject(value: object): ValueKind | undefined {
  if (Array.isArray(value) || value instanceof Set) return "list";
  if (value instanceof Uint8Array) return "bytes";
  if (value instanceof Map) return "map";
  if (isDecimal(value)) return "decimal";
  const temporal = temporalClass(value);
  if (temporal !== undefined) return temporal === "Temporal.Duration" ? intervalKind(value) : temporalKinds[temporal];
  if (isRow(value)) return value.get_field_names() === undefined ? "list" : "struct";
  if (isRawValue(value)) return "raw";
  if (isVariant(value)) return "variant";
  if (isBitmap(value)) return "bitmap";
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return "list";
  return isPlainObject(value) && referenceOf(value) === undefined ? "struct" : undefined;
}

const temporalKinds = {
  "Temporal.PlainDate": "date",
  "Temporal.PlainTime": "time",
  "Temporal.PlainDateTime": "timestamp",
  "Temporal.Instant": "instant",
  "Temporal.ZonedDateTime": "instant",
} as const;

/** One of years and months only is an INTERVAL YEAR TO MONTH; one of both is neither. */
function intervalKind(value: object): ValueKind | undefined {
  const { years, months, weeks, days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds } =
    value as Record<string, number>;
  if (!years && !months) return "duration";
  const rest = [weeks, days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds];
  return rest.every((part) => part === 0) ? "months" : undefined;
}

/** The error for a value that cannot be a cell. */
export function refuseCell(value: unknown, index: number): EncodeError {
  const { got, hint } = refuseObject(value);
  return new EncodeError(index, "", hint === undefined ? got : `${got}; ${hint}`);
}
