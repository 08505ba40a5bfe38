import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePorts } from "../e2e/support/flink-process.js";
import { cli, gone, isAlive, startCommand, type Ended } from "../e2e/support/program.js";
import { flinkDistribution } from "./distribution.js";

// In the order in which a user does these things.

let place: string;
let home: string;
let address: string;
let before: string[];
beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), "tsflink-dist-"));
  home = await flinkDistribution(place);
  const [rest = 0, rpc = 0] = await freePorts(2);
  address = `127.0.0.1:${rest}`;
  const file = path.join(home, "conf/config.yaml");
  const configuration = readFileSync(file, "utf8")
    .replace(/^( +port:) 6123$/m, `$1 ${rpc}`)
    .replace(/^rest:\n/m, `rest:\n  port: ${rest}\n`)
    .replace(/^( +numberOfTaskSlots:) 1$/m, "$1 4");
  writeFileSync(file, configuration);
  writeFileSync(
    path.join(place, "example.ts"),
    'import { EnvironmentSettings, TableEnvironment } from "tsflink";\n' +
      "const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());\n" +
      // Its source is a class of ours, which travels with the job; the planner is the distribution's own, behind its loader.
      't_env.create_temporary_view("t", t_env.from_elements([[40], [2]], ["n"]));\n' +
      'for await (const row of t_env.sql_query("SELECT SUM(n) AS total FROM t").collect())\n' +
      "  console.log(`${row.total} for ${process.argv[2]}`);\n",
  );
  before = files();
});
afterAll(async () => {
  const running = processes();
  for (const pid of running) process.kill(pid);
  await Promise.all(running.map((pid) => gone(pid, 30_000)));
  rmSync(place, { recursive: true, force: true });
  if (running.length > 0) throw new Error(`Flink's own scripts were to end these processes: ${running.join(", ")}`);
});

/** All that the distribution consists of. */
function files(): string[] {
  const all = readdirSync(home, { recursive: true, encoding: "utf8" });
  return all.filter((name) => !name.startsWith("log")).toSorted();
}

/** The cluster's processes, as its scripts have noted them. */
function processes(): number[] {
  const pids = path.join(place, "pids");
  if (!existsSync(pids)) return [];
  const noted = readdirSync(pids).flatMap((name) => readFileSync(path.join(pids, name), "utf8").trim().split("\n"));
  return noted.map(Number).filter((pid) => pid > 0 && isAlive(pid));
}

const clean = { FLINK_HOME: undefined, FLINK_CONF_DIR: undefined, FLINK_LOG_DIR: undefined };
const surroundings = () => ({
  cwd: place,
  env: { ...clean, FLINK_PID_DIR: path.join(place, "pids") },
  limit: 200,
});
const bin = (script: string, ...args: readonly string[]): Promise<Ended> =>
  startCommand(path.join(home, "bin", script), args, surroundings()).ended;
/** What it starts goes on when the test has ended. */
function daemon(script: string, ...args: readonly string[]): void {
  const { cwd, env } = surroundings();
  execFileSync(path.join(home, "bin", script), args, { cwd, env: { ...process.env, ...env }, stdio: "pipe" });
}
const tsflink = (...args: readonly string[]): Promise<Ended> =>
  startCommand(process.execPath, [cli, ...args], { cwd: place, env: clean, limit: 200 }).ended;
const rows = ({ stdout }: Ended) => stdout.split("\n").filter((line) => /^\d+ for /.test(line));

test("bin/start-cluster.sh starts a JobManager and a TaskManager", async () => {
  daemon("start-cluster.sh");
  const deadline = Date.now() + 90_000;
  let slots = 0;
  while (slots === 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const overview = await fetch(`http://${address}/overview`).catch(() => undefined);
    if (overview?.ok === true) slots = ((await overview.json()) as { "slots-total": number })["slots-total"];
  }
  expect(slots).toBe(4);
  expect(processes()).toHaveLength(2);
});

test("tsflink install lays opt/typescript, bin/tsflink and bin/tsflink-shell.sh into it", async () => {
  const { code, stderr } = await tsflink("install", "--flink-home", home);
  expect(code, stderr).toBe(0);
  for (const file of ["opt/typescript/tsflink-gateway.jar", "bin/tsflink", "bin/tsflink-shell.sh"]) {
    expect(existsSync(path.join(home, file)), file).toBe(true);
  }
});

test("bin/flink run -c driver runs a program on the cluster", async () => {
  const jar = path.join(home, "opt/typescript/tsflink-gateway.jar");
  const driver = ["-c", "org.tsflink.gateway.TypeScriptDriver", jar];
  const result = await bin("flink", "run", ...driver, "-ts", "example.ts", "bin/flink");
  expect(result.code, result.stderr).toBe(0);
  expect(rows(result)).toEqual(["42 for bin/flink"]);
  const detached = await bin("flink", "run", "-d", ...driver, "-ts", "example.ts", "detached");
  expect(detached.code, detached.stderr).toBe(0);
});

test("bin/tsflink runs programs on the cluster and here; list shows the jobs", async () => {
  const submitted = await bin("tsflink", "run", "-ts", "example.ts", "bin/tsflink");
  expect(submitted.code, submitted.stderr).toBe(0);
  expect(rows(submitted)).toEqual(["42 for bin/tsflink"]);
  const here = await bin("tsflink", "run", "example.ts", "here");
  expect(rows(here), here.stderr).toEqual(["42 for here"]);
  const list = await bin("tsflink", "list", "-a");
  expect(list.stdout, list.stderr).toContain("FINISHED");
  const doctor = await bin("tsflink", "doctor");
  expect(doctor.stdout, doctor.stderr).toMatch(/^ok {4}cluster \S+: Flink 2\.3\.0, 1 TaskManagers, 4 slots free$/m);
});

test("a program here uses a class-data archive, with what the planner's own class loader has compiled", async () => {
  const cache = path.join(place, "cache");
  const log = path.join(place, "classes.log");
  const archiving = (...args: readonly string[]) => {
    const own = { XDG_CACHE_HOME: cache, TSFLINK_CLASS_ARCHIVE: undefined };
    const env = { ...surroundings().env, ...own, TSFLINK_JVM_OPTIONS: `-Xlog:class+load=info:file=${log}` };
    return startCommand(path.join(home, "bin/tsflink"), args, { ...surroundings(), env }).ended;
  };
  const setup = await archiving("setup");
  const [, archive = ""] = /^class-data archive: (.*)$/m.exec(setup.stdout) ?? [];
  expect(path.dirname(archive), setup.stderr).toBe(path.join(cache, "tsflink/archives"));
  expect(readdirSync(archive).toSorted()).toEqual([
    "classes.jsa",
    "flink-rpc-akka.jar",
    "planner.classes",
    "sizes.json",
  ]);
  const here = await archiving("run", "example.ts", "here");
  expect(here.code, here.stderr).toBe(0);
  expect(rows(here)).toEqual(["42 for here"]);
  const loaded = readFileSync(log, "utf8");
  expect(loaded).toMatch(/ org\.tsflink\.gateway\.adapter\.start\.RememberingCompiler\$KnownClasses /);
  expect(loaded).toMatch(/ org\.apache\.calcite\.\S+ source: shared objects file/);
});

test("bin/tsflink-shell.sh takes TypeScript and SQL, here and on the cluster", async () => {
  const session = 'console.log("n is", 40 + 2)\n.sql SELECT 6 * 7 AS answer;\n';
  const input = path.join(place, "session.ts");
  writeFileSync(input, session);
  const shell = (args: string) =>
    startCommand("sh", ["-c", `exec "$0" ${args} < ${input}`, path.join(home, "bin/tsflink-shell.sh")], {
      cwd: place,
      env: clean,
      limit: 200,
    }).ended;
  for (const args of ["", `remote ${address.replace(":", " ")}`]) {
    const { stdout, stderr, code } = await shell(args);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("n is 42");
    expect(stdout).toMatch(/\| +42 \|/);
  }
});

test("bin/stop-cluster.sh ends the cluster", async () => {
  const running = processes();
  const { code, stderr } = await bin("stop-cluster.sh");
  expect(code, stderr).toBe(0);
  await Promise.all(running.map((pid) => gone(pid, 30_000)));
});

test("bin/standalone-job.sh runs a program in application mode", async () => {
  mkdirSync(path.join(home, "usrlib"));
  symlinkSync("../opt/typescript/tsflink-gateway.jar", path.join(home, "usrlib/tsflink-gateway.jar"));
  const driver = ["--job-classname", "org.tsflink.gateway.TypeScriptDriver"];
  daemon("taskmanager.sh", "start");
  const job = await bin("standalone-job.sh", "start-foreground", ...driver, "-ts", "example.ts", "application mode");
  expect(rows(job), job.stdout + job.stderr).toEqual(["42 for application mode"]);
  expect(job.code).toBe(0);
  const workers = processes();
  await bin("taskmanager.sh", "stop");
  await Promise.all(workers.map((pid) => gone(pid, 30_000)));
  rmSync(path.join(home, "usrlib"), { recursive: true });
});

test("uninstall leaves the distribution as it was", async () => {
  const { code, stderr } = await tsflink("uninstall", "--flink-home", home);
  expect(code, stderr).toBe(0);
  expect(files()).toEqual(before);
});
