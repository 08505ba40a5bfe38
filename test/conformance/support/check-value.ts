import type { TypeDescriptor } from "../../../runtime/src/objects/descriptor.js";
import { JavaObject } from "../../../runtime/src/objects/java-object.js";
import { is_a, typeEntry, typeNameOf } from "../../../runtime/src/objects/registry.js";
import { isRow } from "../../../runtime/src/rows/is-row.js";
import { isDecimal } from "../../../runtime/src/values/decimal.js";
import { describeValue } from "../../../runtime/src/values/describe-value.js";
import { temporalClass } from "../../../runtime/src/values/temporal-encoding.js";

const isNumber = (value: unknown): boolean => typeof value === "number";
const isText = (value: unknown): boolean => typeof value === "string";
const isInteger = (value: unknown): boolean => Number.isInteger(value);
const isBigint = (value: unknown): boolean => typeof value === "bigint";
const isBoolean = (value: unknown): boolean => typeof value === "boolean";
const isAnything = (value: unknown): boolean => value !== undefined;
const temporal = (tag: string) => (value: unknown) => temporalClass(value) === tag;

const tests: Readonly<Record<string, (value: unknown) => boolean>> = {
  boolean: isBoolean,
  Boolean: isBoolean,
  byte: isInteger,
  Byte: isInteger,
  short: isInteger,
  Short: isInteger,
  int: isInteger,
  Integer: isInteger,
  long: isBigint,
  Long: isBigint,
  BigInteger: isBigint,
  float: isNumber,
  Float: isNumber,
  double: isNumber,
  Double: isNumber,
  Number: (value) => isNumber(value) || isBigint(value) || isDecimal(value),
  BigDecimal: isDecimal,
  char: isText,
  Character: isText,
  String: isText,
  CharSequence: isText,
  Class: isText,
  ZoneId: isText,
  UUID: isText,
  URI: isText,
  URL: isText,
  Path: isText,
  File: isText,
  "java.lang.Enum": isText,
  Object: isAnything,
  Comparable: isAnything,
  Serializable: isAnything,
  Cloneable: isAnything,
  Row: isRow,
  LocalDate: temporal("Temporal.PlainDate"),
  LocalTime: temporal("Temporal.PlainTime"),
  LocalDateTime: temporal("Temporal.PlainDateTime"),
  Instant: temporal("Temporal.Instant"),
  ZonedDateTime: temporal("Temporal.ZonedDateTime"),
  Duration: temporal("Temporal.Duration"),
  Period: temporal("Temporal.Duration"),
};

const anything: TypeDescriptor = { name: "Object", arguments: [], dimensions: 0, nullable: true };

/** Why a value is not of the type that a method declares; undefined when it is. */
export function wrongType(value: unknown, type: TypeDescriptor): string | undefined {
  const { name, dimensions, arguments: args } = type;
  if (name === "void" || name === "Void") return value === undefined ? undefined : mismatch(value, type);
  if (name === "CompletableFuture") return wrongType(value, args[0] ?? anything);
  if (name === "Optional") return value === undefined ? undefined : wrongType(value, args[0] ?? anything);
  if (value === null) return type.nullable || tests[name] === isAnything ? undefined : "null where none is declared";
  if (dimensions > 0) return wrongArray(value, type);
  const [first = anything, second = anything] = args;
  if (name === "List" || name === "Collection" || name === "Iterable") return wrongElements(value, type, first);
  if (name === "Set") return value instanceof Set ? wrongElements([...value], type, first) : mismatch(value, type);
  if (name === "Map") {
    if (!(value instanceof Map)) return mismatch(value, type);
    return wrongElements([...value.keys()], type, first) ?? wrongElements([...value.values()], type, second);
  }
  return isOfType(value, name) ? undefined : mismatch(value, type);
}

function isOfType(value: unknown, name: string): boolean {
  const entry = typeEntry(name);
  if (entry?.enum !== undefined) return entry.enum.includes(value as string);
  if (entry !== undefined) {
    const actual = value instanceof JavaObject ? typeNameOf(value) : undefined;
    return actual !== undefined && is_a(actual, name);
  }
  // A type without a class of its own: an object, or the value that it is converted to.
  return tests[name]?.(value) ?? (name.includes(".") ? value !== undefined : false);
}

function wrongArray(value: unknown, type: TypeDescriptor): string | undefined {
  if (type.name === "byte" && type.dimensions === 1) {
    return value instanceof Uint8Array ? undefined : mismatch(value, type);
  }
  return wrongElements(value, type, { ...type, dimensions: type.dimensions - 1 });
}

function wrongElements(value: unknown, type: TypeDescriptor, element: TypeDescriptor): string | undefined {
  if (!Array.isArray(value)) return mismatch(value, type);
  // Java's collections may hold null; their element types do not say so.
  return value.map((each) => wrongType(each, { ...element, nullable: true })).find((each) => each !== undefined);
}

function mismatch(value: unknown, { name, dimensions }: TypeDescriptor): string {
  const actual =
    value instanceof JavaObject ? `an object of ${typeNameOf(value) ?? "no emitted class"}` : describeValue(value);
  return `${actual} where ${name}${"[]".repeat(dimensions)} is declared`;
}
