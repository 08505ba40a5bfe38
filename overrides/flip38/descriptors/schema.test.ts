import { expect, it } from "vitest";
import { DataTypes } from "../types/data-types.js";
import { Types } from "../types/type-information.js";
import type { Descriptor } from "./descriptor.js";
import { Rowtime } from "./rowtime.js";
import { Schema } from "./schema.js";

/** What Flink 1.10.3's own descriptors give for the same calls. */
const properties: readonly [name: string, descriptor: Descriptor, expected: Readonly<Record<string, string>>][] = [
  [
    "Schema",
    new Schema()
      .field("a", DataTypes.INT())
      .field("b", Types.STRING())
      .field("c", "DECIMAL(10,2)")
      .from_origin_field("cc")
      .field("p", Types.SQL_TIMESTAMP())
      .proctime()
      .field("r", DataTypes.TIMESTAMP(3))
      .rowtime(new Rowtime().timestamps_from_field("ts").watermarks_periodic_bounded(1000))
      .field("m", "ROW<a VARCHAR, b MAP<INT, STRING>>")
      .field("n", "ROW(VARCHAR, LONG)")
      .field("o", "OBJECT_ARRAY<INT>"),
    {
      "schema.0.name": "a",
      "schema.0.data-type": "INT",
      "schema.1.name": "b",
      "schema.1.data-type": "VARCHAR(2147483647)",
      "schema.2.name": "c",
      "schema.2.data-type": "DECIMAL(10,2)",
      "schema.2.from": "cc",
      "schema.3.name": "p",
      "schema.3.data-type": "TIMESTAMP(3)",
      "schema.3.proctime": "true",
      "schema.4.name": "r",
      "schema.4.data-type": "TIMESTAMP(3)",
      "schema.4.rowtime.timestamps.type": "from-field",
      "schema.4.rowtime.timestamps.from": "ts",
      "schema.4.rowtime.watermarks.type": "periodic-bounded",
      "schema.4.rowtime.watermarks.delay": "1000",
      "schema.5.name": "m",
      "schema.5.data-type": "ROW<a VARCHAR, b MAP<INT, STRING>>",
      "schema.6.name": "n",
      "schema.6.data-type": "ROW<`f0` VARCHAR(2147483647), `f1` BIGINT>",
      "schema.7.name": "o",
      "schema.7.data-type": "ARRAY<INT>",
    },
  ],
  [
    "Rowtime",
    new Rowtime().timestamps_from_source().watermarks_from_source(),
    { "rowtime.timestamps.type": "from-source", "rowtime.watermarks.type": "from-source" },
  ],
];

it.each(properties)("%s has the properties that Flink 1.10 gave it", (_, descriptor, expected) => {
  expect(descriptor.to_properties()).toEqual(expected);
});

it.each<[() => unknown, string]>([
  [() => new Rowtime().timestamps_from_extractor("X"), "no timestamp extractors"],
  [() => new Rowtime().watermarks_from_strategy("X"), "a watermark is an expression"],
  [() => new Schema().proctime(), "No field previously defined. Use field() before."],
  [() => new Schema().field("a", "INT").field("a", "INT"), "duplicate field name a"],
  [
    () => new Schema().field("a", "INTEGRAL"),
    "Could not parse type information at position 0: unsupported type: INTEGRAL",
  ],
])("%s is refused by name, with the reason", (run, message) => {
  expect(run).toThrow(message);
});
