import { expect, it } from "vitest";
import { DataTypes } from "../types/data-types.js";
import { TableSchema } from "../types/table-schema.js";
import { Types } from "../types/type-information.js";
import { Avro } from "./avro.js";
import { Csv } from "./csv.js";
import { CustomFormatDescriptor } from "./custom-descriptors.js";
import type { Descriptor, PropertyDescriptor } from "./descriptor.js";
import { Json } from "./json.js";
import { OldCsv } from "./old-csv.js";

/** What Flink 1.10.3's own descriptors give for the same calls. */
const properties: readonly [name: string, descriptor: Descriptor, expected: Readonly<Record<string, string>>][] = [
  [
    "CustomFormatDescriptor",
    new CustomFormatDescriptor("json", 1).properties({ "format.schema": "ROW<a INT>" }),
    { "format.type": "json", "format.property-version": "1", "format.schema": "ROW<a INT>" },
  ],
  [
    "OldCsv",
    new OldCsv()
      .field_delimiter(";")
      .quote_character("'")
      .comment_prefix("#")
      .ignore_parse_errors()
      .field("a", Types.INT())
      .field("b", "VARCHAR")
      .field("c", DataTypes.TIMESTAMP(3)),
    {
      "format.type": "csv",
      "format.property-version": "1",
      "format.field-delimiter": ";",
      "format.quote-character": "'",
      "format.comment-prefix": "#",
      "format.ignore-parse-errors": "true",
      "format.fields.0.name": "a",
      "format.fields.0.data-type": "INT",
      "format.fields.1.name": "b",
      "format.fields.1.data-type": "VARCHAR",
      "format.fields.2.name": "c",
      "format.fields.2.data-type": "TIMESTAMP(3)",
    },
  ],
  [
    "OldCsv of a TableSchema",
    new OldCsv().field("gone", "INT").schema(TableSchema.builder().field("a", DataTypes.INT()).build()),
    {
      "format.type": "csv",
      "format.property-version": "1",
      "format.fields.0.name": "a",
      "format.fields.0.data-type": "INT",
    },
  ],
  [
    "Csv",
    new Csv()
      .field_delimiter(";")
      .line_delimiter("\n")
      .quote_character("'")
      .allow_comments()
      .ignore_parse_errors()
      .array_element_delimiter("|")
      .escape_character("\\")
      .null_literal("null"),
    {
      "format.type": "csv",
      "format.property-version": "1",
      "format.field-delimiter": ";",
      "format.line-delimiter": "\n",
      "format.quote-character": "'",
      "format.allow-comments": "true",
      "format.ignore-parse-errors": "true",
      "format.array-element-delimiter": "|",
      "format.escape-character": "\\",
      "format.null-literal": "null",
    },
  ],
  [
    "Json of a schema",
    new Json().fail_on_missing_field(true).json_schema('{"type": "object", "properties": {}}'),
    {
      "format.type": "json",
      "format.property-version": "1",
      "format.fail-on-missing-field": "true",
      "format.json-schema": '{"type": "object", "properties": {}}',
    },
  ],
  [
    "Json derived",
    new Json().derive_schema(),
    { "format.type": "json", "format.property-version": "1", "format.derive-schema": "true" },
  ],
];

it.each(properties)("%s has the properties that Flink 1.10 gave it", (_, descriptor, expected) => {
  expect(descriptor.to_properties()).toEqual(expected);
});

const options: readonly [name: string, descriptor: PropertyDescriptor, expected: Readonly<Record<string, string>>][] = [
  ["OldCsv", new OldCsv().field_delimiter("|"), { "csv.field-delimiter": "|", "csv.disable-quote-character": "true" }],
  ["OldCsv with quotes", new OldCsv().quote_character("'"), { "csv.quote-character": "'" }],
  [
    "Json",
    new Json().fail_on_missing_field(false),
    { "json.timestamp-format.standard": "ISO-8601", "json.fail-on-missing-field": "false" },
  ],
  ["Avro", new Avro().avro_schema('{"type":"record","fields":[]}'), {}],
  [
    "a format of another name",
    new CustomFormatDescriptor("raw", 1).property("format.charset", "UTF-8"),
    { "raw.charset": "UTF-8" },
  ],
];

it.each(options)("%s becomes options of today's format", (_, descriptor, expected) => {
  expect(descriptor.options()).toEqual(expected);
});

it.each<[() => unknown, string]>([
  [
    () => new OldCsv().ignore_first_line(),
    "'format.ignore-first-line' = 'true' is not supported by today's Flink: its csv format reads",
  ],
  [() => new OldCsv().line_delimiter("\r\n"), "'format.line-delimiter' = '\r\n' is not supported"],
  [() => new OldCsv().comment_prefix("//"), "'format.comment-prefix' = '//' is not supported"],
  [() => new OldCsv().field_delimiter("||"), "'format.field-delimiter' = '||' is not supported"],
  [() => new Csv().line_delimiter("\r"), "'format.line-delimiter' = '\r' is not supported"],
  [() => new Csv().quote_character("ab"), "Only one-character string is supported"],
  [() => new Avro().record_class("com.example.User"), "'format.record-class' = 'com.example.User' is not supported"],
  [() => new Avro().avro_schema("{"), "invalid Avro schema"],
  [
    () => new Avro().avro_schema('{"type":"record","fields":[{"name":"a","type":["string","null"]}]}'),
    'only ["null", type] is',
  ],
  [() => new Json().json_schema("[]"), "takes the schema of an object"],
  [() => new Json().fail_on_missing_field("yes" as never), "Only bool value is supported!"],
])("%s is refused by name, with the reason", (run, message) => {
  expect(run).toThrow(message);
});
