import { referenceOf } from "../objects/reference.js";
import { isRow } from "../rows/is-row.js";
import { encodeRow } from "../rows/encode-row.js";
import { decimalText, isDecimal } from "./decimal.js";
import { describeValue } from "./describe-value.js";
import { elementsOf, entriesOf, nullValue, valueOf, type Encoded } from "./encoded.js";
import type { Encoder, Refusal } from "./encoder.js";
import { isJavaClass } from "./java-class.js";
import { fits, fitsLong, integerRanges, isDoubtful } from "./numbers.js";
import { isRawValue } from "./raw-value.js";
import { isText } from "./text.js";
import { encodeTemporal, temporalClass } from "./temporal-encoding.js";

/**
 * What a JavaScript value becomes where Java takes an Object, as `lit` does:
 *
 * | JavaScript | Java |
 * |---|---|
 * | null | null |
 * | boolean | Boolean |
 * | number, an integer within 32 bits (0 and -0 apart: -0 is a Double) | Integer |
 * | number, another safe integer | Long |
 * | number, an integer beyond 2^53 and within 64 bits | refused: it may have lost digits; write a bigint |
 * | number, any other; NaN, Infinity | Double |
 * | bigint within 64 bits | Long; a larger one is refused: write a Decimal |
 * | string | String; one with half a surrogate pair is refused |
 * | Uint8Array | byte[] |
 * | Decimal | BigDecimal |
 * | Temporal.PlainDate, PlainTime, PlainDateTime, Instant, ZonedDateTime | LocalDate, LocalTime, LocalDateTime, Instant, ZonedDateTime |
 * | Temporal.Duration with years or months only | Period |
 * | Temporal.Duration without years and months | Duration (a day is 24 hours) |
 * | array, Set, Map | List, Set, Map, their contents by the same rule |
 * | Row, RawValue, java_class(...) | Row, a RAW value, Class |
 * | an object of the API | itself |
 *
 * Refused: undefined, Date, functions, symbols, plain objects and objects of other classes; a Duration of both years or
 * months and smaller units, since Flink would ignore the days of a Period.
 */
export function encodeObject(value: unknown): Encoded | undefined {
  switch (typeof value) {
    case "number":
      return encodeNumber(value);
    case "string":
      return isText(value) ? valueOf({ case: "string", value }) : undefined;
    case "boolean":
      return valueOf({ case: "boolean", value });
    case "bigint":
      return fitsLong(value) ? valueOf({ case: "long", value }) : undefined;
    case "object":
      return value === null ? nullValue : (referenceOf(value) ?? encodeInstance(value));
    default:
      return undefined;
  }
}

function encodeNumber(value: number): Encoded | undefined {
  if (!Number.isInteger(value) || Object.is(value, -0)) return valueOf({ case: "double", value });
  if (fits(value, integerRanges.int)) return valueOf({ case: "int", value });
  if (Number.isSafeInteger(value)) return valueOf({ case: "long", value: BigInt(value) });
  return isDoubtful(value) ? undefined : valueOf({ case: "double", value });
}

function encodeInstance(value: object): Encoded | undefined {
  if (Array.isArray(value)) return encodeElements("list", value);
  if (value instanceof Uint8Array) return valueOf({ case: "bytes", value: Uint8Array.from(value) });
  const temporal = temporalClass(value);
  if (temporal !== undefined) return encodeTemporal(temporal, value);
  if (isDecimal(value)) return encodeDecimal(value);
  if (isRow(value)) return encodeRow(value, encodeObject);
  if (value instanceof Map) return encodeMap(value);
  if (value instanceof Set) return encodeElements("set", [...value]);
  if (isRawValue(value)) return encodeRaw(value.java_class, value.serialized);
  if (isJavaClass(value)) return valueOf({ case: "className", value: value.name });
  return undefined;
}

function encodeDecimal(value: unknown): Encoded | undefined {
  const text = decimalText(value);
  return text === undefined ? undefined : valueOf({ case: "decimal", value: text });
}

function encodeRaw(className: string, serialized: Uint8Array): Encoded {
  return valueOf({ case: "raw", value: { $typeName: "tsflink.bridge.v1.Raw", className, serialized } });
}

function encodeElements(kind: "list" | "set", elements: readonly unknown[]): Encoded | undefined {
  const encoded: Encoded[] = [];
  for (const element of elements) {
    const one = encodeObject(element);
    if (one === undefined) return undefined;
    encoded.push(one);
  }
  return elementsOf(kind, encoded);
}

function encodeMap(map: ReadonlyMap<unknown, unknown>): Encoded | undefined {
  const keys: Encoded[] = [];
  const values: Encoded[] = [];
  for (const [key, value] of map) {
    const encodedKey = encodeObject(key);
    const encodedValue = encodeObject(value);
    if (encodedKey === undefined || encodedValue === undefined) return undefined;
    keys.push(encodedKey);
    values.push(encodedValue);
  }
  return entriesOf(keys, values);
}

/** Says why the rule refuses a value: the first part of it that has no Java counterpart. */
export function refuseObject(value: unknown, path = ""): Refusal {
  if (Array.isArray(value) || value instanceof Set) {
    const elements = [...value];
    const index = elements.findIndex((element) => encodeObject(element) === undefined);
    if (index >= 0) return refuseObject(elements[index], `${path}[${index}]`);
  }
  if (value instanceof Map) {
    for (const [key, content] of value) {
      if (encodeObject(key) === undefined) return refuseObject(key, `${path} (a key)`);
      if (encodeObject(content) === undefined) return refuseObject(content, `${path}[${describeKey(key)}]`);
    }
  }
  if (isRow(value)) {
    const names = value.get_field_names();
    const index = value.to_array().findIndex((field) => encodeObject(field) === undefined || referenceOf(field));
    if (index >= 0) return refuseObject(value.to_array()[index], `${path}[${describeKey(names?.[index] ?? index)}]`);
  }
  return { path, takes: "a value", got: describeValue(value), hint: hintFor(value) };
}

function describeKey(key: unknown): string {
  return typeof key === "string" ? JSON.stringify(key) : String(key);
}

function hintFor(value: unknown): string | undefined {
  switch (typeof value) {
    case "undefined":
      return "write null for SQL's NULL";
    case "number":
      return `a number holds integers exactly up to 2^53 only; write a bigint (${BigInt(value)}n), or a string that is cast`;
    case "bigint":
      return `a BIGINT has 64 bits; for a DECIMAL write new Decimal("${value}")`;
    case "string":
      return "it has half a surrogate pair, which is no text";
    case "function":
    case "symbol":
      return "it cannot leave JavaScript";
    default:
      return typeof value === "object" && value !== null ? hintForInstance(value) : undefined;
  }
}

function hintForInstance(value: object): string | undefined {
  if (value instanceof Date)
    return "write Temporal.Instant.fromEpochMilliseconds(date.getTime()), or a Temporal.PlainDateTime";
  if (temporalClass(value) === "Temporal.Duration") {
    return "an interval has either years and months, or days and smaller units";
  }
  if (isDecimal(value)) return "Java's BigDecimal has neither NaN nor Infinity";
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return "write a Row (Row.of(...)) or a Map";
  return undefined;
}

/** The rule as an encoder. */
export const objectEncoder: Encoder = {
  takes: "a value",
  encode: encodeObject,
  refuse: (value) => refuseObject(value),
};
