import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findJava } from "../../runtime/src/gateway/find-java.js";
import { flink, tsflink } from "./support/flink-cli.js";
import { gone, temporaryFolder } from "./support/program.js";
import { jobsOf } from "./support/jobs.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";
import { batch, driver, endless, output, rows, streaming, submitted } from "./support/submitted-programs.js";

let cluster: SessionCluster;
/** Where the programs lie: no package is installed there. */
let place: string;
beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), "tsflink-process-"));
  const fails = `${batch}function job() {\n  t_env.sql_query("SELECT nothing FROM nowhere");\n}\njob();\n`;
  const programs = { "example.ts": batch + rows("SELECT 42 AS answer"), "endless.ts": endless, "fails.ts": fails };
  for (const [name, text] of Object.entries(programs)) writeFileSync(path.join(place, name), text);
  cluster = await startSessionCluster({ taskManagers: 1 });
});
afterAll(async () => {
  await cluster.stop();
  rmSync(place, { recursive: true });
});

/** A PATH with what takes the place of Docker's command line: it notes its words, and runs what it was given without a container. */
function standIn(): { PATH: string; words: () => string[] } {
  const bin = path.join(place, "bin");
  mkdirSync(bin, { recursive: true });
  const notes = path.join(place, "docker-args");
  const script = `#!/bin/sh\nprintf '%s\\n' "$@" > ${notes}\nwhile [ "$1" != xxx ]; do [ "$1" = --env ] && export "$2"; shift; done\nshift\nexec "$@"\n`;
  writeFileSync(path.join(bin, "docker"), script, { mode: 0o755 });
  return { PATH: `${bin}:${process.env["PATH"]}`, words: () => readFileSync(notes, "utf8").trim().split("\n") };
}
const inDocker = ["--ts-env", "docker", "--ts-docker-image", "xxx"];

test("flink run --py-env docker --py-docker-image xxx -py example.py: the container sees what the program needs", async () => {
  const { PATH, words: noted } = standIn();
  const elsewhere = temporaryFolder();
  writeFileSync(path.join(elsewhere, "helper.ts"), "export const text: string = 'of elsewhere';");
  writeFileSync(
    path.join(place, "helped.ts"),
    `import { text } from "helper";\nimport "./example.js";\nconsole.log(text);\n`,
  );
  const files = path.join(elsewhere, "helper.ts");
  const args = ["run", ...inDocker, "-tsfs", files, "-ts", "helped.ts", "a"];
  const { stdout, stderr, code } = await tsflink(cluster, args, { cwd: place, env: { PATH } }).ended;
  expect(code, stderr).toBe(0);
  expect(output(stdout)).toBe("+I[42]\nof elsewhere\n");
  const words = noted();
  expect(words.slice(0, 4)).toEqual(["run", "--rm", "--init", "--interactive"]);
  const mounts = words.filter((_, index) => words[index - 1] === "--volume");
  expect(mounts).toContain(`${place}:${place}`);
  expect(mounts.some((mount) => /tsflink-\d+$/.test(mount))).toBe(true);
  expect(mounts).toContain(`${elsewhere}:${elsewhere}:ro`);
  expect(words).toContain(`${process.getuid?.()}:${process.getgid?.()}`);
  expect(words.slice(words.indexOf("xxx") + 1)[0]).toBe("node");
  expect(words.slice(-6)).toEqual(["--file", "helped.ts", "--files", files, "--", "a"]);
});

test("without an engine, -ts-env docker fails and says so", async () => {
  const bin = path.join(place, "engineless");
  mkdirSync(bin);
  writeFileSync(path.join(bin, "docker"), "#!/bin/sh\necho Cannot connect to the Docker daemon >&2\nexit 125\n", {
    mode: 0o755,
  });
  const args = ["run", "-ts-env", "docker", "-ts-docker-image", "xxx", "-ts", "example.ts"];
  const dead = await tsflink(cluster, args, { cwd: place, env: { PATH: `${bin}:${process.env["PATH"]}` } }).ended;
  expect(dead.code).toBe(125);
  expect(dead.stderr).toBe(
    "Cannot connect to the Docker daemon\ntsflink: Docker could not run the image (see above); `docker info` says whether its engine runs.\n",
  );
  // What the gateway itself needs, and no docker.
  const dockerless = path.join(place, "dockerless");
  mkdirSync(dockerless);
  const mkfifo = execFileSync("sh", ["-c", "command -v mkfifo"], { encoding: "utf8" }).trim();
  symlinkSync(mkfifo, path.join(dockerless, "mkfifo"));
  const java = path.dirname(path.dirname(findJava(process.env).executable));
  const env = { PATH: dockerless, JAVA_HOME: java };
  const commandless = await tsflink(cluster, args, { cwd: place, env }).ended;
  expect(commandless.code).toBe(1);
  expect(commandless.stderr.split("\n")[0]).toMatch(
    /^tsflink: The program cannot be started: -ts-env docker needs Docker's command line on the PATH\. .*"docker"/,
  );
  const imageless = await tsflink(cluster, ["run", "-ts-env", "docker", "-ts", "example.ts"], { cwd: place }).ended;
  expect(imageless.stderr).toBe("tsflink: -ts-env docker needs -ts-docker-image, an image with Node 20 or newer.\n");
});

test("the program's exit code is the command's, and its output comes as it is written", async () => {
  writeFileSync(
    path.join(place, "slow.ts"),
    `console.log("first");\nconsole.error("to stderr");\nawait new Promise((resolve) => setTimeout(resolve, 60_000).unref() && setTimeout(resolve, 1500));\nprocess.exit(7);`,
  );
  const running = flink(cluster, ["run", ...driver, "-ts", "slow.ts"], { cwd: place });
  await running.saw("first");
  expect(running.child.exitCode).toBeNull();
  const { code, stdout, stderr } = await running.ended;
  expect({ code, stdout, stderr }).toEqual({ code: 7, stdout: "first\n", stderr: "to stderr\n" });
});

test("an exception shows the Java root cause and where in the program, first", async () => {
  for (const result of [
    await tsflink(cluster, ["run", "-ts", "fails.ts"], { cwd: place }).ended,
    await flink(cluster, ["run", ...driver, "-ts", "fails.ts"], { cwd: place }).ended,
  ]) {
    expect(result.code).toBe(1);
    const lines = result.stderr.split("\n");
    expect(lines[0]).toMatch(/nowhere/);
    expect(lines.slice(0, 8).join("\n")).toMatch(/at job \(\S*fails\.ts:4:\d+\)/);
    expect(result.stderr).not.toContain("The program finished with the following exception");
  }
});

test("a job that fails on a TaskManager: the cause and where in the program; told at the end where nobody awaited it", async () => {
  writeFileSync(
    path.join(place, "fails-there.ts"),
    `${streaming}
    const source = (name: string) =>
      t_env.execute_sql(\`CREATE TABLE \${name} (n INT) WITH ('connector'='datagen', 'fields.n.kind'='sequence', 'fields.n.start'='1', 'fields.n.end'='1')\`);
    await source("source");
    await t_env.execute_sql("CREATE TABLE sink (n INT) WITH ('connector'='blackhole')");
    const failing = (text: string) => \`SELECT CAST(CONCAT('\${text}', CAST(n AS STRING)) AS INT) FROM source\`;
    async function collects() {
      for await (const row of t_env.sql_query(failing("collected")).collect()) console.log(String(row));
    }
    async function awaits() {
      await (await t_env.execute_sql("INSERT INTO sink " + failing("awaited"))).await();
    }
    for (const job of [collects, awaits])
      await job().catch((error) => console.log(error.stack.split("\\n").slice(0, 8).join("\\n")));
    await t_env.execute_sql("INSERT INTO sink " + failing("forgotten"));
    console.log("the program's last line");\n`,
  );
  const { code, stdout, stderr } = await tsflink(cluster, ["run", "-ts", "fails-there.ts"], { cwd: place }).ended;
  const said = output(stdout);
  const cause = (text: string) => `NumberFormatException: For input string: '${text}1'`;
  expect(said.indexOf(`JavaError: ${cause("collected")}`), stdout + stderr).toBe(0);
  expect(said).toMatch(/at collects \(\S*fails-there\.ts:10:\d+\)/);
  expect(said).toContain(`JavaError: ${cause("awaited")}`);
  expect(said).toMatch(/at awaits \(\S*fails-there\.ts:13:\d+\)/);
  expect(said).toMatch(/the program's last line\n$/);
  // Of the three only the last.
  const [job] = await cluster.jobs();
  expect(stderr.split("\n")[0]).toContain(
    `The job ${job?.jid}, whose result the program did not await, failed: ${cause("forgotten")}`,
  );
  expect(stderr).not.toMatch(/collected1|awaited1/);
  expect(code).toBe(1);
});

test("Ctrl-C cancels an attached job and leaves nothing behind", async () => {
  const TMPDIR = path.join(place, "tmp");
  mkdirSync(TMPDIR);
  const options = {
    cwd: place,
    env: { TMPDIR, XDG_RUNTIME_DIR: TMPDIR },
  };
  for (const start of [
    // The cluster is not the job's own: -sae does not shut it down.
    () => tsflink(cluster, ["run", "-sae", "-ts", "endless.ts"], options),
    () => flink(cluster, ["run", ...driver, "-ts", "endless.ts"], options),
    () =>
      tsflink(cluster, ["run", ...inDocker, "-ts", "endless.ts"], {
        ...options,
        env: { ...options.env, PATH: standIn().PATH },
      }),
  ]) {
    const running = start();
    const id = /submitted ([0-9a-f]{32})/.exec(await running.saw(/submitted [0-9a-f]{32}/))?.[1] ?? "";
    // The job keeps the program alive.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(running.child.exitCode).toBeNull();
    process.kill(-(running.child.pid ?? 0), "SIGINT");
    const { code } = await running.ended;
    expect(code).toBe(130);
    await expect.poll(() => jobsOf(cluster).state(id), { timeout: 60_000 }).toMatch(/^CANCELL?(?:ING|ED)$/);
  }
  expect(readdirSync(TMPDIR).filter((name) => name.startsWith("tsflink-"))).toEqual([]);
});

test.each([
  ["SIGTERM", 143],
  ["SIGKILL", null],
] as const)(
  "%s to tsflink run cancels an attached job, and ends the program and Flink's CLI",
  async (signal, exitCode) => {
    writeFileSync(path.join(place, "pids.ts"), `console.log("pids", process.ppid, process.pid);\n${endless}`);
    // Killed, it cannot remove its temporary files; they go with the programs.
    const TMPDIR = path.join(place, `of-${signal}`);
    mkdirSync(TMPDIR);
    const running = tsflink(cluster, ["run", "-ts", "pids.ts"], { cwd: place, env: { TMPDIR } });
    const said = await running.saw(/submitted [0-9a-f]{32}/);
    const [, cliPid, programPid] = /pids (\d+) (\d+)/.exec(said) ?? [];
    await expect.poll(() => jobsOf(cluster).state(submitted(said)), { timeout: 60_000 }).toBe("RUNNING");
    running.child.kill(signal);
    await gone(Number(programPid));
    await gone(Number(cliPid));
    await expect.poll(() => jobsOf(cluster).state(submitted(said)), { timeout: 60_000 }).toBe("CANCELED");
    expect((await running.ended).code).toBe(exitCode);
  },
);
