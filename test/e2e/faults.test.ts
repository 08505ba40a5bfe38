import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { deadFolders } from "../../runtime/src/gateway/sweep-folders.js";
import { cli, gone, programFile, start, startCommand, temporaryFolder } from "./support/program.js";

/** Where the programs of this file, and their JVMs, have their temporary files and their channels. */
const temporary = mkdtempSync(path.join(tmpdir(), "tsflink-faults-"));
const left = () => readdirSync(temporary);
const nobodys = () => deadFolders([temporary], 0, 0).map((folder) => path.basename(folder));

beforeAll(() => {
  vi.stubEnv("TMPDIR", temporary);
  vi.stubEnv("XDG_RUNTIME_DIR", temporary);
});
afterEach(async () => {
  // oxlint-disable-next-line vitest/no-standalone-expect -- every test's last line
  await expect.poll(left).toEqual([]);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

const create = `
  import { EnvironmentSettings, TableEnvironment, gateway_info } from "tsflink";
  const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  console.log("jvm " + gateway_info().process_id + ".");
`;

const endless = `
  await t_env.execute_sql("CREATE TABLE endless (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '10')");
  let first = true;
  for await (const row of t_env.sql_query("SELECT a FROM endless").collect()) {
    if (first) console.log("running");
    first = false;
  }
`;

/** A synchronous call that takes as long as the statement's planning: a query of very many unions. */
const hanging = `
  console.log("calling");
  const query = Array.from({ length: 4000 }, (_, i) => "SELECT " + i + " AS a").join(" UNION ");
  t_env.sql_query(query).explain();
`;

async function jvmOf(running: ReturnType<typeof start>): Promise<number> {
  return Number(/jvm (\d+)\./.exec(await running.saw(/jvm \d+\./))?.[1]);
}

/** Prints when an error arrived, in milliseconds since the epoch, and what it says first. */
const failing = (body: string) => `
  try { ${body} }
  catch (error) { console.log("error " + Date.now() + " " + error.name + ": " + error.message.split("\\n")[0]); process.exitCode = 1; }
`;

/** How long after `killed` the error arrived that the program printed; the machine has one clock. */
function delayOf(stdout: string, killed: number): number {
  const [, at, said] = /^error (\d+) (.*)$/m.exec(stdout) ?? [];
  expect(said).toMatch(
    /^GatewayDiedError: Flink's JVM \(process \d+\) was killed by SIGKILL; its tables and jobs are gone/,
  );
  return Number(at) - killed;
}

test.each([
  ["in a synchronous call", hanging, "calling", 500],
  ["while a job runs", endless, "running", 0],
])("the JVM killed %s: an error within 1 s", async (_, body, sign, wait) => {
  const running = start(programFile(create + failing(body)));
  const jvm = await jvmOf(running);
  await running.saw(sign);
  await sleep(wait);
  const killed = Date.now();
  process.kill(jvm, "SIGKILL");
  const { code, stdout } = await running.ended;
  expect(delayOf(stdout, killed)).toBeLessThan(1000);
  expect(code).toBe(1);
});

test("the JVM killed while idle: the next call fails within 1 s", async () => {
  const running = start(
    programFile(`${create}
    process.kill(gateway_info().process_id, "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 300));
    console.log("asked " + Date.now());
    ${failing("t_env.list_tables();")}`),
  );
  const { code, stdout } = await running.ended;
  expect(delayOf(stdout, Number(/^asked (\d+)$/m.exec(stdout)?.[1]))).toBeLessThan(1000);
  expect(code).toBe(1);
});

test("the JVM killed: a program that does not catch the error ends with its first line", async () => {
  const running = start(programFile(create + endless));
  const jvm = await jvmOf(running);
  await running.saw("running");
  process.kill(jvm, "SIGKILL");
  const { code, stderr } = await running.ended;
  expect(code).toBe(1);
  expect(stderr.split("\n")[0]).toMatch(/Flink's JVM \(process \d+\) was killed by SIGKILL/);
});

test("Node killed: no JVM is left after 2 s", async () => {
  const running = start(programFile(create + endless));
  const jvm = await jvmOf(running);
  await running.saw("running");
  running.child.kill("SIGKILL");
  expect(await gone(jvm)).toBeLessThan(2000);
});

test("Node killed in a synchronous call: no JVM is left after 2 s", async () => {
  const running = start(programFile(create + hanging));
  const jvm = await jvmOf(running);
  await running.saw("calling");
  await sleep(500);
  running.child.kill("SIGKILL");
  expect(await gone(jvm)).toBeLessThan(2000);
});

/** As if it were a minute ago that the processes of these folders were started. */
function age(): void {
  const before = new Date(Date.now() - 61_000);
  for (const name of left()) utimesSync(path.join(temporary, name), before, before);
}

test("Node and the JVM killed, or interrupted as they start: the next start removes what they left, not what is in use", async () => {
  const killed = start(programFile(create + endless));
  const jvm = await jvmOf(killed);
  await killed.saw("running");
  process.kill(-(killed.child.pid ?? 0), "SIGKILL");
  await gone(jvm);
  const ofKilled = left();
  expect(ofKilled).toEqual([expect.stringMatching(/^tsflink-scratch-/)]);
  for (const milliseconds of [250, 400, 550, 800]) {
    const interrupted = start(programFile(create));
    await sleep(milliseconds);
    process.kill(-(interrupted.child.pid ?? 0), "SIGINT");
    await interrupted.ended;
  }
  // A JVM that was interrupted late has its own deleted when it is gone.
  await expect.poll(() => left().filter((name) => !nobodys().includes(name))).toEqual([]);
  const dead = left();
  const running = start(programFile(create + endless));
  await running.saw("running");
  const used = left().filter((name) => !dead.includes(name));
  expect(used).toEqual([expect.stringMatching(/^tsflink-scratch-/)]);
  expect(left(), "so young a folder may be one of a gateway that starts").toEqual(expect.arrayContaining(ofKilled));

  age();
  const next = await start(programFile(create)).ended;
  expect(next.code, next.stderr).toBe(0);
  await expect.poll(left).toEqual(used);
  running.child.kill("SIGKILL");
});

test("the package replaced while its program runs: the JVM ends with the program all the same", async () => {
  const folder = temporaryFolder();
  for (const file of ["java", "pins.tsv", "signatures.txt"]) {
    cpSync(path.join(path.dirname(cli), file), path.join(folder, file), { recursive: true });
  }
  const jar = path.join(folder, "java/tsflink-gateway.jar");
  const running = start(programFile(`${create} await new Promise((resolve) => setTimeout(resolve, 1000));`), {
    env: { TSFLINK_GATEWAY_JAR: jar },
  });
  const jvm = await jvmOf(running);
  // As a package manager does that unpacks another version over this one.
  writeFileSync(jar, Buffer.alloc(statSync(jar).size), { flag: "r+" });
  // The output, which the JVM shares, ends later where the JVM stays.
  const [code] = (await once(running.child, "exit")) as [number];
  expect(code).toBe(0);
  expect(await gone(jvm)).toBeLessThan(2000);
});

/** What a shell shows as 130: the process ended by SIGINT itself, or exited with that code. */
function interrupted({ code, signal }: { code: number | null; signal: NodeJS.Signals | null }): boolean {
  return code === 130 || signal === "SIGINT";
}

test.each([
  ["to the terminal's process group", (pid: number) => process.kill(-pid, "SIGINT")],
  ["to Node alone", (pid: number) => process.kill(pid, "SIGINT")],
])("SIGINT %s while a job runs: the program and the JVM are gone within 2 s", async (_, interrupt) => {
  const running = start(programFile(create + endless));
  const jvm = await jvmOf(running);
  await running.saw("running");
  const began = performance.now();
  interrupt(running.child.pid ?? 0);
  const ended = await running.ended;
  expect(interrupted(ended)).toBe(true);
  await gone(jvm);
  expect(performance.now() - began).toBeLessThan(2000);
});

test.each([
  ["to the terminal's process group", (pid: number) => process.kill(-pid, "SIGINT")],
  ["to Node alone", (pid: number) => process.kill(pid, "SIGINT")],
])("SIGINT %s in a synchronous call that hangs: both are gone within 2 s", async (_, interrupt) => {
  const running = start(programFile(create + hanging));
  const jvm = await jvmOf(running);
  await running.saw("calling");
  await sleep(500);
  const began = performance.now();
  interrupt(running.child.pid ?? 0);
  const ended = await running.ended;
  expect(interrupted(ended)).toBe(true);
  await gone(jvm);
  expect(performance.now() - began).toBeLessThan(2000);
});

test("a shell sees 130 after a SIGINT, and the embedded job was cancelled", async () => {
  const program = programFile(`${create} console.log("log " + gateway_info().log_file); ${endless}`);
  const shell = ['"$@" & echo "node $!."; wait $!; echo "status $?"', "sh", process.execPath, cli, "run", program];
  const running = startCommand("bash", ["-mc", ...shell]);
  await running.saw("running");
  process.kill(Number(/node (\d+)\./.exec(running.stdout())?.[1]), "SIGINT");
  const { stdout } = await running.ended;
  expect(stdout).toMatch(/^status 130$/m);
  await gone(Number(/jvm (\d+)\./.exec(stdout)?.[1]));
  const log = readFileSync(/log (\S+)/.exec(stdout)?.[1] ?? "", "utf8");
  // The rest of it takes longer than the process has, on a loaded machine.
  expect(/ switched from state RUNNING to CANCELLING/.test(log)).toBe(true);
});

test("a program's own SIGINT handler runs, even in a synchronous call that hangs", async () => {
  const running = start(
    programFile(`
      process.on("SIGINT", () => { console.log("handled"); process.exit(7); });
      ${create} ${hanging.replace("t_env.sql_query(query).explain();", "try { t_env.sql_query(query).explain(); } catch { console.log('answered'); }")}
      setTimeout(() => {}, 10000);`),
  );
  await running.saw("calling");
  await sleep(500);
  const began = performance.now();
  process.kill(-(running.child.pid ?? 0), "SIGINT");
  const { code, stdout } = await running.ended;
  expect(stdout).toContain("answered");
  expect(stdout).toContain("handled");
  expect(code).toBe(7);
  expect(performance.now() - began).toBeLessThan(2000);
});
