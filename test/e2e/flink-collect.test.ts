import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  Configuration,
  EnvironmentSettings,
  JobStatus,
  SavepointFormatType,
  TableEnvironment,
  type JobClient,
  type Rows,
} from "tsflink";
import { jobsOf } from "./support/jobs.js";
import { programFile, start, temporaryFolder } from "./support/program.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";

/** Where the rows come by Flink's own collect(): from other clusters, and with checkpoints from the embedded one, too. */
let cluster: SessionCluster;
let there: TableEnvironment;
let here: TableEnvironment;
beforeAll(async () => {
  // That a TaskManager has died is seen at the second heartbeat that finds nobody.
  cluster = await startSessionCluster({
    configuration: { "heartbeat.interval": "200", "heartbeat.timeout": "10000" },
  });
  there = await prepared({ ...cluster.configuration });
  here = await prepared({ "execution.checkpointing.interval": "200 ms" });
});
afterAll(() => cluster.stop());

async function prepared(options: Readonly<Record<string, string>>): Promise<TableEnvironment> {
  const configuration = new Configuration();
  for (const [key, value] of Object.entries({ ...options, "restart-strategy.type": "none" }))
    configuration.set_string(key, value);
  const settings = EnvironmentSettings.new_instance().in_streaming_mode().with_configuration(configuration).build();
  const t_env = TableEnvironment.create(settings);
  t_env.set_parallelism(1);
  const rows = (name: string, perSecond: number, ids = "") =>
    t_env.execute_sql(
      `CREATE TEMPORARY TABLE ${name} (id BIGINT, made AS CAST(PROCTIME() AS TIMESTAMP_LTZ(3)))
        WITH ('connector' = 'datagen', 'rows-per-second' = '${perSecond}' ${ids})`,
    );
  const numbers = (name: string, perSecond: number, end: number) =>
    rows(name, perSecond, `, 'fields.id.kind' = 'sequence', 'fields.id.start' = '1', 'fields.id.end' = '${end}'`);
  await rows("fast", 1_000_000);
  await numbers("slow", 1, 1000);
  await numbers("steady", 100, 100_000);
  await numbers("few", 1000, 50);
  await t_env.execute_sql("CREATE TEMPORARY TABLE hole (id BIGINT) WITH ('connector' = 'blackhole')");
  return t_env;
}

type Read = (rows: Rows) => Promise<unknown>;
const toEnd: Read = async (rows) => {
  for await (const row of rows) if (row.id === undefined) break;
};

interface Started {
  readonly rows: Rows;
  readonly job: JobClient;
}

/** Ends a job as another client does. */
const cancelThere = (job: JobClient) => jobsOf(cluster).cancel(job.get_job_id().to_hex_string());
const cancelHere = (job: JobClient) => job.cancel();

describe.each([
  ["a session cluster", () => there, cancelThere],
  ["the embedded cluster with checkpoints", () => here, cancelHere],
])("by Flink's collect() from %s", (_, environment, cancel) => {
  const started = async (sql: string, signal?: AbortSignal): Promise<Started> => {
    const result = await environment().execute_sql(sql);
    return { rows: result.collect({ signal }), job: result.get_job_client() as JobClient };
  };
  const cancelled = async ({ job }: Started) => {
    await expect.poll(() => job.get_job_status(), { timeout: 10_000 }).toBe(JobStatus.CANCELED);
  };

  test("all rows come, once, and then their end", async () => {
    const { rows, job } = await started("SELECT id FROM few");
    expect((await rows.to_array()).map((row) => row.id)).toEqual(
      Array.from({ length: 50 }, (__, id) => BigInt(id + 1)),
    );
    expect(await job.get_job_status()).toBe(JobStatus.FINISHED);
  });

  test("the first row of a slow stream comes when it exists; leaving the loop cancels the job", async () => {
    const reading = await started("SELECT id FROM slow");
    let seen: unknown;
    for await (const row of reading.rows) {
      seen = row.id;
      break;
    }
    expect(seen).toBe(1n);
    await cancelled(reading);
  });

  test("an AbortSignal ends it with its reason, and the job", async () => {
    const abort = new AbortController();
    const reading = await started("SELECT id FROM steady", abort.signal);
    expect((await reading.rows.next()).done).toBe(false);
    abort.abort(new Error("enough"));
    await expect(toEnd(reading.rows)).rejects.toThrow("enough");
    await cancelled(reading);
  });

  test("a consumer that throws: the job is cancelled", async () => {
    const reading = await started("SELECT id FROM steady");
    const loop = async () => {
      for await (const row of reading.rows) throw new Error(`at ${String(row.id)}`);
    };
    await expect(loop()).rejects.toThrow("at 1");
    await cancelled(reading);
  });

  test("a consumer that stops reading stops the source", async () => {
    const reading = await started("SELECT id, made FROM fast");
    expect((await reading.rows.next()).done).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 8000));
    const resumed = Date.now();
    let between = 0;
    for await (const row of reading.rows as Rows<{ made: { epochMilliseconds: number } }>) {
      const made = row.made.epochMilliseconds;
      if (made > resumed) break;
      if (made > resumed - 3000 && made < resumed - 100) between += 1;
    }
    expect(between).toBe(0);
    await cancelled(reading);
  });

  test("a job cancelled from elsewhere: the rows end with an error that says so", async () => {
    const reading = await started("SELECT id FROM steady");
    expect((await reading.rows.next()).done).toBe(false);
    const began = performance.now();
    // oxlint-disable-next-line vitest/valid-expect -- awaited below
    const ended = expect(toEnd(reading.rows)).rejects.toThrow(/cancel/i);
    await cancel(reading.job);
    await ended;
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test("a task that fails: the rows end with its cause", async () => {
    const { rows, job } = await started("SELECT 1 / (100 - id) AS x FROM steady");
    const began = performance.now();
    await expect(rows.to_array()).rejects.toThrow(/\/ by zero/);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(await job.get_job_status()).toBe(JobStatus.FAILED);
  });

  test("accumulators: a result's last rows, which Flink's collect() leaves in one", async () => {
    const result = await environment().execute_sql("SELECT id FROM few");
    const job = result.get_job_client() as JobClient;
    await result.collect().to_array();
    const [[name, values] = [], ...others] = [...((await job.get_accumulators()) as Map<string, unknown>)];
    expect(others).toEqual([]);
    expect(name).toMatch(/collect/);
    expect(values).toEqual([expect.any(Uint8Array)]);
  });
});

describe("the JobClient of a job on a session cluster", () => {
  test("tells its status, writes savepoints, and its result when it was stopped with one", async () => {
    const folder = temporaryFolder();
    const job = (await there.execute_sql("INSERT INTO hole SELECT id FROM steady")).get_job_client() as JobClient;
    await expect.poll(() => job.get_job_status(), { timeout: 20_000 }).toBe(JobStatus.RUNNING);
    await expect
      .poll(() => job.trigger_savepoint(folder, SavepointFormatType.CANONICAL).catch(() => ""), { timeout: 20_000 })
      .toMatch(/^file:/);
    const last = await job.stop_with_savepoint(false, folder, SavepointFormatType.NATIVE);
    expect(existsSync(new URL("_metadata", `${last}/`))).toBe(true);
    const result = await job.get_job_execution_result();
    expect(result.get_net_runtime()).toBeGreaterThan(0n);
    expect(result.get_job_id().to_hex_string()).toBe(job.get_job_id().to_hex_string());
    expect(await job.get_job_status()).toBe(JobStatus.FINISHED);
  });

  test("cancel: the status says so, and the result is an error that does", async () => {
    const job = (await there.execute_sql("INSERT INTO hole SELECT id FROM steady")).get_job_client() as JobClient;
    await job.cancel();
    await expect.poll(() => job.get_job_status(), { timeout: 10_000 }).toBe(JobStatus.CANCELED);
    await expect(job.get_job_execution_result()).rejects.toThrow(/cancel/i);
  });
});

test("Node killed in mid-collect: its job on the cluster is cancelled", async () => {
  const options = Object.entries(cluster.configuration).map(([key, value]) => `${key}=${value}`);
  const program = programFile(`
    import { EnvironmentSettings, TableEnvironment } from "tsflink";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
    await t_env.execute_sql("CREATE TABLE endless (id INT) WITH ('connector' = 'datagen', 'rows-per-second' = '10')");
    const result = await t_env.execute_sql("SELECT id FROM endless");
    for await (const row of result.collect()) console.log("job", result.get_job_client()?.get_job_id().to_hex_string(), row.id);
  `);
  const running = start(program, { env: { TSFLINK_CONFIGURATION: options.join("\n") } });
  const [, job = ""] = /job ([0-9a-f]{32}) /.exec(await running.saw(/job [0-9a-f]{32} /)) ?? [];
  running.child.kill("SIGKILL");
  await expect.poll(() => jobsOf(cluster).state(job), { timeout: 10_000 }).toBe(JobStatus.CANCELED);
});

test("a TaskManager killed in mid-collect: the rows end with an error that says so", async () => {
  there.set_parallelism(16);
  const result = await there.execute_sql("SELECT id FROM steady");
  const rows = result.collect();
  expect((await rows.next()).done).toBe(false);
  const job = result.get_job_client() as JobClient;
  await expect.poll(() => job.get_job_status(), { timeout: 10_000 }).toBe(JobStatus.RUNNING);
  const began = performance.now();
  process.kill(cluster.processes.at(-1)?.processId ?? 0, "SIGKILL");
  await expect(toEnd(rows)).rejects.toThrow(/TaskManager|TaskExecutor|task manager/);
  expect(performance.now() - began).toBeLessThan(2000);
  await expect.poll(() => job.get_job_status()).toBe(JobStatus.FAILED);
});
