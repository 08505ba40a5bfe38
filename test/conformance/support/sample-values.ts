import { Temporal } from "temporal-polyfill";
import type { TypeDescriptor } from "../../../runtime/src/objects/descriptor.js";
import { javaName, typeEntry } from "../../../runtime/src/objects/registry.js";
import { Row } from "../../../runtime/src/rows/row.js";
import { Decimal } from "../../../runtime/src/values/decimal.js";
import { java_class } from "../../../runtime/src/values/java-class.js";
import { sampleClasses } from "./java-samples.js";
import type { JavaObject } from "../../../runtime/src/objects/java-object.js";

/** Stands for a value that cannot be made. */
export const nothing = Symbol("nothing");

/** Gives an object of an emitted type; undefined when none is known. */
export type ObjectSource = (type: string) => JavaObject | undefined;

const integers = new Set(["byte", "Byte", "short", "Short", "int", "Integer", "Number"]);
const longs = new Set(["long", "Long", "BigInteger"]);
const reals = new Set(["float", "Float", "double", "Double"]);

// By name of parameter: names that mean something to Flink get a value that does.
const strings: Readonly<Record<string, string>> = {
  catalog_name: "default_catalog",
  built_in_catalog_name: "default_catalog",
  database_name: "default_database",
  db_name: "default_database",
  default_database: "default_database",
  built_in_database_name: "default_database",
  query: "SELECT 1",
  stmt: "INSERT INTO sink SELECT a FROM t",
  statement: "SELECT a FROM t",
  definition_query: "SELECT a FROM t",
  expanded_query: "SELECT a FROM t",
  original_query: "SELECT a FROM t",
  sql_expression: "a + 1",
  path: "t",
  table_path: "t",
  target_path: "sink",
  table_name: "t",
  type_string: "INT",
  serializable_type_string: "INT",
  class_name: sampleClasses.scalar,
  scheme: "file",
  text: "1 kb",
  interval: "1",
  hex_string: "00000000000000000000000000000001",
  timestamp_str: "2020-01-01 00:00:00",
  time_stamp: "2020-01-01 00:00:00",
  start: "a",
  end: "c",
  field: "a",
  fields: "a",
  field_name: "a",
  column_name: "a",
  names: "a",
  column_names: "a",
  field_names: "a",
  connector: "datagen",
  format: "json",
  host: "localhost",
  rowtime_attribute: "ts",
};

const scalars: Readonly<Record<string, (name: string) => unknown>> = {
  boolean: () => true,
  Boolean: () => true,
  char: () => "c",
  Character: () => "c",
  String: (name) => strings[name] ?? "a",
  CharSequence: () => "a",
  BigDecimal: () => new Decimal("1.50"),
  Class: (name) => java_class(name.startsWith("function") ? sampleClasses.scalar : "java.lang.Integer"),
  Object: () => 1,
  Comparable: () => 1,
  Serializable: () => 1,
  Cloneable: () => Uint8Array.of(1),
  Void: () => null,
  LocalDate: () => Temporal.PlainDate.from("2020-01-01"),
  LocalTime: () => Temporal.PlainTime.from("12:00"),
  LocalDateTime: () => Temporal.PlainDateTime.from("2020-01-01T12:00"),
  Instant: () => Temporal.Instant.from("2020-01-01T12:00Z"),
  ZonedDateTime: () => Temporal.ZonedDateTime.from("2020-01-01T12:00[Europe/Berlin]"),
  Duration: () => Temporal.Duration.from("PT1S"),
  Period: () => Temporal.Duration.from("P1M"),
  ZoneId: () => "UTC",
  UUID: () => "123e4567-e89b-12d3-a456-426614174000",
  URI: () => "file:/tmp/none",
  URL: () => "file:/tmp/none",
  Path: () => "none",
  File: () => "none",
  Row: () => Row.of(1, "a"),
};

const sequences = new Set(["List", "Collection", "Iterable"]);

/** A value for a parameter of a type, or `nothing`. */
export function sampleValue(type: TypeDescriptor, name: string, objects: ObjectSource): unknown {
  const made = nonNull(type, name, objects);
  return made === nothing && type.nullable ? null : made;
}

function nonNull(type: TypeDescriptor, name: string, objects: ObjectSource): unknown {
  const { name: of, dimensions } = type;
  if (dimensions > 0) {
    if (of === "byte" && dimensions === 1) return Uint8Array.from({ length: 16 }, (_, index) => index);
    return within([{ ...type, dimensions: dimensions - 1, nullable: false }], name, objects, ([element]) => [element]);
  }
  const entry = typeEntry(of);
  if (entry?.enum !== undefined) return entry.enum[0];
  if (entry !== undefined) return objects(of) ?? nothing;
  if (integers.has(of)) return name.includes("scale") ? 1 : 3;
  if (longs.has(of)) return 3n;
  if (reals.has(of)) return 1.5;
  const scalar = scalars[of];
  if (scalar !== undefined) return scalar(name);
  return container(type, name, objects);
}

function container({ name: of, arguments: args }: TypeDescriptor, name: string, objects: ObjectSource): unknown {
  const text: TypeDescriptor = { name: "String", arguments: [], dimensions: 0, nullable: false };
  const [first = text, second = text] = args;
  if (sequences.has(of)) return within([first], name, objects, ([element]) => [element]);
  if (of === "Set") return within([first], name, objects, ([element]) => new Set([element]));
  if (of === "Map") return within([first, second], name, objects, ([key, value]) => new Map([[key, value]]));
  if (of === "Properties") return { a: "b" };
  if (of === "Optional") return within([first], name, objects, ([content]) => content);
  return objects(javaName(of)) ?? nothing;
}

function within(
  types: readonly TypeDescriptor[],
  name: string,
  objects: ObjectSource,
  make: (parts: readonly unknown[]) => unknown,
): unknown {
  const parts = types.map((type) => sampleValue(type, name, objects));
  return parts.includes(nothing) ? nothing : make(parts);
}
