import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  DataTypes,
  Elasticsearch,
  HBase,
  Json,
  Schema,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
} from "#overrides/flip38/index.js";
import { currentGateway } from "#runtime";
import { line } from "../support/line.js";

/** Releases of connectors that link with the line's Flink; there is none for Flink 2 of HBase. */
const releases: Readonly<Record<string, readonly string[]>> = {
  "1.20": [
    "org.apache.flink:flink-connector-elasticsearch7:3.0.1-1.17",
    "org.apache.flink:flink-connector-hbase-2.2:4.0.0-1.19",
    // HBase's client brings no Hadoop.
    "org.apache.hadoop:hadoop-client-api:3.3.6",
    "org.apache.hadoop:hadoop-client-runtime:3.3.6",
  ],
};
const connectors = releases[line];

let t_env: StreamTableEnvironment;

beforeAll(() => {
  const env = StreamExecutionEnvironment.get_execution_environment();
  t_env = StreamTableEnvironment.create(env, undefined, undefined, connectors === undefined ? {} : { connectors });
  t_env.register_table(
    "counts",
    t_env
      .from_elements(
        [
          ["a", 1],
          ["a", 2],
        ],
        ["word", "n"],
      )
      .group_by("word")
      .select("word, n.sum as n"),
  );
});

afterAll(async () => {
  await currentGateway().shutDown();
});

/** The plan of an INSERT, for which the connector's factory makes a sink of the table's options and schema. */
const planOf = (statement: string) => t_env.modern.explain_sql(statement);

const elasticsearch = () =>
  new Elasticsearch()
    .version(7)
    .host("localhost", 9200, "http")
    .index("words")
    .document_type("word")
    .key_delimiter("$")
    .failure_handler_fail()
    .disable_flush_on_checkpoint()
    .bulk_flush_max_actions(42)
    .bulk_flush_max_size("42 mb")
    .bulk_flush_interval(60_000)
    .bulk_flush_backoff_exponential()
    .bulk_flush_backoff_max_retries(3)
    .bulk_flush_backoff_delay(30_000)
    .connection_path_prefix("/v1");

const hbase = () =>
  new HBase()
    .version("2.2.3")
    .table_name("words")
    .zookeeper_quorum("localhost:2181")
    .zookeeper_node_parent("/hbase")
    .write_buffer_flush_max_size("10 mb")
    .write_buffer_flush_max_rows(1000)
    .write_buffer_flush_interval("2 s");

describe.runIf(connectors !== undefined)(`factories of connectors, on Flink ${line}`, () => {
  it("Elasticsearch takes the options and the key", () => {
    t_env
      .connect(elasticsearch())
      .with_format(new Json())
      .with_schema(new Schema().field("word", DataTypes.STRING()).field("n", DataTypes.BIGINT()).primary_key("word"))
      .in_upsert_mode()
      .register_table_sink("es");
    expect(planOf("INSERT INTO es SELECT * FROM counts")).toContain("Sink(table=[default_catalog.default_database.es]");
  });

  it("HBase takes the options, the column families and the row key", () => {
    t_env
      .connect(hbase())
      .with_schema(
        new Schema()
          .field("key", DataTypes.STRING())
          .field("f", DataTypes.ROW([DataTypes.FIELD("n", DataTypes.BIGINT())])),
      )
      .in_upsert_mode()
      .register_table_sink("hb");
    expect(planOf("INSERT INTO hb SELECT word, ROW(n) FROM counts")).toContain(
      "Sink(table=[default_catalog.default_database.hb]",
    );
  });
});

describe.runIf(connectors === undefined)(`connectors without a release for Flink ${line}`, () => {
  it.each([
    ["elasticsearch-7", () => t_env.connect(elasticsearch()).with_format(new Json())],
    ["hbase-2.2", () => t_env.connect(hbase())],
  ])("%s is described, and the missing jar is named", (identifier, connect) => {
    const name = identifier.replaceAll(/\W/g, "_");
    connect().with_schema(new Schema().field("word", "STRING")).in_append_mode().register_table_sink(name);
    expect(() => planOf(`INSERT INTO ${name} SELECT word FROM (VALUES 'a') AS t (word)`)).toThrow(identifier);
  });
});
