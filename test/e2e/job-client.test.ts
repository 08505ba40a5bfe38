import { existsSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import {
  EnvironmentSettings,
  JobStatus,
  SavepointFormatType,
  TableEnvironment,
  type JobClient,
  type TableResult,
} from "tsflink";
import { temporaryFolder } from "./support/program.js";

let t_env: TableEnvironment;
beforeAll(async () => {
  t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  t_env.set_parallelism(1);
  const datagen = "'connector' = 'datagen', 'rows-per-second' = '20'";
  await t_env.execute_sql(`CREATE TABLE endless (id BIGINT) WITH (${datagen})`);
  await t_env.execute_sql(`CREATE TABLE few (id BIGINT) WITH (${datagen}, 'number-of-rows' = '10')`);
  await t_env.execute_sql("CREATE TABLE hole (id BIGINT) WITH ('connector' = 'blackhole')");
});

const jobOf = (result: TableResult) => result.get_job_client() as JobClient;
async function reaches(job: JobClient, status: JobStatus): Promise<void> {
  await expect.poll(() => job.get_job_status(), { timeout: 10_000, interval: 50 }).toBe(status);
}

test("cancel: the status says so, and the result is an error that does", async () => {
  const job = jobOf(await t_env.from("endless").execute_insert("hole"));
  await reaches(job, JobStatus.RUNNING);
  await job.cancel();
  await reaches(job, JobStatus.CANCELED);
  await expect(job.get_job_execution_result()).rejects.toThrow(/cancel/i);
});

test("cancelled while its rows are read, they end with an error that says so", async () => {
  const result = await t_env.from("endless").execute();
  const rows = result.collect();
  await rows.next();
  expect(await jobOf(result).get_job_status()).toBe(JobStatus.RUNNING);
  await jobOf(result).cancel();
  await expect(rows.to_array()).rejects.toThrow(/cancel/i);
});

test("a savepoint is written while the job runs on, and once more as it stops", async () => {
  const folder = temporaryFolder();
  const result = await t_env.from("endless").execute();
  const job = jobOf(result);
  const rows = result.collect();
  await rows.next();
  const savepoint = await job.trigger_savepoint(folder, SavepointFormatType.CANONICAL);
  expect(existsSync(new URL("_metadata", `${savepoint}/`))).toBe(true);
  expect(await job.get_job_status()).toBe(JobStatus.RUNNING);
  const last = await job.stop_with_savepoint(false, folder, SavepointFormatType.NATIVE);
  expect(existsSync(new URL("_metadata", `${last}/`))).toBe(true);
  // Rows that were on their way come still; then they end as those of any job that has ended.
  expect((await rows.to_array()).length).toBeGreaterThanOrEqual(0);
  await reaches(job, JobStatus.FINISHED);
});

test("a savepoint that cannot be written is an error, and the job runs on", async () => {
  const result = await t_env.from("endless").execute();
  const job = jobOf(result);
  const rows = result.collect();
  // Only now do all tasks run.
  await rows.next();
  await expect(job.trigger_savepoint("/proc/nowhere", SavepointFormatType.CANONICAL)).rejects.toThrow(/savepoint/i);
  expect((await rows.next()).done).toBe(false);
  expect(await job.get_job_status()).toBe(JobStatus.RUNNING);
  rows.close();
});

test("the result of a job that has ended: its running time and its accumulators", async () => {
  const result = await t_env.from("few").execute_insert("hole");
  const job = jobOf(result);
  expect(await job.get_accumulators()).toBeInstanceOf(Map);
  const ended = await job.get_job_execution_result();
  expect(ended.get_net_runtime()).toBeGreaterThan(0n);
  expect(ended.get_job_id().to_hex_string()).toBe(job.get_job_id().to_hex_string());
  expect(ended.get_all_accumulator_results()).toBeInstanceOf(Map);
  expect(await job.get_job_status()).toBe(JobStatus.FINISHED);
});

test("20 jobs at once, each with a client of its own: some end, some are cancelled", async () => {
  const tables = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? "few" : "endless"));
  const jobs = await Promise.all(tables.map(async (table) => jobOf(await t_env.from(table).execute_insert("hole"))));
  expect(new Set(jobs.map((job) => job.get_job_id().to_hex_string())).size).toBe(20);
  const [ending, endless] = [0, 1].map((rest) => jobs.filter((_, index) => index % 2 === rest)) as [
    JobClient[],
    JobClient[],
  ];
  await Promise.all(ending.map((job) => job.get_job_execution_result()));
  expect(await Promise.all(ending.map((job) => job.get_job_status()))).toEqual(ending.map(() => JobStatus.FINISHED));
  for (const job of endless) await reaches(job, JobStatus.RUNNING);
  await Promise.all(endless.map((job) => job.cancel()));
  for (const job of endless) await reaches(job, JobStatus.CANCELED);
});
