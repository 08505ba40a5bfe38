import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CustomConnectorDescriptor,
  CustomFormatDescriptor,
  DataTypes,
  FileSystem,
  Json,
  Csv,
  Kafka,
  Rowtime,
  Schema,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  type Table,
} from "#overrides/flip38/index.js";
import { EnvironmentSettings, TableEnvironment } from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { connectorCoordinate } from "../../../runtime/src/provision/known-connectors.js";
import { line } from "../support/line.js";
import { KafkaBroker } from "./support/kafka-broker.js";
import { linesIn, rowsOf, temporaryFolder } from "./support/rows.js";

const connector = connectorCoordinate("kafka", line) ?? "";

let broker: KafkaBroker;
let t_env: StreamTableEnvironment;

beforeAll(async () => {
  broker = await KafkaBroker.start();
  const env = StreamExecutionEnvironment.get_execution_environment();
  env.set_parallelism(1);
  t_env = StreamTableEnvironment.create(env, undefined, undefined, {
    connectors: [connector],
  });
});

afterAll(async () => {
  await currentGateway().shutDown();
  await broker.stop();
});

const kafka = (topic: string) =>
  new Kafka().version("universal").topic(topic).property("bootstrap.servers", broker.servers).start_from_earliest();

/** The first rows of a table, which has no end. */
async function firstRows(name: string, count: number): Promise<readonly string[]> {
  const rows: string[] = [];
  for await (const row of t_env.scan(name).modern.collect()) {
    if (rows.push([...row].map(String).join(",")) === count) break;
  }
  return rows;
}

describe(`Kafka, a real broker, on Flink ${line}`, () => {
  it("rows are written as JSON, in append mode, and another client reads them", async () => {
    t_env
      .connect(kafka("words").sink_partitioner_fixed())
      .with_format(new Json().derive_schema())
      .with_schema(new Schema().field("word", DataTypes.STRING()).field("count", DataTypes.BIGINT()))
      .in_append_mode()
      .register_table_sink("words");
    t_env
      .from_elements(
        [
          ["hello", 1],
          ["wörld", 2],
        ],
        ["word", "count"],
      )
      .insert_into("words");
    await t_env.execute("to kafka");
    expect(broker.read("words", 2)).toEqual(['{"word":"hello","count":1}', '{"word":"wörld","count":2}']);
  });

  it("records are read, with their own time and that of Kafka", async () => {
    broker.write("clicks", ["1;Sunny;2020-01-31 10:00:00", "2;Eden;2020-01-31 11:00:00"]);
    t_env
      .connect(kafka("clicks"))
      .with_format(new Csv().field_delimiter(";"))
      .with_schema(
        new Schema()
          .field("id", DataTypes.BIGINT())
          .field("who", DataTypes.STRING())
          .from_origin_field("name")
          .field("at", DataTypes.TIMESTAMP(3))
          .rowtime(new Rowtime().timestamps_from_field("ts").watermarks_periodic_bounded(1000))
          .field("seen", DataTypes.TIMESTAMP(3))
          .proctime(),
      )
      .in_append_mode()
      .register_table_source("clicks");
    const schema = t_env.scan("clicks").get_schema();
    expect(schema.get_field_names()).toEqual(["id", "who", "at", "seen"]);
    expect(String(schema)).toContain("at: TIMESTAMP(3) *ROWTIME*");
    expect(String(schema)).toContain("*PROCTIME*");
    expect((await firstRows("clicks", 2)).map((row) => row.split(",").slice(0, 3).join(","))).toEqual([
      "1,Sunny,2020-01-31T10:00:00",
      "2,Eden,2020-01-31T11:00:00",
    ]);

    t_env
      .connect(kafka("clicks"))
      .with_format(new Csv().field_delimiter(";"))
      .with_schema(
        new Schema()
          .field("id", "BIGINT")
          .field("name", "STRING")
          .field("ts", "TIMESTAMP(3)")
          .field("at", "TIMESTAMP(3)")
          .rowtime(new Rowtime().timestamps_from_source().watermarks_periodic_ascending()),
      )
      .register_table_source("clicks_by_kafka");
    t_env.get_config().set_local_timezone("UTC");
    expect(await firstRows("clicks_by_kafka", 1)).toEqual(["1,Sunny,2020-01-31T10:00:00,2020-01-01T00:00:00"]);
  });

  it("reading begins where the descriptor says", async () => {
    broker.write("numbers", ["0", "1", "2", "3"]);
    const from = (name: string, connector: Kafka) =>
      t_env
        .connect(connector)
        .with_format(new Csv())
        .with_schema(new Schema().field("n", DataTypes.INT()))
        .register_table_source(name);
    from("from_two", kafka("numbers").start_from_specific_offsets({ 0: 2 }));
    expect(await firstRows("from_two", 2)).toEqual(["2", "3"]);
    from("from_three", kafka("numbers").start_from_specific_offset(0, 3n));
    expect(await firstRows("from_three", 1)).toEqual(["3"]);
    from("from_zero", kafka("numbers").property("group.id", "g").start_from_earliest());
    expect(await firstRows("from_zero", 1)).toEqual(["0"]);
  });
});

describe(`what Kafka's factory takes, on Flink ${line}`, () => {
  const partitioner = "org.apache.flink.streaming.connectors.kafka.partitioner.FlinkFixedPartitioner";
  const register = (name: string, connector: Kafka, rowtime?: Rowtime) => {
    const schema = new Schema().field("n", DataTypes.INT());
    if (rowtime !== undefined) schema.field("at", DataTypes.TIMESTAMP(3)).rowtime(rowtime);
    return t_env.connect(connector).with_format(new Csv()).with_schema(schema).create_temporary_table(name);
  };
  const written = (name: string) => t_env.modern.explain_sql(`INSERT INTO ${name} VALUES (1)`);

  it("each place to begin at", () => {
    register("at_the_end", kafka("t").start_from_latest());
    register("of_the_group", kafka("t").property("group.id", "g").start_from_group_offsets());
    expect(t_env.scan("at_the_end").modern.explain()).toContain("at_the_end");
    expect(t_env.scan("of_the_group").modern.explain()).toContain("of_the_group");
  });

  it("each partitioner; of one's own, by the name of its class", () => {
    register("in_turn", kafka("t").sink_partitioner_round_robin());
    register("by_mine", kafka("t").sink_partitioner_custom(partitioner));
    register("by_none", kafka("t").sink_partitioner_custom("com.example.Nothing"));
    expect(written("in_turn")).toContain("Sink(table=[default_catalog.default_database.in_turn]");
    expect(written("by_mine")).toContain("Sink(table=[default_catalog.default_database.by_mine]");
    expect(() => written("by_none")).toThrow("com.example.Nothing");
  });

  it("no watermarks of its own, which it has not", () => {
    const rowtime = new Rowtime().timestamps_from_source().watermarks_from_source();
    expect(() => register("own_watermarks", kafka("t"), rowtime)).toThrow(
      "Rowtime.watermarks_from_source() of Kafka is not supported",
    );
  });
});

describe(`update modes, with a query that updates its rows, on Flink ${line}`, () => {
  const schema = () => new Schema().field("word", DataTypes.STRING()).field("total", DataTypes.BIGINT());
  let totals: Table;

  beforeAll(() => {
    const words = t_env.from_elements(
      [
        ["hello", 1],
        ["wörld", 2],
        ["hello", 3],
      ],
      ["word", "n"],
    );
    totals = words.group_by("word").select("word, n.sum as total");
  });

  /** A topic of upserts, which its sink writes and its source reads to the end. */
  const upserts = (topic: string) =>
    new CustomConnectorDescriptor("upsert-kafka", 1, false).properties({
      "connector.topic": topic,
      "connector.properties.bootstrap.servers": broker.servers,
      "key.format": "raw",
      "value.format": "json",
      "scan.bounded.mode": "latest-offset",
    });

  it("in_upsert_mode: a later row takes the place of the one with its key", async () => {
    t_env
      .connect(upserts("totals"))
      .with_schema(schema().primary_key("word"))
      .in_upsert_mode()
      .create_temporary_table("totals");
    totals.insert_into("totals");
    await t_env.execute("upserts");
    expect(broker.read("totals", 3)).toEqual([
      '{"word":"hello","total":1}',
      '{"word":"wörld","total":2}',
      '{"word":"hello","total":4}',
    ]);
    expect(await rowsOf(t_env.scan("totals"))).toEqual(["hello,4", "wörld,2"]);
  });

  it("its changelog is the same by our sink and by Flink's collect(), which jobs with checkpoints have", async () => {
    const changelog = async (options: Readonly<Record<string, string>>) => {
      const settings = EnvironmentSettings.in_streaming_mode();
      const modern = TableEnvironment.create(settings, { connectors: [connector] });
      modern.set_parallelism(1);
      for (const [key, value] of Object.entries(options)) modern.get_config().set(key, value);
      await modern.execute_sql(`
        CREATE TABLE totals (word STRING, total BIGINT, PRIMARY KEY (word) NOT ENFORCED)
        WITH ('connector' = 'upsert-kafka', 'topic' = 'totals', 'properties.bootstrap.servers' = '${broker.servers}',
          'key.format' = 'raw', 'value.format' = 'json', 'scan.bounded.mode' = 'latest-offset')`);
      const rows = await modern.from("totals").collect().to_array();
      return rows.map((row) => `${row.get_kind()} ${[...row].map(String).join(",")}`);
    };
    const ours = await changelog({});
    expect(ours).toEqual(["INSERT hello,1", "INSERT wörld,2", "UPDATE_BEFORE hello,1", "UPDATE_AFTER hello,4"]);
    expect(await changelog({ "execution.checkpointing.interval": "1 h" })).toEqual(ours);
  });

  it("in_upsert_mode: a row that the query takes back is deleted", async () => {
    t_env
      .connect(upserts("small"))
      .with_schema(schema().primary_key("word"))
      .in_upsert_mode()
      .create_temporary_table("small");
    t_env.sql_update(`INSERT INTO small SELECT * FROM ${totals} WHERE total < 3`);
    await t_env.execute("deletes");
    expect(await rowsOf(t_env.scan("small"))).toEqual(["wörld,2"]);
  });

  it("in_retract_mode: a format of changes says of each row whether it is added or taken back", async () => {
    t_env
      .connect(
        new CustomConnectorDescriptor("kafka", 1, true).properties({
          "connector.topic": "changes",
          "connector.properties.bootstrap.servers": broker.servers,
          "connector.startup-mode": "earliest-offset",
          "scan.bounded.mode": "latest-offset",
        }),
      )
      .with_format(new CustomFormatDescriptor("debezium-json", 1))
      .with_schema(schema())
      .in_retract_mode()
      .create_temporary_table("changes");
    totals.insert_into("changes");
    await t_env.execute("changes to kafka");
    expect(broker.read("changes", 4)).toEqual([
      '{"before":null,"after":{"word":"hello","total":1},"op":"c"}',
      '{"before":null,"after":{"word":"wörld","total":2},"op":"c"}',
      '{"before":{"word":"hello","total":1},"after":null,"op":"d"}',
      '{"before":null,"after":{"word":"hello","total":4},"op":"c"}',
    ]);
    expect(await rowsOf(t_env.scan("changes"))).toEqual(["hello,4", "wörld,2"]);
  });

  it("in_retract_mode: files of changes", async () => {
    const file = path.join(temporaryFolder(), "changes");
    t_env
      .connect(new FileSystem().path(file))
      .with_format(new CustomFormatDescriptor("debezium-json", 1))
      .with_schema(schema())
      .in_retract_mode()
      .register_table_sink("changes_in_files");
    totals.insert_into("changes_in_files");
    await t_env.execute("changes to files");
    expect(linesIn(file)).toContain('{"before":{"word":"hello","total":1},"after":null,"op":"d"}');
    expect(linesIn(file)).toHaveLength(4);
  });

  it("a mode that a connector does not take is refused, with what does", () => {
    const words = () => t_env.connect(kafka("words")).with_format(new Json()).with_schema(schema().primary_key("word"));
    expect(() => words().in_upsert_mode().register_table_sink("u")).toThrow(
      "in_upsert_mode() of Kafka is not supported by today's Flink: rows can only be written in append mode; " +
        'the connector of upserts is another: new CustomConnectorDescriptor("upsert-kafka", 1, false)',
    );
    expect(() => words().in_retract_mode().register_table_sink("r")).toThrow(
      'what is taken back needs a format of changes: with_format(new CustomFormatDescriptor("debezium-json", 1))',
    );
  });

  it("in_append_mode: rows that are updated are refused where they are inserted, and the rest is written", async () => {
    const message =
      "AppendStreamTableSink requires that Table has only insert changes: appended is in append mode, and the query updates";
    t_env
      .connect(kafka("appended"))
      .with_format(new Json())
      .with_schema(schema())
      .in_append_mode()
      .register_table_sink("appended");
    expect(() => totals.insert_into("appended")).toThrow(message);
    expect(() => t_env.sql_update(`INSERT INTO appended SELECT * FROM ${totals}`)).toThrow(message);
    t_env.sql_update("INSERT INTO appended VALUES ('once', CAST(1 AS BIGINT))");
    await t_env.execute("appends");
    expect(broker.read("appended", 1)).toEqual(['{"word":"once","total":1}']);
  });

  it("in_append_mode holds for a connector that could do more, too", () => {
    const blackhole = () => t_env.connect(new CustomConnectorDescriptor("blackhole", 1, false)).with_schema(schema());
    blackhole().in_append_mode().register_table_sink("only_appends");
    expect(() => totals.insert_into("only_appends")).toThrow(
      "AppendStreamTableSink requires that Table has only insert",
    );
    blackhole().in_retract_mode().register_table_sink("retracts");
    totals.insert_into("retracts");
    expect(t_env.has_statements()).toBe(true);
  });
});
