import { cpSync, existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { cli, gone, run, startCommand, temporaryFolder } from "./support/program.js";

const files = ["classes.jsa", "flink-rpc-akka.jar", "planner.classes", "sizes.json"];
const program = `
  import { readFileSync } from "node:fs";
  import { EnvironmentSettings, TableEnvironment, gateway_info } from "tsflink";
  const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
  const [row] = await t_env.sql_query("SELECT 1 AS a").collect().to_array();
  console.log(row?.a, /-XX:SharedArchiveFile=(\\S+?)\\0/.exec(readFileSync("/proc/" + gateway_info().process_id + "/cmdline", "utf8"))?.[1]);`;

test("the class-data archive is made after a program has ended, and the next one uses it", async () => {
  const cache = temporaryFolder();
  const env = { XDG_CACHE_HOME: cache, TSFLINK_CLASS_ARCHIVE: undefined };
  const first = await run(program, { env });
  expect(first.stdout.trim(), first.stderr).toBe("1 undefined");
  const folder = path.join(cache, "tsflink/archives");
  await made(folder);
  const names = readdirSync(folder);
  expect(names, "nothing half-written, no lock").toHaveLength(1);
  const archive = path.join(folder, names[0] ?? "");
  expect(readdirSync(archive).toSorted()).toEqual(files);
  const classes = path.join(archive, "classes.jsa");
  expect(readFileSync(classes).length).toBeGreaterThan(10_000_000);
  const second = await run(program, { env });
  expect(second.stdout.trim()).toBe(`1 ${classes}`);
  expect(second.stderr).toBe("");
  const kept = path.join(archive, "flink-rpc-akka.jar");
  expect(await uses(env)).toEqual({ rpcJar: kept, compiles: false });

  // What the JVM was told of and is not as it was, it does without.
  const copy = path.join(temporaryFolder(), "archive");
  cpSync(archive, copy, { recursive: true });
  cutOff(path.join(copy, "planner.classes"), 100_000);
  cutOff(path.join(copy, "flink-rpc-akka.jar"), 10_000_000);
  for (const folder of [copy, `${copy}-gone`]) {
    expect(await uses({ ...env, TSFLINK_CLASS_ARCHIVE: "off" }, `-Dtsflink.start.made=${folder}`)).toEqual({
      rpcJar: expect.stringMatching(/\/tsflink-scratch-.*\/flink-rpc-akka.*\.jar$/) as string,
      compiles: true,
    });
  }

  // Whatever became of it: the JVM does without, and another is made.
  cutOff(classes, 10_000_000);
  const third = await run(program, { env });
  expect(third.stdout.trim(), third.stderr).toBe("1 undefined");
  expect(third.stderr).toBe("");
  const [maker = 0] = await makers(cache);
  expect(maker).toBeGreaterThan(0);
  process.kill(maker, "SIGKILL");
  await gone(maker);
});

test("a maker that is killed leaves no archive, and no program tries again at once; setup makes it, and doctor says so", async () => {
  const cache = temporaryFolder();
  const env = { XDG_CACHE_HOME: cache, TSFLINK_CLASS_ARCHIVE: undefined };
  expect((await run(program, { env })).stdout.trim()).toBe("1 undefined");
  const folder = path.join(cache, "tsflink/archives");
  // Its JVM writes the file when it ends; it is killed before.
  const [maker = 0] = await makers(cache);
  process.kill(maker, "SIGKILL");
  await gone(maker);
  expect((await run(program, { env })).stdout.trim()).toBe("1 undefined");
  expect(await makers(cache, 0)).toEqual([]);
  expect(readdirSync(folder).filter((name) => path.extname(name) === "")).toEqual([]);

  const tsflink = (...args: string[]) =>
    startCommand(process.execPath, [cli, ...args], { env, cwd: cache, limit: 150 }).ended;
  const lines = async () => (await tsflink("doctor")).stdout.split("\n");
  const before = await lines();
  expect(before).toContain(
    "note  no class-data archive yet, which halves the JVM's start; `tsflink setup` makes it now, the first program afterwards",
  );
  expect(before).toContain(`ok    cache: ${path.join(cache, "tsflink")}`);
  expect(before.join("\n")).toMatch(/^ok {4}Flink 2\.3\.0: \d\d jars \(\/.+\)$/m);
  expect(before.join("\n")).toMatch(/^ok {4}bridge: named pipes in \/.+$/m);
  const setup = await tsflink("setup");
  const [, archive = ""] = /^class-data archive: (.*)$/m.exec(setup.stdout) ?? [];
  expect(path.dirname(archive), setup.stderr).toBe(folder);
  expect(readdirSync(folder).filter((name) => path.extname(name) === "")).toEqual([path.basename(archive)]);
  expect(await lines()).toContain("ok    class-data archive");
  expect((await run(program, { env })).stdout.trim()).toBe(`1 ${path.join(archive, "classes.jsa")}`);
});

/** Which RPC jar a program's JVM has open, and whether its planner compiled anything. */
async function uses(env: NodeJS.ProcessEnv, more = ""): Promise<{ rpcJar: string; compiles: boolean }> {
  const log = path.join(temporaryFolder(), "classes.log");
  const options = `-Xlog:class+load=info:file=${log} ${more}`;
  const { stdout, stderr } = await run(looksAtItsJvm(log), { env: { ...env, TSFLINK_JVM_OPTIONS: options } });
  expect(stderr).toBe("");
  return JSON.parse(stdout) as { rpcJar: string; compiles: boolean };
}

const looksAtItsJvm = (log: string) => `
  import { readFileSync, readdirSync, readlinkSync } from "node:fs";
  import { EnvironmentSettings, TableEnvironment, gateway_info } from "tsflink";
  const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
  t_env.explain_sql("SELECT a, COUNT(*) FROM (VALUES 1, 2) AS t(a) GROUP BY a");
  const compiles = readFileSync("${log}", "utf8").includes("org.codehaus.janino.UnitCompiler ");
  // By now the embedded cluster is there.
  await t_env.sql_query("SELECT 1 AS a").collect().to_array();
  const fds = "/proc/" + gateway_info().process_id + "/fd/";
  const open = readdirSync(fds).flatMap((fd) => { try { return readlinkSync(fds + fd); } catch { return []; } });
  console.log(JSON.stringify({ rpcJar: open.find((file) => /flink-rpc-akka(?!-loader)/.test(file)), compiles }));`;

/** Another file in its place, since a JVM that has just ended may still have the first one mapped. */
function cutOff(file: string, length: number): void {
  writeFileSync(`${file}.short`, readFileSync(file).subarray(0, length));
  renameSync(`${file}.short`, file);
}

/** The processes that make an archive in a cache; waits for one, some seconds at most. */
async function makers(cache: string, seconds = 10): Promise<readonly number[]> {
  for (const end = Date.now() + 1000 * seconds; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => commandOf(pid).includes("make-class-archive") && commandOf(pid).includes(cache));
    if (found.length > 0 || Date.now() > end) return found;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** Waits until an archive is there and its maker has let go of it. */
async function made(folder: string): Promise<void> {
  for (let second = 0; second < 150; second++) {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    if (names.length === 1 && path.extname(names[0] ?? "") === "") return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(
    `No archive was made in ${folder}: ${existsSync(folder) ? readdirSync(folder).join(", ") : "no folder"}`,
  );
}
