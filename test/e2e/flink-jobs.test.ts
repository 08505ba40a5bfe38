import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flink, tsflink } from "./support/flink-cli.js";
import { linesOf } from "./support/flip38-examples.js";
import { functionJar } from "./support/jar-job.js";
import { jobsOf, type Jobs } from "./support/jobs.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";
import { driver, endless, endlessJob, submitted } from "./support/submitted-programs.js";

const patience = { timeout: 60_000 };

let cluster: SessionCluster;
let jobs: Jobs;
/** Where the programs lie: no package is installed there. */
let place: string;
beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), "tsflink-jobs-"));
  writeFileSync(path.join(place, "endless.ts"), endless);
  writeFileSync(path.join(place, "counts.ts"), endlessJob("SELECT COUNT(n) FROM source"));
  cluster = await startSessionCluster({ taskManagers: 1 });
  jobs = jobsOf(cluster);
});
afterAll(async () => {
  await cluster.stop();
  rmSync(place, { recursive: true });
});

/** Submits a program, detached; gives the id of its job. */
async function submit(program: string, ...options: readonly string[]): Promise<string> {
  const { stdout, stderr, code } = await tsflink(cluster, ["run", "-d", ...options, "-ts", program], { cwd: place })
    .ended;
  expect(code, stderr).toBe(0);
  return submitted(stdout);
}

/** A savepoint of counts.ts, whose job has ended with it: a copy for whoever asks. */
let counted: Promise<string> | undefined;
async function savepointOfCounts(): Promise<string> {
  counted ??= submit("counts.ts").then((job) => jobs.stop(job));
  const copy = mkdtempSync(path.join(place, "savepoint-"));
  cpSync((await counted).replace("file:", ""), copy, { recursive: true });
  return `file:${copy}`;
}

/** A job's newest checkpoint or savepoint: Flink tells of it up to three seconds late. */
const newest = async (job: string) => (await jobs.checkpoints(job)).history[0];

/** Where a savepoint was written, as Flink's CLI says it. */
const savepointIn = (stdout: string): string => /Savepoint completed\. Path: (\S+)/.exec(stdout)?.[1] ?? "";

test("-d leaves the job to the cluster; list, savepoint, stop and run -s take it from there; cancel ends it", async () => {
  const id = await submit("counts.ts");
  await jobs.running(id);
  const list = await tsflink(cluster, ["list", "--running"]).ended;
  expect(list.stdout).toMatch(new RegExp(`${id} : .* \\(RUNNING\\)`));

  const savepoint = await tsflink(cluster, ["savepoint", "--type", "native", id]).ended;
  const taken = savepointIn(savepoint.stdout).replace("file:", "");
  expect(existsSync(taken), savepoint.stderr).toBe(true);
  await expect.poll(() => newest(id), patience).toMatchObject({ is_savepoint: true, savepointFormat: "NATIVE" });
  const disposed = await tsflink(cluster, ["savepoint", "--dispose", `file://${taken}`]).ended;
  expect(disposed.code, disposed.stderr).toBe(0);
  expect(existsSync(taken)).toBe(false);

  const folder = `file://${cluster.folder}/stopped`;
  const stop = await tsflink(cluster, ["stop", "-p", folder, "--type", "canonical", id]).ended;
  const stopped = savepointIn(stop.stdout);
  expect(stopped, stop.stderr).toContain("/stopped/");
  await expect.poll(() => newest(id), patience).toMatchObject({ is_savepoint: true, savepointFormat: "CANONICAL" });
  const all = await tsflink(cluster, ["list", "-a"]).ended;
  expect(all.stdout).toMatch(new RegExp(`${id} : .* \\(FINISHED\\)`));

  const next = await submit("counts.ts", "-s", stopped);
  expect(await jobs.restoredFrom(next)).toBe(stopped);
  const cancel = await tsflink(cluster, ["cancel", next]).ended;
  expect(cancel.stdout, cancel.stderr).toContain(`Cancelled job ${next}`);
});

test("state that the program has no operator for: run -s is refused, and run -s -n leaves it out", async () => {
  const from = await savepointOfCounts();
  const before = (await cluster.jobs()).filter(({ state }) => state === "RUNNING").length;
  const args = ["run", "-d", "-s", from, "-ts", "endless.ts"];
  const refused = await tsflink(cluster, args, { cwd: place }).ended;
  expect(refused.code).toBe(1);
  expect(refused.stderr.split("\n", 1)[0]).toMatch(
    /^JavaError: Failed to rollback to checkpoint\/savepoint file:\S+\. Cannot map checkpoint\/savepoint state for operator [0-9a-f]{32} to the new program.* --allowNonRestoredState/,
  );
  expect((await cluster.jobs()).filter(({ state }) => state === "RUNNING")).toHaveLength(before);

  const job = await submit("endless.ts", "-s", from, "-n");
  expect(await jobs.restoredFrom(job)).toBe(from);
  await jobs.cancel(job);
});

test("-cm says whose the savepoint is: Flink deletes a claimed one when it needs it no longer", async () => {
  const from = await savepointOfCounts();
  const often = [
    "-Dexecution.checkpointing.interval=100ms",
    `-Dexecution.checkpointing.dir=file://${cluster.folder}/c`,
  ];
  const folder = from.replace("file:", "");
  const owner = await submit("counts.ts", "-s", from, "-cm", "no_claim", ...often);
  await expect.poll(async () => (await jobs.checkpoints(owner)).counts.completed, patience).toBeGreaterThan(3);
  expect(existsSync(folder)).toBe(true);
  await jobs.cancel(owner);
  const claimed = await submit("counts.ts", "-s", from, "--claimMode", "CLAIM", ...often);
  await expect.poll(() => existsSync(folder), patience).toBe(false);
  expect(await jobs.state(claimed)).toBe("RUNNING");
  await jobs.cancel(claimed);
  const wrong = await tsflink(cluster, ["run", "-s", from, "-cm", "mine", "-ts", "counts.ts"], { cwd: place }).ended;
  expect(wrong.stderr.split("\n", 1)[0]).toMatch(/'mine' is invalid\. Allowed choices are claim, no_claim, legacy\.$/);
});

test("stop --drain ends windows as if the stream had ended; --detached does not wait for that", async () => {
  const results = path.join(place, "windows");
  const count =
    "SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE source, DESCRIPTOR(ts), INTERVAL '1' DAY)) GROUP BY window_start, window_end";
  const program = endlessJob(count)
    .replace(
      "(n BIGINT) WITH ('connector'='datagen'",
      "(n BIGINT, ts AS LOCALTIMESTAMP, WATERMARK FOR ts AS ts) WITH ('connector'='datagen'",
    )
    .replace("'connector'='blackhole'", `'connector'='filesystem','format'='csv','path'='${results}'`);
  writeFileSync(path.join(place, "windows.ts"), program);
  const job = await submit("windows.ts");
  await jobs.running(job);
  const taken = await tsflink(cluster, ["savepoint", "--detached", job]).ended;
  expect(taken.stdout, taken.stderr).toMatch(/^Successfully trigger manual savepoint, triggerId: [0-9a-f]{32}$/m);
  await expect.poll(async () => (await newest(job))?.status, patience).toBe("COMPLETED");
  const stop = await tsflink(cluster, ["stop", "--drain", "--type", "native", "--detached", job]).ended;
  expect(stop.stdout, stop.stderr).toMatch(/^Successfully trigger stop-with-savepoint in detached mode, triggerId: /m);
  await expect.poll(() => jobs.state(job), patience).toBe("FINISHED");
  await expect.poll(() => newest(job), patience).toMatchObject({ is_savepoint: true, savepointFormat: "NATIVE" });
  const lines = linesOf(results);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every((line) => Number(line) > 0)).toBe(true);
});

test("what Flink refuses is told by its cause, not by a Java stack", async () => {
  const job = "f".repeat(32);
  const stop = await tsflink(cluster, ["stop", job]).ended;
  expect(stop.code).toBe(1);
  expect(stop.stderr).toMatch(
    new RegExp(
      `^Could not find Flink job \\(${job}\\)\\n  while: Could not stop with a savepoint job "${job}"\\.\\nFlink's log: \\S+\\n$`,
    ),
  );
  const typed = await tsflink(cluster, ["savepoint", "--type", "quick", job]).ended;
  expect(typed.stderr.split("\n", 1)[0]).toMatch(/'quick' is invalid\. Allowed choices are canonical, native\.$/);
});

test("Flink's own CLI takes the generic flags with the driver class, and a savepoint", async () => {
  const generic = ["-d", "-p", "2", "-m", cluster.address, "-C", `file://${functionJar()}`];
  // Not where the cluster is, which is what -m says.
  const elsewhere = { cwd: place, env: { FLINK_CONF_DIR: path.join(place, "conf") } };
  mkdirSync(elsewhere.env.FLINK_CONF_DIR);
  writeFileSync(path.join(elsewhere.env.FLINK_CONF_DIR, "config.yaml"), "rest.port: 1\n");
  const submitByFlink = async (...args: string[]) => {
    const command = ["run", ...generic, ...args, ...driver, "-ts", "endless-twice.ts"];
    const { stdout, stderr, code } = await flink(cluster, command, elsewhere).ended;
    expect(code, stderr).toBe(0);
    return submitted(stdout);
  };
  writeFileSync(
    path.join(place, "endless-twice.ts"),
    endless
      .replace("const result", `await t_env.execute_sql("CREATE TEMPORARY FUNCTION twice AS 'Twice'");\nconst result`)
      .replace("SELECT n FROM", "SELECT twice(CAST(n AS INT)) FROM"),
  );
  const id = await submitByFlink("-D", "pipeline.name=of the driver");
  const job = await cluster.get<{ name: string; state: string; vertices: { parallelism: number }[] }>(`/jobs/${id}`);
  expect(job.name).toBe("of the driver");
  expect(new Set(job.vertices.map(({ parallelism }) => parallelism))).toEqual(new Set([2]));
  // The command has ended, and the job goes on.
  const savepoint = await jobs.stop(id);

  // Where a target is named, Flink's command line takes the address as configuration and ignores -m.
  const target = ["-t", "remote", `-Drest.address=${cluster.host}`, "-D", `rest.port=${cluster.port}`];
  const restored = await submitByFlink(...target, "-s", savepoint);
  expect(await jobs.restoredFrom(restored)).toBe(savepoint);
  await jobs.cancel(restored);
});
