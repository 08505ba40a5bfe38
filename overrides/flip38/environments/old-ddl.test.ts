import { describe, expect, it } from "vitest";
import { isFlink1 } from "../flink-line.js";
import { inTodaysOptions, tableNameOf } from "./old-ddl.js";

/** The options that a CREATE TABLE has at last, by name. */
function optionsOf(properties: string, columns = "a INT"): Record<string, string> {
  const made = inTodaysOptions(`CREATE TABLE t (${columns}) WITH (${properties})`);
  expect(made?.statement).toMatch(/^CREATE TABLE t \(/);
  const pairs = [...(made?.statement ?? "").matchAll(/^ {2}'(.*?)' = '(.*?)',?$/gm)];
  return Object.fromEntries(pairs.map(([, key = "", value = ""]) => [key, value]));
}

const elasticsearch = `'connector.type' = 'elasticsearch', 'connector.version' = '6', 'connector.hosts' = 'http://h:1',
  'connector.index' = 'i', 'connector.document-type' = 'd', 'format.type' = 'json', 'update-mode' = 'upsert'`;
const failures = `${elasticsearch}, 'connector.failure-handler' = 'ignore'`;

describe("a CREATE TABLE with Flink 1.10's properties", () => {
  it("of filesystem and csv is what OldCsv writes", () => {
    expect(
      optionsOf(
        "'connector.type' = 'filesystem', 'connector.path' = '/x', 'format.type' = 'csv', 'format.field-delimiter' = ';'",
      ),
    ).toEqual({
      connector: "filesystem",
      path: "/x",
      format: "csv",
      "csv.field-delimiter": ";",
      "csv.disable-quote-character": "true",
    });
  });

  it("of Kafka has its client's properties, in both ways of writing them", () => {
    const options = optionsOf(`
      'connector.type' = 'kafka', -- the table's type
      'connector.version' = 'universal',
      'connector.topic' = 'it''s',
      'connector.startup-mode' = 'earliest-offset',
      'connector.properties.group.id' = 'g',
      'connector.properties.0.key' = 'bootstrap.servers',
      'connector.properties.0.value' = 'b:1',
      'update-mode' = 'append',
      'format.type' = 'json',
      'format.derive-schema' = 'true'`);
    expect(options).toEqual({
      connector: "kafka",
      topic: "it''s",
      "scan.startup.mode": "earliest-offset",
      "properties.group.id": "g",
      "properties.bootstrap.servers": "b:1",
      format: "json",
      "json.timestamp-format.standard": "ISO-8601",
    });
  });

  it("of Elasticsearch and HBase names the connector of the version", () => {
    expect(optionsOf(elasticsearch, "a INT, PRIMARY KEY (a) NOT ENFORCED")).toMatchObject({
      connector: "elasticsearch-6",
      hosts: "http://h:1",
      index: "i",
      "document-type": "d",
    });
    expect(() => optionsOf(elasticsearch)).toThrow("add PRIMARY KEY (column) NOT ENFORCED");
    expect(
      optionsOf(
        "'connector.type' = 'hbase', 'connector.version' = '2.2.3', 'connector.table-name' = 't', 'connector.zookeeper.quorum' = 'z:1'",
      ),
    ).toEqual({ connector: "hbase-2.2", "table-name": "t", "zookeeper.quorum": "z:1" });
  });

  it.runIf(isFlink1())("of Elasticsearch has a failure handler, on Flink 1", () => {
    expect(optionsOf(failures, "a INT PRIMARY KEY NOT ENFORCED")["failure-handler"]).toBe("ignore");
  });

  it.skipIf(isFlink1())("of Elasticsearch has no failure handler, on Flink 2", () => {
    expect(() => optionsOf(failures, "a INT PRIMARY KEY NOT ENFORCED")).toThrow(
      "'connector.failure-handler' = 'ignore' is not supported",
    );
  });

  it.each([
    ["'connector.type' = 'jdbc', 'connector.url' = 'u'", "write today's, 'connector' = 'jdbc'"],
    ["'connector.type' = 'kafka', 'format.type' = 'protobuf'", "write today's, 'format' = 'protobuf'"],
    ["'connector.type' = 'kafka', 'connector.colour' = 'red'", "'connector.colour' = 'red' is not supported"],
    ["'connector.type' = 'kafka', 'schema.0.name' = 'a'", "'schema.0.name' = 'a' is not supported"],
    ["'connector.type' = 'kafka', 'update-mode' = 'retract'", "'update-mode' = 'retract' of kafka is not supported"],
    [
      "'connector.type' = 'filesystem', 'format.type' = 'csv', 'format.ignore-first-line' = 'true'",
      "its csv format reads every line",
    ],
  ])("%s is refused by name", (properties, message) => {
    expect(() => optionsOf(properties)).toThrow(message);
  });

  it("of today's options is left as it is, as is every other statement", () => {
    expect(inTodaysOptions("CREATE TABLE t (a INT) WITH ('connector' = 'datagen')")).toBeUndefined();
    expect(inTodaysOptions("CREATE TABLE t (a INT COMMENT 'WITH (''connector.type'' = ''x'')')")).toBeUndefined();
    expect(inTodaysOptions("DROP TABLE t")).toBeUndefined();
  });

  it("names its table", () => {
    expect(tableNameOf("CREATE TABLE IF NOT EXISTS `my cat`.db.t(a INT)")).toBe("`my cat`.db.t");
    expect(tableNameOf("drop temporary table if exists t")).toBe("t");
    expect(tableNameOf("CREATE VIEW v AS SELECT 1")).toBeUndefined();
  });
});
