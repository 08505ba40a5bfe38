import { describe, expect, it } from "vitest";
import { isFlink1 } from "../flink-line.js";
import { DataTypes } from "../types/data-types.js";
import { TableSchema } from "../types/table-schema.js";
import { Types } from "../types/type-information.js";
import { Avro } from "./avro.js";
import { Csv } from "./csv.js";
import { CustomConnectorDescriptor, CustomFormatDescriptor } from "./custom-descriptors.js";
import { describeTable, type TableParts, type TableRole } from "./described-table.js";
import type { Descriptor, PropertyDescriptor } from "./descriptor.js";
import { Elasticsearch } from "./elasticsearch.js";
import { FileSystem } from "./file-system.js";
import { HBase } from "./hbase.js";
import { Json } from "./json.js";
import { Kafka } from "./kafka.js";
import { OldCsv } from "./old-csv.js";
import { Rowtime } from "./rowtime.js";
import { Schema } from "./schema.js";

const elasticsearch = () =>
  new Elasticsearch()
    .version("7")
    .host("localhost", 9200, "http")
    .host("other", 9201, "https")
    .index("i")
    .document_type("user");

/** What Flink 1.10.3's own descriptors give for the same calls. */
const properties: readonly [name: string, descriptor: Descriptor, expected: Readonly<Record<string, string>>][] = [
  [
    "Kafka",
    new Kafka()
      .version("0.11")
      .topic("t")
      .property("bootstrap.servers", "b:1")
      .property("group.id", "g")
      .start_from_specific_offset(0, 42)
      .start_from_specific_offset(1, 300n)
      .sink_partitioner_round_robin(),
    {
      "connector.type": "kafka",
      "connector.property-version": "1",
      "connector.version": "0.11",
      "connector.topic": "t",
      "connector.properties.bootstrap.servers": "b:1",
      "connector.properties.group.id": "g",
      "connector.startup-mode": "specific-offsets",
      "connector.specific-offsets": "partition:0,offset:42;partition:1,offset:300",
      "connector.sink-partitioner": "round-robin",
    },
  ],
  [
    "Kafka with a partitioner of one's own",
    new Kafka().start_from_latest().sink_partitioner_custom("com.example.Mine"),
    {
      "connector.type": "kafka",
      "connector.property-version": "1",
      "connector.startup-mode": "latest-offset",
      "connector.sink-partitioner": "custom",
      "connector.sink-partitioner-class": "com.example.Mine",
    },
  ],
  [
    "Elasticsearch",
    elasticsearch()
      .key_delimiter("$")
      .disable_flush_on_checkpoint()
      .bulk_flush_max_actions(42)
      .bulk_flush_max_size("42 mb")
      .bulk_flush_interval(60_000)
      .bulk_flush_backoff_constant()
      .bulk_flush_backoff_max_retries(3)
      .bulk_flush_backoff_delay(30_000)
      .connection_path_prefix("/v1"),
    {
      "connector.type": "elasticsearch",
      "connector.property-version": "1",
      "connector.version": "7",
      "connector.hosts": "http://localhost:9200;https://other:9201",
      "connector.index": "i",
      "connector.document-type": "user",
      "connector.key-delimiter": "$",
      "connector.flush-on-checkpoint": "false",
      "connector.bulk-flush.max-actions": "42",
      "connector.bulk-flush.max-size": "42 mb",
      "connector.bulk-flush.interval": "60000",
      "connector.bulk-flush.backoff.type": "constant",
      "connector.bulk-flush.backoff.max-retries": "3",
      "connector.bulk-flush.backoff.delay": "30000",
      "connector.connection-path-prefix": "/v1",
    },
  ],
  [
    "HBase",
    new HBase()
      .version("1.4.3")
      .table_name("ns:t")
      .zookeeper_quorum("z:2181")
      .zookeeper_node_parent("/hbase")
      .write_buffer_flush_max_size("10 mb")
      .write_buffer_flush_max_rows(1000)
      .write_buffer_flush_interval("2s"),
    {
      "connector.type": "hbase",
      "connector.property-version": "1",
      "connector.version": "1.4.3",
      "connector.table-name": "ns:t",
      "connector.zookeeper.quorum": "z:2181",
      "connector.zookeeper.znode.parent": "/hbase",
      "connector.write.buffer-flush.max-size": "10 mb",
      "connector.write.buffer-flush.max-rows": "1000",
      "connector.write.buffer-flush.interval": "2s",
    },
  ],
  [
    "FileSystem",
    new FileSystem().path("/tmp/x"),
    { "connector.type": "filesystem", "connector.property-version": "1", "connector.path": "/tmp/x" },
  ],
  [
    "CustomConnectorDescriptor",
    new CustomConnectorDescriptor("kafka", 1, true).property("connector.topic", "t").property("x", "y"),
    { "connector.type": "kafka", "connector.property-version": "1", "connector.topic": "t", x: "y" },
  ],
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

const options: readonly [name: string, descriptor: PropertyDescriptor, expected: Readonly<Record<string, string>>][] = [
  [
    "Kafka",
    new Kafka()
      .version("universal")
      .topic("t")
      .properties({ "bootstrap.servers": "b:1" })
      .start_from_group_offsets()
      .sink_partitioner_fixed(),
    {
      connector: "kafka",
      topic: "t",
      "properties.bootstrap.servers": "b:1",
      "scan.startup.mode": "group-offsets",
      "sink.partitioner": "fixed",
    },
  ],
  [
    "Kafka at offsets, with a partitioner of one's own",
    new Kafka().start_from_specific_offsets({ 0: 42, 1: 300 }).sink_partitioner_custom("com.example.Mine"),
    {
      connector: "kafka",
      "scan.startup.mode": "specific-offsets",
      "scan.startup.specific-offsets": "partition:0,offset:42;partition:1,offset:300",
      "sink.partitioner": "com.example.Mine",
    },
  ],
  [
    "Elasticsearch",
    elasticsearch()
      .failure_handler_fail()
      .key_null_literal("null")
      .key_delimiter("$")
      .disable_flush_on_checkpoint()
      .bulk_flush_max_actions(42)
      .bulk_flush_max_size("42 mb")
      .bulk_flush_interval(60_000)
      .bulk_flush_backoff_exponential()
      .bulk_flush_backoff_max_retries(3)
      .bulk_flush_backoff_delay(30_000)
      .connection_path_prefix("/v1"),
    {
      connector: "elasticsearch-7",
      hosts: "http://localhost:9200;https://other:9201",
      index: "i",
      "document-id.key-delimiter": "$",
      ...(isFlink1()
        ? { "failure-handler": "fail", "sink.flush-on-checkpoint": "false" }
        : { "sink.delivery-guarantee": "none" }),
      "sink.bulk-flush.max-actions": "42",
      "sink.bulk-flush.max-size": "42 mb",
      "sink.bulk-flush.interval": "60000 ms",
      "sink.bulk-flush.backoff.strategy": "EXPONENTIAL",
      "sink.bulk-flush.backoff.max-retries": "3",
      "sink.bulk-flush.backoff.delay": "30000 ms",
      "connection.path-prefix": "/v1",
    },
  ],
  [
    "Elasticsearch 6",
    new Elasticsearch().version(6).document_type("user"),
    { connector: "elasticsearch-6", "document-type": "user" },
  ],
  [
    "HBase",
    new HBase()
      .version("2.2.3")
      .table_name("t")
      .zookeeper_quorum("z:1")
      .zookeeper_node_parent("/h")
      .write_buffer_flush_max_rows(9),
    {
      connector: "hbase-2.2",
      "table-name": "t",
      "zookeeper.quorum": "z:1",
      "zookeeper.znode.parent": "/h",
      "sink.buffer-flush.max-rows": "9",
    },
  ],
  ["OldCsv", new OldCsv().field_delimiter("|"), { "csv.field-delimiter": "|", "csv.disable-quote-character": "true" }],
  ["OldCsv with quotes", new OldCsv().quote_character("'"), { "csv.quote-character": "'" }],
  [
    "Json",
    new Json().fail_on_missing_field(false),
    { "json.timestamp-format.standard": "ISO-8601", "json.fail-on-missing-field": "false" },
  ],
  ["Avro", new Avro().avro_schema('{"type":"record","fields":[]}'), {}],
  [
    "a connector of another name",
    new CustomConnectorDescriptor("jdbc", 1, false).property("connector.url", "jdbc:x").property("table-name", "t"),
    { connector: "jdbc", url: "jdbc:x", "table-name": "t" },
  ],
  [
    "a connector of Flink 1.10 by its name",
    new CustomConnectorDescriptor("kafka", 1, true).properties({
      "connector.startup-mode": "earliest-offset",
      "key.format": "raw",
    }),
    { connector: "kafka", "scan.startup.mode": "earliest-offset", "key.format": "raw" },
  ],
  [
    "a format of another name",
    new CustomFormatDescriptor("raw", 1).property("format.charset", "UTF-8"),
    { "raw.charset": "UTF-8" },
  ],
];

it.each(options)("%s becomes options of today's connector or format", (_, descriptor, expected) => {
  expect(descriptor.options()).toEqual(expected);
});

it.each<[() => unknown, string]>([
  [
    () => new Kafka().version("0.8"),
    "'connector.version' = '0.8' is not supported by today's Flink: its client needs Kafka 0.10",
  ],
  [
    () => new Elasticsearch().version("5"),
    "'connector.version' = '5' is not supported by today's Flink: there are connectors for",
  ],
  [() => new Elasticsearch().key_null_literal("n/a"), "'connector.key-null-literal' = 'n/a' is not supported"],
  [
    () => new Elasticsearch().connection_max_retry_timeout(3),
    "'connector.connection-max-retry-timeout' = '3' is not supported",
  ],
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
  [() => new Rowtime().timestamps_from_extractor("X"), "no timestamp extractors"],
  [() => new Rowtime().watermarks_from_strategy("X"), "a watermark is an expression"],
  [() => new Schema().proctime(), "No field previously defined. Use field() before."],
  [() => new Schema().field("a", "INT").field("a", "INT"), "duplicate field name a"],
  [
    () => new Schema().field("a", "INTEGRAL"),
    "Could not parse type information at position 0: unsupported type: INTEGRAL",
  ],
  [
    () => new CustomConnectorDescriptor("kafka", 1, true).property("connector.nothing", "x"),
    "the connector has no such option",
  ],
  [() => new CustomConnectorDescriptor("kafka", "1" as never, true), "version must be of type int."],
])("%s is refused by name, with the reason", (run, message) => {
  expect(run).toThrow(message);
});

const failureHandlers: readonly [string, () => Elasticsearch][] = [
  ["ignore", () => elasticsearch().failure_handler_ignore()],
  ["retry-rejected", () => elasticsearch().failure_handler_retry_rejected()],
  ["com.example.Mine", () => elasticsearch().failure_handler_custom("com.example.Mine")],
];

it.runIf(isFlink1()).each(failureHandlers)(
  "Flink 1's connector for Elasticsearch takes the handler %s",
  (handler, run) => {
    expect(run().options()["failure-handler"]).toBe(handler);
  },
);

it.skipIf(isFlink1()).each(failureHandlers)(
  "Flink 2's connector for Elasticsearch has no handler %s",
  (handler, run) => {
    expect(run).toThrow(`= '${handler}' is not supported by today's Flink: since Flink 2`);
  },
);

describe("a table", () => {
  const describeAs = (role: TableRole, parts: Partial<TableParts>) =>
    describeTable(
      { connector: new FileSystem().path("/x"), format: new OldCsv(), schema: undefined, mode: "append", ...parts },
      role,
    );

  it("needs a schema, a format where rows are bytes, and a mode that its connector has", () => {
    const schema = new Schema().field("a", "INT");
    expect(() => describeAs("source", {})).toThrow("A table needs a schema: call with_schema");
    expect(() => describeAs("source", { schema, format: undefined })).toThrow("FileSystem needs a format");
    expect(() => describeAs("source", { schema, connector: new HBase().version("2") })).toThrow(
      "HBase takes no format",
    );
    expect(() => describeAs("sink", { schema, mode: "retract" })).toThrow(
      "in_retract_mode() of FileSystem is not supported",
    );
    const es = elasticsearch();
    expect(() => describeAs("sink", { schema, connector: es, mode: "upsert" })).toThrow('add .primary_key("column")');
  });

  it("has the key that upserts need", () => {
    const keyed = new Schema().field("word", DataTypes.STRING()).field("n", DataTypes.BIGINT()).primary_key("word");
    const text = String(
      describeAs("sink", { connector: elasticsearch(), format: new Json(), schema: keyed, mode: "upsert" }).descriptor,
    );
    expect(text).toContain('.primary_key("word")');
    expect(text).toContain(
      '.column("word", DataTypes.VARCHAR(2147483647).not_null())'.replace("VARCHAR(2147483647)", "STRING()"),
    );
    const hbase = new HBase().version("2").table_name("t").zookeeper_quorum("localhost:2181");
    const families = new Schema().field("key", "STRING").field("f", "ROW<a INT>");
    expect(
      String(describeAs("sink", { connector: hbase, format: undefined, schema: families, mode: "upsert" }).descriptor),
    ).toContain('.primary_key("key")');
  });

  it("refuses fields that do not fit together", () => {
    const format = new OldCsv().field("x", "INT").field("y", "STRING");
    expect(() => describeAs("source", { format, schema: new Schema().field("a", "INT") })).toThrow(
      "Could not map the schema field 'a' to a field of the format, whose fields are x, y",
    );
    expect(() => describeAs("source", { format, schema: new Schema().field("x", "BIGINT") })).toThrow(
      "Type BIGINT of table field 'x' does not match with type INT of the format's field 'x'",
    );
    expect(() => describeAs("sink", { format, schema: new Schema().field("y", "STRING").field("x", "INT") })).toThrow(
      "Encodings that differ from the schema are not supported for sinks",
    );
    const untimed = new Schema().field("r", "TIMESTAMP(3)").rowtime(new Rowtime().timestamps_from_field("ts"));
    expect(() => describeAs("source", { schema: untimed })).toThrow("'rowtime.watermarks.type' of the field 'r'");
    const fromSource = new Schema()
      .field("r", "TIMESTAMP(3)")
      .rowtime(new Rowtime().timestamps_from_source().watermarks_periodic_ascending());
    expect(() => describeAs("source", { schema: fromSource })).toThrow(
      "timestamps_from_source() of FileSystem is not supported",
    );
  });
});
