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
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findJava } from "../../runtime/src/gateway/find-java.js";
import { flink, gatewayJar, tsflink } from "./support/flink-cli.js";
import { countsOf, flip38Example, linesOf } from "./support/flip38-examples.js";
import { functionJar } from "./support/jar-job.js";
import { gone } from "./support/program.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";

const driver = ["-c", "org.tsflink.gateway.TypeScriptDriver", gatewayJar];

let cluster: SessionCluster;
/** Where the programs lie: no package is installed there. */
let place: string;
beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), "tsflink-run-"));
  writePrograms();
  cluster = await startSessionCluster();
});
afterAll(async () => {
  await cluster.stop();
  rmSync(place, { recursive: true });
});

const imports = 'import { EnvironmentSettings, TableEnvironment } from "tsflink";\n';
const batch = `${imports}const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());\n`;
const streaming = `${imports}const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());\n`;
const rows = (query: string) =>
  `for await (const row of t_env.sql_query("${query}").collect()) console.log(String(row));\n`;
/** A job that runs until it is cancelled. */
const endless =
  `${streaming}await t_env.execute_sql("CREATE TABLE source (n BIGINT) WITH ('connector'='datagen','rows-per-second'='10')");\n` +
  `await t_env.execute_sql("CREATE TABLE sink (n BIGINT) WITH ('connector'='blackhole')");\n` +
  `const result = await t_env.execute_sql("INSERT INTO sink SELECT n FROM source");\n` +
  `console.log("submitted", result.get_job_client()!.get_job_id().to_string());\n`;

function writePrograms(): void {
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
    writeFileSync(path.join(place, name), text);
  };
  write("example.ts", `${batch}console.log(JSON.stringify(process.argv.slice(1)));\n${rows("SELECT 42 AS answer")}`);
  write(
    "with_resources.ts",
    `import { a } from "resource1";\nimport { b } from "resources2/index.js";\nimport { c } from "resource3";\n${batch}` +
      rows("SELECT '${a}' || '${b}' || '${c}' AS x").replaceAll('"', "`"),
  );
  write("resource3.ts", 'export const c: string = "3";');
  write("pack/package.json", '{"name":"resource1","version":"1.0.0","main":"main.ts"}');
  write("pack/main.ts", 'export const a: string = "1";');
  write("pack/jobs/example.ts", 'import "./../../with_resources.js";');
  const zipped = {
    resources2: { "index.ts": strToU8('export const b: string = "2";') },
    org: {
      tsflink: {
        "example.ts": strToU8(`import { b } from "resources2";\n${batch}${rows("SELECT 7 AS n")}console.log(b);`),
      },
    },
  };
  writeFileSync(path.join(place, "resources2.zip"), zipSync(zipped));
  execFileSync("npm", ["pack", "--silent", "--pack-destination", place], { cwd: path.join(place, "pack") });
  write("endless.ts", endless);
  write("fails.ts", `${batch}function job() {\n  t_env.sql_query("SELECT nothing FROM nowhere");\n}\njob();\n`);
}

const resources = ["resource1-1.0.0.tgz,", "resources2.zip,", "resource3.ts"];
const output = (text: string) =>
  text
    .split("\n")
    .filter((line) => !line.startsWith("Job has been submitted"))
    .join("\n");

test("flink run -py example.py: a simple job; the program sees its arguments as under Node", async () => {
  for (const [command, args] of [
    [tsflink, ["run", "-ts", "example.ts", "--input", "-p", "x y"]],
    [flink, ["run", ...driver, "-ts", "example.ts", "--input", "-p", "x y"]],
  ] as const) {
    const { stdout, stderr, code } = await command(cluster, args, { cwd: place }).ended;
    expect(code, stderr).toBe(0);
    const argv = JSON.stringify([path.join(place, "example.ts"), "--input", "-p", "x y"]);
    expect(output(stdout)).toBe(`${argv}\n+I[42]\n`);
    expect(stdout).toMatch(/^Job has been submitted with JobID [0-9a-f]{32}$/m);
  }
});

test.each([".mts", ".js", ".mjs"])("-ts takes %s programs", async (extension) => {
  const name = `other${extension}`;
  const typed = extension === ".mts" ? "const answer: number = 42;" : "const answer = 42;";
  writeFileSync(path.join(place, name), `${batch}${typed}\n${rows("SELECT ${answer} AS n").replaceAll('"', "`")}`);
  const { stdout, stderr, code } = await tsflink(cluster, ["run", "-ts", name], { cwd: place }).ended;
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^Job has been submitted with JobID [0-9a-f]{32}\n\+I\[42\]\n$/);
});

test("flink run -p 16 -py example.py -pyfs ...: resources, with a parallelism of 16", async () => {
  const program = `${streaming}await (await t_env.execute_sql(\`EXECUTE STATEMENT SET BEGIN INSERT INTO sink SELECT n FROM source; END\`)).await();\n`;
  const tables =
    `await t_env.execute_sql("CREATE TABLE source (n BIGINT) WITH ('connector'='datagen','number-of-rows'='16')");\n` +
    `await t_env.execute_sql("CREATE TABLE sink (n BIGINT) WITH ('connector'='blackhole')");\n`;
  writeFileSync(
    path.join(place, "wide.ts"),
    `import { a } from "resource1";\nimport { b } from "resources2";\nimport { c } from "resource3.js";\n` +
      program.replace("await (await", `${tables}console.log(a + b + c);\nawait (await`),
  );
  const args = ["-p", "16", "-ts", "wide.ts", "-tsfs", ...resources];
  const { stdout, stderr, code } = await tsflink(cluster, ["run", ...args], { cwd: place }).ended;
  expect(code, stderr).toBe(0);
  expect(output(stdout)).toBe("123\n");
  const [job] = await cluster.jobs();
  const { vertices } = await cluster.get<{ vertices: { parallelism: number }[] }>(`/jobs/${job?.jid}`);
  expect(vertices.map((vertex) => vertex.parallelism)).toSatisfy((all: number[]) =>
    all.every((parallelism) => parallelism === 16),
  );
});

test("flink run -pyfs ... -pym module: the entry is a module inside the resources", async () => {
  const args = ["-tsfs", ...resources, "-tsm", "org/tsflink/example"];
  for (const result of [
    await tsflink(cluster, ["run", ...args], { cwd: place }).ended,
    await flink(cluster, ["run", ...driver, ...args], { cwd: place }).ended,
  ]) {
    expect(result.code, result.stderr).toBe(0);
    expect(output(result.stdout)).toBe("+I[7]\n2\n");
  }
});

test("-tsfs takes folders, with commas and spaces in one word or in several; -ts wins over -tsm", async () => {
  mkdirSync(path.join(place, "folder/lib"), { recursive: true });
  writeFileSync(path.join(place, "folder/lib/shared.ts"), 'export const shared: string = "of the folder";');
  writeFileSync(
    path.join(place, "wins.ts"),
    'import { shared } from "lib/shared";\nimport { b } from "resources2";\nconsole.log(shared, b);\n',
  );
  for (const files of [["folder, resources2.zip"], ["folder,", "resources2.zip"], ["./folder,resources2.zip"]]) {
    const args = ["-tsfs", ...files, "-tsm", "org/tsflink/example", "-ts", "wins.ts"];
    const { stdout, stderr, code } = await tsflink(cluster, ["run", ...args], { cwd: place }).ended;
    expect(code, stderr).toBe(0);
    expect(stdout).toBe("of the folder 2\n");
  }
});

test.each([
  [["-ts-docker-image", "node:22", "-ts", "example.ts"], "-ts-docker-image needs -ts-env docker."],
  [["-tsm", "org/tsflink/example"], "-tsm names a module inside of -tsfs, which is missing."],
  [["-ts-env", "podman", "-ts", "example.ts"], "-ts-env takes process or docker, not podman."],
  [["example.ts"], "Which program? It is given as -ts example.ts, or as -tsm with -tsfs, not example.ts."],
])("flink run %j is refused before anything starts", async (args, reason) => {
  const { code, stderr } = await flink(cluster, ["run", ...driver, ...args], { cwd: place }).ended;
  expect(code).toBe(1);
  expect(stderr).toBe(`tsflink: ${reason}\n`);
});

test("FLIP-38's programs: rows come to the terminal, and each task's counts to a file", async () => {
  const shell = await tsflink(cluster, ["run", "-ts", flip38Example("shell.ts")]).ended;
  expect(shell.code, shell.stderr).toBe(0);
  expect(output(shell.stdout)).toBe("1,Sunny\n2,Eden\n");
  const result = path.join(place, "result");
  const count = await tsflink(cluster, ["run", "-ts", flip38Example("word_count.ts"), result]).ended;
  expect(count.code, count.stderr).toBe(0);
  expect(linesOf(result)).toEqual(countsOf("word_count.ts"));
  expect((await cluster.jobs()).length).toBeGreaterThan(1);
});

test("flink run ... -py-exec ./my_env/env/bin/python -py-env process -pym module: a Node binary of one's own", async () => {
  mkdirSync(path.join(place, "my_env"), { recursive: true });
  const node = path.join(place, "my_env/node");
  symlinkSync(process.execPath, node);
  const args = [
    "-tsfs",
    ...resources,
    "-ts-exec",
    "./my_env/node",
    "-ts-env",
    "process",
    "-tsm",
    "org/tsflink/example",
  ];
  const { stdout, stderr, code } = await tsflink(cluster, ["run", ...args], { cwd: place }).ended;
  expect(code, stderr).toBe(0);
  expect(output(stdout)).toBe("+I[7]\n2\n");

  const old = path.join(place, "my_env/old-node");
  writeFileSync(old, "#!/bin/sh\necho v18.20.1\n", { mode: 0o755 });
  const refused = await flink(cluster, ["run", ...driver, "-ts-exec", old, "-ts", "example.ts"], { cwd: place }).ended;
  expect(refused.code).toBe(1);
  expect(refused.stderr).toBe(`tsflink: ${old} is Node 18.20.1; tsflink needs Node 20 or newer.\n`);
  const missing = await tsflink(cluster, ["run", "-ts-exec", "./nowhere", "-ts", "example.ts"], { cwd: place }).ended;
  expect(missing.stderr).toMatch(/^tsflink: Node cannot be run \(\.\/nowhere\): .*-ts-exec/);
});

test("-ts-exec submits the program, also where -ts is left out", async () => {
  const before = (await cluster.jobs()).length;
  const args = ["run", "-ts-exec", process.execPath, "example.ts"];
  const { stdout, stderr, code } = await tsflink(cluster, args, { cwd: place }).ended;
  expect(code, stderr).toBe(0);
  expect(output(stdout)).toContain("+I[42]");
  expect(await cluster.jobs()).toHaveLength(before + 1);
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

test("-d leaves the job to the cluster; list, savepoint, stop and run -s take it from there; cancel ends it", async () => {
  const detached = await tsflink(cluster, ["run", "-d", "-ts", "endless.ts"], { cwd: place }).ended;
  expect(detached.code, detached.stderr).toBe(0);
  const id = /submitted ([0-9a-f]{32})/.exec(detached.stdout)?.[1] ?? "";
  const list = await tsflink(cluster, ["list", "--running"]).ended;
  expect(list.stdout).toMatch(new RegExp(`${id} : .* \\(RUNNING\\)`));

  const savepoint = await tsflink(cluster, ["savepoint", id]).ended;
  const [, taken = ""] = /Savepoint completed\. Path: file:(\S+)/.exec(savepoint.stdout) ?? [];
  expect(existsSync(taken), savepoint.stderr).toBe(true);
  const disposed = await tsflink(cluster, ["savepoint", "-d", `file://${taken}`]).ended;
  expect(disposed.code, disposed.stderr).toBe(0);
  expect(existsSync(taken)).toBe(false);
  const stop = await tsflink(cluster, ["stop", "-p", `file://${cluster.folder}/stopped`, id]).ended;
  const stopped = /Savepoint completed\. Path: (\S+)/.exec(stop.stdout)?.[1] ?? "";
  expect(stopped, stop.stderr).toContain("/stopped/");
  const all = await tsflink(cluster, ["list", "-a"]).ended;
  expect(all.stdout).toMatch(new RegExp(`${id} : .* \\(FINISHED\\)`));

  const restored = await tsflink(cluster, ["run", "-d", "-s", stopped, "-n", "-ts", "endless.ts"], { cwd: place })
    .ended;
  expect(restored.code, restored.stderr).toBe(0);
  const next = /submitted ([0-9a-f]{32})/.exec(restored.stdout)?.[1] ?? "";
  const checkpoints = await cluster.get<{ latest: { restored: { external_path: string } | null } }>(
    `/jobs/${next}/checkpoints`,
  );
  expect(checkpoints.latest.restored?.external_path).toBe(stopped.replace("file://", "file:"));
  const cancel = await tsflink(cluster, ["cancel", next]).ended;
  expect(cancel.stdout, cancel.stderr).toContain(`Cancelled job ${next}`);
});

test("Flink's own CLI takes the generic flags with the driver class, and a savepoint", async () => {
  const generic = ["-d", "-p", "2", "-m", cluster.address, "-C", `file://${functionJar()}`];
  // Not where the cluster is, which is what -m says.
  const elsewhere = { cwd: place, env: { FLINK_CONF_DIR: path.join(place, "conf") } };
  mkdirSync(elsewhere.env.FLINK_CONF_DIR);
  writeFileSync(path.join(elsewhere.env.FLINK_CONF_DIR, "config.yaml"), "rest.port: 1\n");
  const submit = async (...args: string[]) => {
    const command = ["run", ...generic, ...args, ...driver, "-ts", "endless-twice.ts"];
    const { stdout, stderr, code } = await flink(cluster, command, elsewhere).ended;
    expect(code, stderr).toBe(0);
    return /submitted ([0-9a-f]{32})/.exec(stdout)?.[1] ?? "";
  };
  writeFileSync(
    path.join(place, "endless-twice.ts"),
    endless
      .replace("const result", `await t_env.execute_sql("CREATE TEMPORARY FUNCTION twice AS 'Twice'");\nconst result`)
      .replace("SELECT n FROM", "SELECT twice(CAST(n AS INT)) FROM"),
  );
  const id = await submit("-D", "pipeline.name=of the driver");
  const job = await cluster.get<{ name: string; state: string; vertices: { parallelism: number }[] }>(`/jobs/${id}`);
  expect(job.name).toBe("of the driver");
  expect(new Set(job.vertices.map(({ parallelism }) => parallelism))).toEqual(new Set([2]));
  // The command has ended, and the job goes on.
  const isRunning = async () =>
    (await cluster.get<{ vertices: { status: string }[] }>(`/jobs/${id}`)).vertices.every(
      ({ status }) => status === "RUNNING",
    );
  await expect.poll(isRunning, { timeout: 60_000 }).toBe(true);
  const stop = await tsflink(cluster, ["stop", "-p", `file://${cluster.folder}/driver`, id]).ended;
  const savepoint = /Savepoint completed\. Path: (\S+)/.exec(stop.stdout)?.[1] ?? "";
  expect(savepoint, stop.stderr).toContain("/driver/");

  // Where a target is named, Flink's command line takes the address as configuration and ignores -m.
  const target = ["-t", "remote", `-Drest.address=${cluster.host}`, "-D", `rest.port=${cluster.port}`];
  const restored = await submit(...target, "-s", savepoint);
  const { latest } = await cluster.get<{ latest: { restored: { external_path: string } | null } }>(
    `/jobs/${restored}/checkpoints`,
  );
  expect(latest.restored?.external_path).toBe(savepoint);
  expect((await tsflink(cluster, ["cancel", restored]).ended).code).toBe(0);
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

test("-D, -C, -t and -m reach the job", async () => {
  const elsewhere = { FLINK_CONF_DIR: undefined };
  const args = [
    "run",
    "-m",
    cluster.address,
    "-t",
    "remote",
    "-Dpipeline.name=named by -D",
    "-C",
    `file://${functionJar()}`,
  ];
  // Found by the planner here and by the task there.
  writeFileSync(
    path.join(place, "twice.ts"),
    `${batch}await t_env.execute_sql("CREATE TEMPORARY FUNCTION twice AS 'Twice'");\n${rows("SELECT twice(n) FROM (VALUES (21)) AS t(n)")}`,
  );
  const { code, stdout, stderr } = await tsflink(cluster, [...args, "twice.ts"], { cwd: place, env: elsewhere }).ended;
  expect(code, stderr).toBe(0);
  expect(output(stdout)).toBe("+I[42]\n");
  const [job] = await cluster.jobs();
  expect(job?.name).toBe("named by -D");
  const nobody = await tsflink(cluster, ["run", "-m", "127.0.0.1:1", "-ts", "example.ts"], { cwd: place }).ended;
  expect(nobody.code).toBe(1);
  expect(nobody.stderr).toBe(
    "No Flink cluster answers at 127.0.0.1:1 (ECONNREFUSED): start one, or name another with -m host:port\n",
  );
});

test("info shows the plan of the program's job and runs nothing", async () => {
  const ids = async () => (await cluster.jobs()).map((job) => job.jid);
  const before = await ids();
  const { stdout, stderr, code } = await tsflink(cluster, ["info", "-p", "3", "-ts", "endless.ts"], { cwd: place })
    .ended;
  expect(code, stderr).toBe(0);
  const plan = JSON.parse(stdout.slice(stdout.indexOf("{"), stdout.lastIndexOf("}") + 1)) as {
    nodes: { type: string }[];
  };
  expect(plan.nodes.map((node) => node.type).join()).toContain("source");
  expect(stdout).not.toContain("submitted");
  expect(await ids()).toEqual(before);
});

test("a program submits from Node itself, to the cluster that its settings name", async () => {
  const program =
    `${imports}import { Configuration } from "tsflink";\nconst configuration = new Configuration();\n` +
    Object.entries(cluster.configuration)
      .map(([key, value]) => `configuration.set_string("${key}", "${value}");\n`)
      .join("") +
    `const settings = EnvironmentSettings.new_instance().in_batch_mode().with_configuration(configuration).build();\n` +
    `const t_env = TableEnvironment.create(settings);\n` +
    rows("SELECT 'from Node' AS x") +
    // Some 20 MB.
    `const many = Array.from({ length: 600_000 }, (_, index) => [index, \`row \${index}\`.padEnd(30)]);\n` +
    `t_env.create_temporary_view("many", t_env.from_elements(many, ["n", "s"]));\n` +
    rows("SELECT COUNT(*) AS rows_, SUM(CAST(n AS BIGINT)) AS n, SUM(CHAR_LENGTH(s)) AS s FROM many") +
    `await t_env.execute_sql("CREATE TABLE results (n INT) WITH ('connector'='filesystem','path'='${place}/out','format'='csv')");\n` +
    `await (await t_env.execute_sql("INSERT INTO results VALUES (1), (2)")).await();\n`;
  writeFileSync(path.join(place, "remote.ts"), program);
  const { stdout, stderr, code } = await tsflink(cluster, ["run", "remote.ts"], { cwd: place }).ended;
  expect(code, stderr).toBe(0);
  expect(stdout).toBe("+I[from Node]\n+I[600000, 179999700000, 18000000]\n");
  const [insert, sums, select] = await cluster.jobs();
  expect([insert?.state, sums?.state, select?.state]).toEqual(["FINISHED", "FINISHED", "FINISHED"]);
  const written = readdirSync(path.join(place, "out")).map((file) =>
    readFileSync(path.join(place, "out", file), "utf8"),
  );
  expect(written.join("").trim().split("\n").toSorted()).toEqual(["1", "2"]);
});
