import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  DataTypes,
  Json,
  Csv,
  Kafka,
  Rowtime,
  Schema,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
} from "#overrides/flip38/index.js";
import { currentGateway } from "#runtime";
import { connectorCoordinate } from "../../../runtime/src/provision/known-connectors.js";
import { line } from "../support/line.js";
import { KafkaBroker } from "./support/kafka-broker.js";

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
