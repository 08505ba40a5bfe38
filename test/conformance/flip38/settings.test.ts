import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  DataTypes,
  EnvironmentSettings,
  FileSystem,
  FsStateBackend,
  OldCsv,
  RestartStrategies,
  RocksDBStateBackend,
  Schema,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  TableConfig,
  TableEnvironment,
  type RestartStrategyConfiguration,
  type StateBackend,
} from "#overrides/flip38/index.js";
import { currentGateway, flink_version } from "#runtime";
import { line } from "../support/line.js";
import { functionsJar } from "./support/functions-jar.js";
import { linesIn, temporaryFolder } from "./support/rows.js";

const folder = temporaryFolder();
let jar: string;

beforeAll(() => {
  jar = functionsJar();
});

afterAll(async () => {
  await currentGateway().shutDown();
});

const sequence = (last: number, perSecond = 10_000) =>
  "CREATE TABLE numbers (a BIGINT) WITH ('connector' = 'datagen', 'fields.a.kind' = 'sequence', " +
  `'fields.a.start' = '1', 'fields.a.end' = '${last}', 'rows-per-second' = '${perSecond}')`;

/** The parallelism of the sources of a job that reads numbers and writes them. */
function parallelisms(t_env: TableEnvironment, env: StreamExecutionEnvironment): readonly number[] {
  if (!t_env.list_tables().includes("numbers")) t_env.sql_update(sequence(10));
  t_env.scan("numbers").insert_into("print");
  const plan = JSON.parse(env.get_execution_plan()) as { nodes: readonly { type: string; parallelism: number }[] };
  return plan.nodes.filter(({ type }) => type.includes("Source")).map(({ parallelism }) => parallelism);
}

describe(`parallelism, on Flink ${line}`, () => {
  afterEach(() => {
    StreamExecutionEnvironment.get_execution_environment().set_default_local_parallelism(availableParallelism());
  });

  it("of an environment is that of its operators", () => {
    const env = StreamExecutionEnvironment.get_execution_environment();
    env.set_parallelism(3);
    expect(parallelisms(StreamTableEnvironment.create(env), env)).toEqual([3]);
  });

  it("of environments that set none is the default local one", () => {
    const env = StreamExecutionEnvironment.get_execution_environment();
    const t_env = StreamTableEnvironment.create(env);
    env.set_default_local_parallelism(5);
    expect(env.get_parallelism()).toBe(5);
    expect(parallelisms(t_env, env)).toEqual([5]);
    const later = StreamExecutionEnvironment.get_execution_environment();
    expect(later.get_default_local_parallelism()).toBe(5);
    expect(parallelisms(StreamTableEnvironment.create(later), later)).toEqual([5]);
    later.set_parallelism(2);
    later.set_default_local_parallelism(6);
    expect(later.get_parallelism()).toBe(2);
    const own = StreamTableEnvironment.create(later);
    expect(parallelisms(own, later)).toEqual([2]);
    later.set_parallelism(-1);
    expect(later.get_parallelism()).toBe(6);
    expect(own.modern.get_config().get_configuration().get_string("parallelism.default", "none")).toBe("6");
  });

  it("is set by FLIP-38's TableEnvironment, too, which a TableConfig makes", () => {
    const config = new TableConfig();
    const env = StreamExecutionEnvironment.get_execution_environment();
    const t_env = TableEnvironment.create(config);
    expect(t_env.get_config()).toBe(config);
    t_env.set_parallelism(4);
    expect(env.get_parallelism()).toBe(4);
    expect(parallelisms(t_env, env)).toEqual([4]);
    const batch = TableEnvironment.create(EnvironmentSettings.new_instance().in_batch_mode().build());
    expect(batch.modern.get_config().get_configuration().get_string("execution.runtime-mode", "")).toBe("BATCH");
    expect(() => TableEnvironment.create("batch" as never)).toThrow(
      "TableEnvironment.create takes a TableConfig or EnvironmentSettings of tsflink/flip38, got the string 'batch'",
    );
  });

  it("may not be more than the most", async () => {
    const env = StreamExecutionEnvironment.get_execution_environment();
    env.set_parallelism(3).set_max_parallelism(2);
    const t_env = StreamTableEnvironment.create(env);
    t_env.sql_update(sequence(10));
    t_env.scan("numbers").insert_into("print");
    await expect(t_env.execute("too parallel")).rejects.toThrow(
      /parallelism \(3\) is higher than the max parallelism \(2\)/,
    );
  });

  it("of a file sink makes a folder of as many files", async () => {
    const target = path.join(folder, "many");
    const env = StreamExecutionEnvironment.get_execution_environment();
    env.set_parallelism(3);
    const t_env = StreamTableEnvironment.create(env);
    t_env.sql_update(sequence(300));
    t_env
      .connect(new FileSystem().path(target))
      .with_format(new OldCsv())
      .with_schema(new Schema().field("a", DataTypes.BIGINT()))
      .register_table_sink("many");
    t_env.scan("numbers").insert_into("many");
    await t_env.execute("many files");
    expect(readdirSync(target).filter((name) => !name.startsWith("."))).toHaveLength(3);
    expect(linesIn(target)).toEqual(Array.from({ length: 300 }, (_, index) => String(index + 1)).toSorted());
  });
});

describe(`restart strategies, on Flink ${line}`, () => {
  it.each<[string, RestartStrategyConfiguration, number]>([
    ["fixed_delay", RestartStrategies.fixed_delay_restart(2, 10), 3],
    ["none", RestartStrategies.no_restart(), 1],
    ["failure_rate", RestartStrategies.failure_rate_restart(1, 600_000, 10), 2],
  ])("%s: a job that fails is tried so often", async (name, strategy, attempts) => {
    const env = StreamExecutionEnvironment.get_execution_environment();
    env.set_parallelism(1);
    env.set_restart_strategy(strategy);
    const t_env = StreamTableEnvironment.create(env, undefined, undefined, { jars: [jar] });
    t_env.register_java_function("failing", "Functions$Failing");
    const calls = path.join(folder, `calls-${name}`);
    t_env
      .from_elements([[calls]], ["file"])
      .select("failing(file)")
      .insert_into("print");
    await expect(t_env.execute(name)).rejects.toThrow("fails each time");
    expect(readFileSync(calls, "utf8")).toHaveLength(attempts);
  });
});

describe(`state backends, on Flink ${line}`, () => {
  /** A job of 4 seconds whose state is checkpointed each 100 ms. */
  function start(backend: StateBackend, connectors: readonly string[] = []): Promise<unknown> {
    const env = StreamExecutionEnvironment.get_execution_environment();
    env.set_parallelism(1).set_state_backend(backend).enable_checkpointing(100);
    const t_env = StreamTableEnvironment.create(env, undefined, undefined, { connectors });
    t_env.sql_update(sequence(80, 20));
    t_env.sql_update("CREATE TABLE nothing (a BIGINT, n BIGINT) WITH ('connector' = 'blackhole')");
    t_env.scan("numbers").group_by("a").select("a, a.count as n").insert_into("nothing");
    return t_env.execute("checkpointed");
  }

  /** The files beneath a folder, by their paths, while the job runs that has them. */
  async function appearing(root: string, wanted: RegExp, job: Promise<unknown>): Promise<readonly string[]> {
    let ended = false;
    void job.catch(() => undefined).finally(() => (ended = true));
    for (;;) {
      const found = filesBeneath(root).filter((file) => wanted.test(file));
      if (found.length > 0 || ended) return found;
      await sleep(20);
    }
  }

  it("FsStateBackend: checkpoints are written to its folder", async () => {
    const checkpoints = path.join(folder, "fs");
    const job = start(new FsStateBackend(pathToFileURL(checkpoints).href));
    expect(await appearing(checkpoints, /[0-9a-f]{32}\/chk-\d+\/_metadata$/, job)).not.toEqual([]);
    await job;
  });

  it("RocksDBStateBackend: the state is in a database of RocksDB, and in checkpoints", async () => {
    const [checkpoints, database] = [path.join(folder, "rocksdb"), path.join(folder, "database")];
    const backend = new RocksDBStateBackend(pathToFileURL(checkpoints).href, true);
    backend.set_db_storage_paths(database);
    const job = start(backend, [`org.apache.flink:flink-statebackend-rocksdb:${flink_version()}`]);
    expect(await appearing(database, /\/db\/MANIFEST-\d+$/, job)).not.toEqual([]);
    expect(await appearing(checkpoints, /\/chk-\d+\/_metadata$/, job)).not.toEqual([]);
    await job;
  });
});

function filesBeneath(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  try {
    return readdirSync(root, { recursive: true, encoding: "utf8" })
      .map((name) => path.join(root, name))
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
  } catch {
    // The folder of a checkpoint went meanwhile: the caller looks again.
    return [];
  }
}
