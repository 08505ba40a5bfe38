import { expect, it } from "vitest";
import { isFlink1 } from "../flink-line.js";
import { CustomConnectorDescriptor } from "./custom-descriptors.js";
import type { Descriptor, PropertyDescriptor } from "./descriptor.js";
import { Elasticsearch } from "./elasticsearch.js";
import { FileSystem } from "./file-system.js";
import { HBase } from "./hbase.js";
import { Kafka } from "./kafka.js";

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
];

it.each(options)("%s becomes options of today's connector", (_, descriptor, expected) => {
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
