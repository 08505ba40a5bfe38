import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findJava } from "../../runtime/src/gateway/find-java.js";
import { flink, tsflink } from "./support/flink-cli.js";
import { gone } from "./support/program.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";
import { batch, driver, endless, output, rows } from "./support/submitted-programs.js";

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

test("flink run --py-env docker --py-docker-image xxx -py example.py: the container sees what the program needs", async () => {
  // Takes the place of Docker's command line: notes its own, and runs what it was given without a container.
  const bin = path.join(place, "bin");
  mkdirSync(bin);
  const notes = path.join(place, "docker-args");
  const script = `#!/bin/sh\nprintf '%s\\n' "$@" > ${notes}\nwhile [ "$1" != xxx ]; do [ "$1" = --env ] && export "$2"; shift; done\nshift\nexec "$@"\n`;
  writeFileSync(path.join(bin, "docker"), script, { mode: 0o755 });
  const PATH = `${bin}:${process.env["PATH"]}`;
  const args = ["run", "--ts-env", "docker", "--ts-docker-image", "xxx", "-ts", "example.ts", "a"];
  const { stdout, stderr, code } = await tsflink(cluster, args, { cwd: place, env: { PATH } }).ended;
  expect(code, stderr).toBe(0);
  expect(output(stdout)).toContain("+I[42]");
  const words = readFileSync(notes, "utf8").trim().split("\n");
  expect(words.slice(0, 4)).toEqual(["run", "--rm", "--init", "--interactive"]);
  const mounts = words.filter((_, index) => words[index - 1] === "--volume");
  expect(mounts).toContain(`${place}:${place}`);
  expect(mounts.some((mount) => /tsflink-\d+$/.test(mount))).toBe(true);
  expect(mounts.some((mount) => mount.endsWith(":ro"))).toBe(true);
  expect(words).toContain(`${process.getuid?.()}:${process.getgid?.()}`);
  expect(words.slice(words.indexOf("xxx") + 1)[0]).toBe("node");
  expect(words.slice(-4)).toEqual(["--file", "example.ts", "--", "a"]);
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
  ]) {
    const running = start();
    const id = /submitted ([0-9a-f]{32})/.exec(await running.saw(/submitted [0-9a-f]{32}/))?.[1] ?? "";
    // The job keeps the program alive.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(running.child.exitCode).toBeNull();
    process.kill(-(running.child.pid ?? 0), "SIGINT");
    const { code } = await running.ended;
    expect(code).toBe(130);
    const { state } = await cluster.get<{ state: string }>(`/jobs/${id}`);
    expect(["CANCELLING", "CANCELED"]).toContain(state);
  }
  expect(readdirSync(TMPDIR).filter((name) => name.startsWith("tsflink-"))).toEqual([]);
});

test("when tsflink run is killed, the program ends, and so does Flink's CLI", async () => {
  writeFileSync(path.join(place, "pids.ts"), `console.log("pids", process.ppid, process.pid);\n${endless}`);
  // Killed, it cannot remove its temporary files; they go with the programs.
  const TMPDIR = path.join(place, "of-the-killed");
  mkdirSync(TMPDIR);
  const running = tsflink(cluster, ["run", "-ts", "pids.ts"], { cwd: place, env: { TMPDIR } });
  const [, cliPid, programPid] = /pids (\d+) (\d+)/.exec(await running.saw(/submitted [0-9a-f]{32}/)) ?? [];
  running.child.kill("SIGKILL");
  await gone(Number(programPid));
  await gone(Number(cliPid));
});
