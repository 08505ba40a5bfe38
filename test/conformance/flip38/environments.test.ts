import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Decimal, JavaError, Temporal, gateway_info } from "#overrides/index.js";
import {
  BatchTableEnvironment,
  Configuration,
  CsvTableSink,
  CsvTableSource,
  DataTypes,
  EnvironmentSettings,
  ExecutionEnvironment,
  FileSystem,
  OldCsv,
  RestartStrategies,
  Row,
  Schema,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  TableConfig,
  Types,
  WriteMode,
} from "#overrides/flip38/index.js";
import { currentGateway } from "#runtime";
import { line } from "../support/line.js";
import { linesIn, rowsOf, temporaryFolder } from "./support/rows.js";

const folder = temporaryFolder();
let files = 0;
const file = () => path.join(folder, `file-${files++}`);
let env: ExecutionEnvironment;
let t_env: BatchTableEnvironment;

beforeAll(() => {
  // The machine's folder for logs keeps only the newest.
  vi.stubEnv("XDG_STATE_HOME", folder);
  env = ExecutionEnvironment.get_execution_environment();
  env.set_parallelism(1);
  t_env = BatchTableEnvironment.create(env, new TableConfig());
});

afterAll(async () => {
  await currentGateway().shutDown();
  vi.unstubAllEnvs();
});

function csvSink(name: string): string {
  const target = file();
  t_env
    .connect(new FileSystem().path(target))
    .with_format(new OldCsv())
    .with_schema(new Schema().field("a", DataTypes.BIGINT()))
    .register_table_sink(name);
  return target;
}

/** How many jobs of that name the cluster was given. */
const jobs = (name: string) => readFileSync(gateway_info().log_file, "utf8").split(`submission '${name}'`).length - 1;

it(`the Flink behind it is of line ${line}`, () => {
  expect(gateway_info().flink_version.startsWith(`${line}.`)).toBe(true);
});

describe(`what is written waits for execute, on Flink ${line}`, () => {
  it("and is one job of that name", async () => {
    const [first, second] = [csvSink("sink_a"), csvSink("sink_b")];
    const numbers = t_env.from_elements([[1], [2]], ["a"]);
    t_env.register_table("numbers", numbers);
    numbers.insert_into("sink_a");
    t_env.sql_update("INSERT INTO sink_b SELECT a * 10 FROM numbers");
    expect(() => linesIn(first)).toThrow("ENOENT");
    const result = await t_env.execute("both at once");
    expect(linesIn(first)).toEqual(["1", "2"]);
    expect(linesIn(second)).toEqual(["10", "20"]);
    expect(jobs("both at once")).toBe(1);
    expect(result?.get_job_id().to_hex_string()).toMatch(/^[0-9a-f]{32}$/);
    await expect(t_env.execute("again")).rejects.toThrow("No operators defined in streaming topology. Cannot execute");
  });

  it("explain and get_execution_plan show what waits", async () => {
    csvSink("explained");
    t_env.insert_into("explained", t_env.from_elements([[3]], ["a"]));
    expect(t_env.explain()).toContain("explained");
    expect(t_env.explain(undefined, true)).toContain("rowcount");
    const plan = JSON.parse(env.get_execution_plan()) as { nodes: readonly { type: string }[] };
    expect(plan.nodes.map(({ type }) => type)).toEqual([expect.stringContaining("Source"), "Sink: Filesystem"]);
    await env.execute("by the execution environment");
    expect(jobs("by the execution environment")).toBe(1);
    expect(() => t_env.explain()).toThrow("No operators defined");
    expect(() => env.get_execution_plan()).toThrow("No operators defined");
  });

  it("a sink that does not exist is an error on its line, and nothing else waits", () => {
    expect(() => t_env.from_elements([[1]], ["a"]).insert_into("nowhere")).toThrow(JavaError);
    expect(t_env.has_statements()).toBe(false);
  });

  it("DDL runs at once, and throws where it is wrong", () => {
    t_env.sql_update("CREATE TABLE made (a BIGINT) WITH ('connector' = 'datagen', 'number-of-rows' = '1')");
    expect(t_env.list_tables()).toContain("made");
    t_env.sql_update("-- a comment\nDROP TABLE made;");
    expect(t_env.list_tables()).not.toContain("made");
    expect(() => t_env.sql_update("CREATE TABLE (")).toThrow(/line 1, column 14/);
    expect(() => t_env.sql_update("DROP TABLE nothing")).toThrow(JavaError);
    expect(() => t_env.sql_update("SELECT 1")).toThrow(
      "Unsupported SQL query! sql_update() only accepts INSERT and DDL; call sql_query()",
    );
    expect(() => t_env.sql_update("CREATE TABLE t AS SELECT 1 AS a")).toThrow("got CREATE TABLE ... AS SELECT");
    expect(() => t_env.sql_update("SHOW TABLES")).toThrow("got SHOW");
  });

  it("a statement's configuration holds for its job", async () => {
    csvSink("configured");
    const config = new Configuration().set_string("pipeline.max-parallelism", "7");
    t_env.sql_update("INSERT INTO configured VALUES (1)", config);
    const now = () => t_env.modern.get_config().get_configuration().get_string("pipeline.max-parallelism", "none");
    expect(now()).toBe("7");
    const other = new TableConfig();
    other.get_configuration().set_string("pipeline.max-parallelism", "8");
    expect(() => t_env.sql_update("INSERT INTO configured VALUES (2)", other)).toThrow(
      "'7' and '8': call execute() between them",
    );
    await t_env.execute();
    expect(now()).toBe("none");
    expect(() => t_env.sql_update("INSERT INTO nowhere VALUES (1)", config)).toThrow(JavaError);
    expect(now()).toBe("none");
  });

  it("a source is not written to, a sink is not read", () => {
    csvSink("only_sink");
    expect(() => t_env.scan("only_sink")).toThrow("was registered as a sink");
    t_env.register_table_source("only_source", new CsvTableSource(file(), ["a"], [DataTypes.INT()]));
    expect(() => t_env.from_elements([[1]], ["a"]).insert_into("only_source")).toThrow("was registered as a source");
    expect(t_env.drop_temporary_table("only_sink")).toBe(true);
    expect(t_env.drop_temporary_table("only_sink")).toBe(false);
  });
});

describe("CsvTableSource and CsvTableSink", () => {
  it("read and write what the other does", async () => {
    const target = file();
    const types = [Types.STRING(), Types.LONG()];
    t_env.register_table_sink("csv_sink", new CsvTableSink(["w", "n"], types, target, "|", 1, WriteMode.OVERWRITE));
    const rows = t_env.from_elements(
      [
        ["a b", 1],
        ["(c)", 2],
      ],
      ["w", "n"],
    );
    rows.insert_into("csv_sink");
    await t_env.execute("csv");
    expect(readFileSync(target, "utf8")).toBe("a b|1\n(c)|2\n");
    rows.select("w, n * 2").write_to_sink(new CsvTableSink(["w", "n"], types, target, ",", 1, WriteMode.OVERWRITE));
    await t_env.execute("overwritten");
    expect(readFileSync(target, "utf8")).toBe("a b,2\n(c),4\n");
    expect(await rowsOf(t_env.from_table_source(new CsvTableSource(target, ["w", "n"], types)))).toEqual([
      "(c),4",
      "a b,2",
    ]);
    rows.write_to_sink(new CsvTableSink(["w", "n"], types, target));
    await expect(t_env.execute("kept")).rejects.toThrow("Existing files and directories are not overwritten");
  });
});

describe("rows of the program", () => {
  it("integers are BIGINT, as in Python", () => {
    const table = t_env.from_elements(
      [
        [
          1,
          1.5,
          "x",
          true,
          2n,
          [1],
          new Decimal("1.5"),
          new Map([["k", 1]]),
          { x: 1 },
          Temporal.PlainDate.from("2020-01-31"),
        ],
      ],
      ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"],
    );
    expect(table.get_schema().get_field_data_types().map(String)).toEqual([
      "BIGINT",
      "DOUBLE",
      "STRING",
      "BOOLEAN",
      "BIGINT",
      "ARRAY<BIGINT>",
      "DECIMAL(38, 18)",
      "MAP<STRING, BIGINT>",
      "ROW<`x` BIGINT>",
      "DATE",
    ]);
  });

  it("from_collection takes names in a string; elements are arrays, objects and rows", async () => {
    expect(
      await rowsOf(
        t_env.from_collection(
          [
            [1n, "Sunny"],
            [2n, "Eden"],
          ],
          "id, name",
        ),
      ),
    ).toEqual(["1,Sunny", "2,Eden"]);
    expect(await rowsOf(t_env.from_collection([{ id: 1, name: "x" }]))).toEqual(["1,x"]);
    expect(await rowsOf(t_env.from_elements([Row.of_names({ a: 1, b: "y" })]))).toEqual(["1,y"]);
    expect(await rowsOf(t_env.from_elements([1, 2], DataTypes.INT()))).toEqual(["1", "2"]);
    const rows = Types.ROW(["id", "name"], [Types.LONG(), Types.STRING()]);
    expect(await rowsOf(t_env.from_elements([[1, "Sunny"]], rows))).toEqual(["1,Sunny"]);
    expect(t_env.from_elements(["x"], Types.STRING()).get_schema().get_field_names()).toEqual(["value"]);
    const typed = DataTypes.ROW([DataTypes.FIELD("a", DataTypes.TINYINT()), DataTypes.FIELD("b", DataTypes.DATE())]);
    expect(await rowsOf(t_env.from_elements([[1, Temporal.PlainDate.from("2020-01-01")]], typed))).toEqual([
      "1,2020-01-01",
    ]);
    expect(() => t_env.from_collection([[1]], "a b")).toThrow('takes names, separated by commas: "a, b"; got "a b"');
  });
});

describe("environments", () => {
  it("settings made before and after reach Flink", () => {
    const execution = StreamExecutionEnvironment.get_execution_environment();
    execution.set_parallelism(3).enable_checkpointing(5000);
    execution.set_restart_strategy(RestartStrategies.fixed_delay_restart(2, 100));
    const config = new TableConfig();
    config.set_local_timezone("Asia/Shanghai");
    const stream = StreamTableEnvironment.create(execution, config);
    const modern = () => stream.modern.get_config().get_configuration().to_map();
    expect(Object.fromEntries(modern())).toMatchObject({
      "parallelism.default": "3",
      "execution.checkpointing.interval": "5000 ms",
      "restart-strategy.type": "fixed-delay",
      "table.local-time-zone": "Asia/Shanghai",
    });
    expect(stream.get_config()).toBe(config);
    stream.get_config().set_idle_state_retention_time(60_000, 600_000);
    execution.set_max_parallelism(99);
    expect(modern().get("table.exec.state.ttl")).toBe("60000 ms");
    expect(modern().get("pipeline.max-parallelism")).toBe("99");
    config.get_configuration().remove_config("table.exec.state.ttl");
    expect(modern().has("table.exec.state.ttl")).toBe(false);
  });

  it("are created with one argument, with names, and with settings", () => {
    const settings = EnvironmentSettings.new_instance()
      .use_blink_planner()
      .in_batch_mode()
      .with_built_in_catalog_name("my_catalog")
      .with_built_in_database_name("my_database")
      .build();
    expect([settings.get_built_in_catalog_name(), settings.get_built_in_database_name()]).toEqual([
      "my_catalog",
      "my_database",
    ]);
    expect(settings.is_streaming_mode()).toBe(false);
    const created = BatchTableEnvironment.create({ environment_settings: settings });
    expect([created.get_current_catalog(), created.get_current_database()]).toEqual(["my_catalog", "my_database"]);
    const config = new TableConfig();
    expect(BatchTableEnvironment.create(config).get_config()).toBe(config);
    expect(StreamTableEnvironment.create(config).get_config()).toBe(config);
  });

  it.each<[() => unknown, string]>([
    [
      () => BatchTableEnvironment.create(),
      "No argument found, the param 'execution_environment' or 'environment_settings' is required.",
    ],
    [
      () => BatchTableEnvironment.create(env, undefined, EnvironmentSettings.new_instance().in_batch_mode().build()),
      "'execution_environment' and 'environment_settings' cannot be used at the same time",
    ],
    [
      () => BatchTableEnvironment.create(undefined, new TableConfig(), EnvironmentSettings.new_instance().build()),
      "'table_config' and 'environment_settings' cannot be used at the same time",
    ],
    [() => BatchTableEnvironment.create(EnvironmentSettings.new_instance().build()), "must be set to batch mode"],
    [
      () =>
        StreamTableEnvironment.create(undefined, undefined, EnvironmentSettings.new_instance().in_batch_mode().build()),
      "must be set to streaming mode",
    ],
    [
      () => StreamTableEnvironment.create(env as never),
      "StreamTableEnvironment.create takes a StreamExecutionEnvironment, got an ExecutionEnvironment",
    ],
    [() => EnvironmentSettings.new_instance().use_old_planner(), "there is one planner"],
  ])("%s", (run, message) => {
    expect(run).toThrow(message);
  });
});

describe("catalogs and databases", () => {
  it("are listed and used", () => {
    t_env.sql_update("CREATE DATABASE shop");
    expect(t_env.list_databases()).toContain("shop");
    t_env.use_database("shop");
    expect(t_env.get_current_database()).toBe("shop");
    t_env.use_database("default_database");
    expect(t_env.list_catalogs()).toEqual(["default_catalog"]);
    expect(t_env.list_modules()).toEqual(["core"]);
    expect(t_env.list_functions().map((name) => name.toLowerCase())).toContain("upper");
    t_env.create_temporary_view("viewed", t_env.from_elements([[1]], ["a"]));
    expect(t_env.list_temporary_views()).toContain("viewed");
    expect(t_env.list_temporary_tables()).toContain("viewed");
    expect(t_env.from_path("viewed").get_schema().get_field_names()).toEqual(["a"]);
    expect(t_env.scan("default_catalog", "default_database", "viewed").get_schema().get_field_names()).toEqual(["a"]);
    expect(t_env.drop_temporary_view("viewed")).toBe(true);
  });
});
