import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { afterEach, beforeAll, expect, test } from "vitest";
import {
  Configuration,
  EnvironmentSettings,
  JobStatus,
  TableEnvironment,
  gateway_info,
  type JobClient,
  type Row,
  type TableResult,
} from "tsflink";
import { programFile, start } from "./support/program.js";
import { jdkTool } from "./support/jdk.js";

let t_env: TableEnvironment;
let idle: Left;
beforeAll(async () => {
  t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  t_env.set_parallelism(2);
  await t_env.execute_sql(
    "CREATE TABLE endless (id BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '1000000')",
  );
  await t_env.execute_sql(
    "CREATE TABLE numbers (id INT) WITH ('connector' = 'datagen', 'number-of-rows' = '20000', 'rows-per-second' = '100000000')",
  );
  // What the first jobs start and keep: pools of threads, connections.
  await Promise.all(Array.from({ length: 20 }, () => t_env.from("numbers").collect().to_array()));
  idle = await settled();
});

interface Left {
  readonly threads: readonly string[];
  readonly files: readonly string[];
  readonly descriptors: number;
  /** Jobs that the cluster runs, and results that are being read. */
  readonly jobs: number;
}

/** How many objects of a class live in the JVM. */
function instances(histogram: string, name: string): number {
  return Number(
    new RegExp(`^ *\\d+: +(\\d+) +\\d+ +${name.replaceAll(/[.$]/g, "\\$&")}(?: |$)`, "m").exec(histogram)?.[1] ?? 0,
  );
}

/** Looks again where a job that has just ended deleted a folder meanwhile. */
function namesBeneath(folder: string, tries = 100): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch (error) {
    if (tries === 1) throw error;
    return namesBeneath(folder, tries - 1);
  }
}

/** What of jobs and their rows is in the JVM now. */
function left(): Left {
  const pid = String(gateway_info().process_id);
  const dump = execFileSync(jdkTool("jcmd"), [pid, "Thread.print"], { encoding: "utf8" });
  const names = [...dump.matchAll(/^"([^"]+)"/gm)].map((match) => match[1] ?? "");
  const histogram = execFileSync(jdkTool("jcmd"), [pid, "GC.class_histogram"], { encoding: "utf8" });
  const ofJobs = /tsflink-collect|\(\d+\/\d+\)#|tsflink-job|CheckpointTimer|Canceler|Cancellation Watchdog/;
  const scratch =
    /-Djava\.io\.tmpdir=(\S+)/.exec(
      execFileSync(jdkTool("jcmd"), [pid, "VM.command_line"], { encoding: "utf8" }),
    )?.[1] ?? "";
  return {
    threads: names.filter((name) => ofJobs.test(name)),
    files: namesBeneath(scratch),
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    jobs:
      instances(histogram, "org.apache.flink.runtime.jobmaster.JobMaster") +
      instances(histogram, "org.tsflink.gateway.adapter.results.ResultCursor"),
  };
}

/** The same, once jobs that have just ended are gone. */
async function settled(): Promise<Left> {
  const end = Date.now() + 10_000;
  let now = left();
  while ((now.threads.length > 0 || now.jobs > 0) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    now = left();
  }
  return now;
}

afterEach(async () => {
  const now = await settled();
  /* oxlint-disable vitest/no-standalone-expect -- every test's last line */
  expect(now.threads).toEqual([]);
  expect(now.files).toEqual(idle.files);
  expect(now.descriptors).toBeLessThanOrEqual(idle.descriptors + 10);
  expect(now.jobs).toBe(0);
  /* oxlint-enable vitest/no-standalone-expect */
});

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const began = performance.now();
  const value = await promise;
  expect(performance.now() - began).toBeLessThan(milliseconds);
  return value;
}

const jobOf = (result: TableResult) => result.get_job_client() as JobClient;

async function readAll(rows: AsyncIterable<Row>): Promise<number> {
  let count = 0;
  for await (const row of rows) count += row.get_arity();
  return count;
}

test("a task that fails: the rows end with its cause", async () => {
  const query = t_env.sql_query("SELECT 10 / (id - id) AS x FROM numbers");
  await expect(readAll(query.collect())).rejects.toThrow(/\/ by zero/);
});

/** 99 rows, and a row that fails, and more. */
async function failing(options: Readonly<Record<string, string>>): Promise<TableResult> {
  const configuration = new Configuration();
  for (const [key, value] of Object.entries(options)) configuration.set_string(key, value);
  const settings = EnvironmentSettings.new_instance().in_streaming_mode().with_configuration(configuration).build();
  const own = TableEnvironment.create(settings);
  own.set_parallelism(1);
  await own.execute_sql(
    `CREATE TABLE steady (id BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '40', 'fields.id.kind' = 'sequence',
      'fields.id.start' = '1', 'fields.id.end' = '1000')`,
  );
  return own.execute_sql("SELECT id, 1 / (100 - id) AS x FROM steady");
}
const restarting = {
  "restart-strategy.type": "fixed-delay",
  "restart-strategy.fixed-delay.attempts": "1",
  "restart-strategy.fixed-delay.delay": "100 ms",
};

test("a task that fails while its rows are read: they end within 2 s of the last one", async () => {
  const rows = (await failing({})).collect();
  const seen: unknown[] = [];
  let last = 0;
  const reading = async () => {
    for await (const row of rows) {
      seen.push(row.id);
      last = performance.now();
    }
  };
  await expect(reading()).rejects.toThrow(/\/ by zero/);
  expect(performance.now() - last).toBeLessThan(2000);
  expect(seen).toEqual(Array.from({ length: 99 }, (_, index) => BigInt(index + 1)));
});

test("a task that is restarted once its rows have been read: an error that says what would help", async () => {
  const result = await failing(restarting);
  const began = performance.now();
  await expect(readAll(result.collect())).rejects.toThrow(
    /The job restarted after rows of its result had been read.*With checkpoints \(execution\.checkpointing\.interval\)/,
  );
  expect(performance.now() - began).toBeLessThan(10_000);
});

test("a task that is restarted before its rows are read gives them once", async () => {
  const result = await failing(restarting);
  await expect.poll(() => jobOf(result).get_job_status(), { timeout: 20_000 }).toBe(JobStatus.FAILED);
  const seen: unknown[] = [];
  const reading = async () => {
    for await (const row of result.collect()) seen.push(row.id);
  };
  await expect(reading()).rejects.toThrow(/\/ by zero/);
  expect(seen).toEqual(Array.from({ length: 99 }, (_, index) => BigInt(index + 1)));
});

test("a job cancelled from elsewhere: the rows end with an error that says so", async () => {
  const result = await t_env.from("endless").execute();
  const reading = readAll(result.collect());
  // oxlint-disable-next-line vitest/valid-expect -- awaited below
  const ended = expect(reading).rejects.toThrow(/cancel/i);
  await expect.poll(() => jobOf(result).get_job_status(), { timeout: 10_000 }).toBe(JobStatus.RUNNING);
  await within(2000, Promise.all([jobOf(result).cancel(), ended]));
});

test("a consumer that throws: the job is cancelled", async () => {
  const result = await t_env.from("endless").execute();
  const loop = async () => {
    for await (const row of result.collect()) throw new Error(`at ${row.get_arity()}`);
  };
  await expect(loop()).rejects.toThrow("at 1");
  await expect.poll(() => jobOf(result).get_job_status(), { timeout: 2000 }).toBe(JobStatus.CANCELED);
});

test("20 collects at once each give all their rows", async () => {
  const counts = await Promise.all(Array.from({ length: 20 }, () => readAll(t_env.from("numbers").collect())));
  expect(counts).toEqual(Array.from({ length: 20 }, () => 20_000));
});

test("a job of parallelism 64 gives all its rows", async () => {
  t_env.set_parallelism(64);
  try {
    const query = t_env.sql_query("SELECT id, COUNT(*) AS c FROM numbers GROUP BY id");
    const counts = new Map<unknown, bigint>();
    for await (const row of query.collect<{ id: number; c: bigint }>()) counts.set(row.id, row.c);
    expect([...counts.values()].reduce((sum, count) => sum + count)).toBe(20_000n);
  } finally {
    t_env.set_parallelism(2);
  }
});

test("a consumer that never reads holds nothing up, and is closed at last", async () => {
  const result = await t_env.from("endless").execute();
  const rows = result.collect();
  await rows.header;
  expect(await readAll(t_env.from("numbers").collect())).toBe(20_000);
  expect(await jobOf(result).get_job_status()).toBe(JobStatus.RUNNING);
  rows.close();
  await expect.poll(() => jobOf(result).get_job_status(), { timeout: 2000 }).toBe(JobStatus.CANCELED);
});

test("rows that are never even asked for: a job that has few of them ends by itself", async () => {
  const result = await t_env.from("numbers").execute();
  await within(20_000, result.await());
  await expect.poll(() => jobOf(result).get_job_status(), { timeout: 10_000 }).toBe(JobStatus.FINISHED);
  expect(await readAll(result.collect())).toBe(20_000);
});

const create = `
  import { EnvironmentSettings, TableEnvironment, gateway_info } from "tsflink";
  const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  await t_env.execute_sql("CREATE TABLE endless (id BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '1000')");
  const rows = t_env.from("endless").collect();
  await rows.next();
`;

test.each([
  ["a loop", "for await (const row of rows) if (row.id === undefined) break;"],
  ["to_array", "await rows.to_array();"],
  ["print", "await t_env.from('endless').print();"],
])("the JVM killed during %s: an error within 2 s", async (_, read) => {
  const running = start(programFile(`${create} console.log("jvm " + gateway_info().process_id + "."); ${read}`));
  const jvm = Number(/jvm (\d+)\./.exec(await running.saw(/jvm \d+\./))?.[1]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const began = performance.now();
  process.kill(jvm, "SIGKILL");
  const { code, stderr } = await running.ended;
  expect(performance.now() - began).toBeLessThan(2000);
  expect(code).toBe(1);
  expect(stderr.split("\n")[0]).toMatch(/JVM \(process \d+\) was killed by SIGKILL/);
});

test("a program that leaves rows unread ends, and its JVM with it", async () => {
  const running = start(programFile(`${create} console.log("end");`));
  await running.saw("end");
  const began = performance.now();
  const { code, stderr } = await running.ended;
  expect(code, stderr).toBe(0);
  expect(performance.now() - began).toBeLessThan(2000);
});

/** In a program of its own, since a runner of tests keeps what its tests have made. */
test("rows that ended in whatever way, and what gave them, are held by neither side", async () => {
  const { stdout } = await start(
    programFile(`
      import { execFileSync } from "node:child_process";
      import v8 from "node:v8";
      import vm from "node:vm";
      import { EnvironmentSettings, TableEnvironment, gateway_info } from "tsflink";
      v8.setFlagsFromString("--expose-gc");
      const collectGarbage = vm.runInNewContext("gc");
      const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
      const rate = "'rows-per-second' = '100000'";
      await t_env.execute_sql(\`CREATE TABLE endless (id INT) WITH ('connector' = 'datagen', \${rate})\`);
      await t_env.execute_sql(\`CREATE TABLE numbers (id INT) WITH ('connector' = 'datagen', 'number-of-rows' = '2000', \${rate})\`);
      const handles = async (tries = 10) => {
        for (let turn = 0; turn < 10; turn += 1) {
          collectGarbage();
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        const histogram = execFileSync(${JSON.stringify(jdkTool("jcmd"))}, [String(gateway_info().process_id), "GC.class_histogram"], { encoding: "utf8" });
        const held = Number(/(\\d+) +\\d+ +org\\.tsflink\\.gateway\\.handles\\.HandleTable\\$Entry/.exec(histogram)?.[1]);
        return held > 1 && tries > 1 ? handles(tries - 1) : held;
      };
      const ways = {
        all: () => Promise.all(Array.from({ length: 20 }, () => t_env.from("numbers").collect().to_array())),
        left: async () => { for await (const row of t_env.from("endless").collect()) break; },
        thrown: async () => { for await (const row of t_env.from("endless").collect()) throw new Error("mine"); },
        failed: () => t_env.sql_query("SELECT 1 / (id - id) AS x FROM numbers").collect().to_array(),
        cancelled: async () => {
          const result = await t_env.from("endless").execute();
          // It may fail before the answer to the cancel has come.
          await Promise.allSettled([result.collect().to_array(), result.get_job_client().cancel()]);
        },
      };
      console.log("idle", await handles());
      for (const [name, way] of Object.entries(ways)) {
        await way().catch(() => undefined);
        console.log(name, await handles());
      }
    `),
  ).ended;
  // The environment itself.
  expect(stdout).toBe("idle 1\nall 1\nleft 1\nthrown 1\nfailed 1\ncancelled 1\n");
});
