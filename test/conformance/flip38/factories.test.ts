import { afterAll, describe, expect, it } from "vitest";
import {
  DataTypes,
  Elasticsearch,
  HBase,
  Json,
  Schema,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  type StreamTableDescriptor,
} from "#overrides/flip38/index.js";
import { currentGateway } from "#runtime";
import { line } from "../support/line.js";

/** HBase's client brings no Hadoop. */
const hadoop = ["org.apache.hadoop:hadoop-client-api:3.3.6", "org.apache.hadoop:hadoop-client-runtime:3.3.6"];

/** Releases of connectors that link with the line's Flink; there is none for Flink 2 that could be had. */
const releases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "1.20": {
    "elasticsearch-7": ["org.apache.flink:flink-connector-elasticsearch7:3.0.1-1.17"],
    "elasticsearch-6": ["org.apache.flink:flink-connector-elasticsearch6:3.0.1-1.17"],
    "hbase-2.2": ["org.apache.flink:flink-connector-hbase-2.2:4.0.0-1.19", ...hadoop],
    "hbase-1.4": ["org.apache.flink:flink-connector-hbase-1.4:1.17.0", ...hadoop],
  },
};
const available = releases[line];

afterAll(async () => {
  await currentGateway().shutDown();
});

/** An environment with a connector's jars, and a table of counts that are updated. */
function environment(connectors: readonly string[] = []): StreamTableEnvironment {
  const env = StreamExecutionEnvironment.get_execution_environment();
  const t_env = StreamTableEnvironment.create(env, undefined, undefined, { connectors });
  const words = t_env.from_elements(
    [
      ["a", 1],
      ["a", 2],
    ],
    ["word", "n"],
  );
  t_env.register_table("counts", words.group_by("word").select("word, n.sum as n"));
  return t_env;
}

const elasticsearch = (version: number) =>
  new Elasticsearch()
    .version(version)
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

const hbase = (version: string) =>
  new HBase()
    .version(version)
    .table_name("words")
    .zookeeper_quorum("localhost:2181")
    .zookeeper_node_parent("/hbase")
    .write_buffer_flush_max_size("10 mb")
    .write_buffer_flush_max_rows(1000)
    .write_buffer_flush_interval("2 s");

const documents = () =>
  new Schema().field("word", DataTypes.STRING()).field("n", DataTypes.BIGINT()).primary_key("word");
const families = () =>
  new Schema().field("key", DataTypes.STRING()).field("f", DataTypes.ROW([DataTypes.FIELD("n", DataTypes.BIGINT())]));

/** An INSERT is planned with the sink that the connector's factory makes of the table's options and schema. */
describe.runIf(available !== undefined)(`factories of connectors, on Flink ${line}`, () => {
  it.each([
    [7, "elasticsearch-7"],
    [6, "elasticsearch-6"],
  ])("Elasticsearch %s takes the options and the key", (version, identifier) => {
    const t_env = environment(available?.[identifier]);
    t_env
      .connect(elasticsearch(version))
      .with_format(new Json())
      .with_schema(documents())
      .in_upsert_mode()
      .register_table_sink("es");
    expect(t_env.modern.explain_sql("INSERT INTO es SELECT * FROM counts")).toContain(
      "Sink(table=[default_catalog.default_database.es]",
    );
  });

  it.each([
    ["2.2.3", "hbase-2.2"],
    ["1.4.3", "hbase-1.4"],
  ])("HBase %s takes the options, the column families and the row key, and is read", (version, identifier) => {
    const t_env = environment(available?.[identifier]);
    t_env.connect(hbase(version)).with_schema(families()).in_upsert_mode().register_table_sink("hb");
    expect(t_env.modern.explain_sql("INSERT INTO hb SELECT word, ROW(n) FROM counts")).toContain(
      "Sink(table=[default_catalog.default_database.hb]",
    );
    t_env
      .connect(new HBase().version(version).table_name("words").zookeeper_quorum("localhost:2181"))
      .with_schema(families())
      .register_table_source("read");
    expect(t_env.scan("read").select("key, f.get('n') as n").modern.explain()).toContain(
      "TableSourceScan(table=[[default_catalog, default_database, read]]",
    );
  });
});

describe.runIf(available === undefined)(`connectors without a release for Flink ${line}`, () => {
  const described: readonly [string, (t_env: StreamTableEnvironment) => StreamTableDescriptor][] = [
    ["elasticsearch-7", (t_env) => t_env.connect(elasticsearch(7)).with_format(new Json())],
    ["elasticsearch-6", (t_env) => t_env.connect(elasticsearch(6)).with_format(new Json())],
    ["hbase-2.2", (t_env) => t_env.connect(hbase("2.2.3"))],
    ["hbase-1.4", (t_env) => t_env.connect(hbase("1.4.3"))],
  ];

  it.each(described)("%s is described, and the missing jar is named", (identifier, connect) => {
    const t_env = environment();
    connect(t_env).with_schema(new Schema().field("word", "STRING")).in_append_mode().register_table_sink("described");
    const insert = "INSERT INTO described SELECT word FROM (VALUES 'a') AS t (word)";
    expect(() => t_env.modern.explain_sql(insert)).toThrow(identifier);
  });
});
