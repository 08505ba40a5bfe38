import { isRow } from "../rows/is-row.js";
import { jsonValue } from "../rows/json-value.js";
import { isDecimal } from "../values/decimal.js";
import { temporalZone } from "../values/temporal-decoding.js";
import { Temporal } from "../values/temporal.js";
import { isTemporal } from "../values/temporal-encoding.js";
import { isVariant } from "../values/is-variant.js";
import { formatDateTime, formatDuration, formatPlainTime, formatYearMonth } from "./format-time.js";
import { formatDouble, formatFloat } from "./format-number.js";
import type { LogicalType } from "./logical-type.js";

/** How values are written. */
export interface FormatOptions {
  /** Where TIMESTAMP_LTZ is shown, an IANA name or an offset; `table.local-time-zone` unless told. */
  readonly time_zone?: string | undefined;
}

/** Writes values of a type as Flink prints them: `2020-01-01 12:00:00.000`, `[a, b]`, `{a=1}`, `<NULL>`. */
export function formatter(type: LogicalType, options: FormatOptions = {}): (value: unknown) => string {
  const zone = temporalZone(options.time_zone ?? Temporal.Now.timeZoneId());
  return (value) => (value === null || value === undefined ? "<NULL>" : format(value, type, zone));
}

const unknownType: LogicalType = { root: "", numbers: [], children: [] };

function format(value: unknown, type: LogicalType, zone: string): string {
  if (value === null || value === undefined) return "NULL";
  switch (typeof value) {
    case "number":
      if (type.root === "DOUBLE") return formatDouble(value);
      return type.root === "FLOAT" ? formatFloat(value) : String(value);
    case "boolean":
      return value ? "TRUE" : "FALSE";
    case "object":
      return formatObject(value, type, zone);
    default:
      return String(value);
  }
}

function formatObject(value: object, type: LogicalType, zone: string): string {
  const [first = unknownType, second = unknownType] = type.children;
  if (Array.isArray(value) || value instanceof Set) {
    return `[${Array.from(value as Iterable<unknown>, (each) => format(each, first, zone)).join(", ")}]`;
  }
  if (value instanceof Map) {
    const entries = [...value].map(([key, each]) => `${format(key, first, zone)}=${format(each, second, zone)}`);
    return `{${entries.join(", ")}}`;
  }
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString("hex")}'`;
  if (isDecimal(value)) {
    const [, scale = type.root === "DECIMAL" ? 0 : value.decimalPlaces()] = type.numbers;
    return value.toFixed(Math.max(scale, value.decimalPlaces()));
  }
  if (isRow(value)) {
    const fields = value.to_array().map((field, index) => format(field, type.children[index] ?? unknownType, zone));
    return `(${fields.join(", ")})`;
  }
  if (isVariant(value)) return JSON.stringify(jsonValue(value));
  return formatTemporal(value, type, zone) ?? String(value);
}

function formatTemporal(value: object, { root, numbers }: LogicalType, zone: string): string | undefined {
  if (isTemporal(value, "Temporal.PlainDateTime")) return formatDateTime(value, numbers[0] ?? 6);
  if (isTemporal(value, "Temporal.Instant")) {
    return formatDateTime(value.toZonedDateTimeISO(zone).toPlainDateTime(), numbers[0] ?? 6);
  }
  if (isTemporal(value, "Temporal.PlainTime")) return formatPlainTime(value, numbers[0] ?? 0);
  if (isTemporal(value, "Temporal.Duration")) {
    const months = value.years !== 0 || value.months !== 0;
    if (root !== "INTERVAL") return String(value);
    return months ? formatYearMonth(value) : formatDuration(value);
  }
  return undefined;
}
