import { chmodSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { gone, isAlive, programFile, root, startCommand, temporaryFolder, type Running } from "./support/program.js";
import { kill, threadsOf, warmUser } from "./support/warm.js";

const user = warmUser();
afterAll(() => user.stop());

const imports = 'import { EnvironmentSettings, TableEnvironment } from "tsflink";\n';
const environment = `${imports}const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());\n`;
const answer = programFileOnce(
  `${imports}const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());\n` +
    'for await (const row of t_env.sql_query("SELECT 42 AS answer").collect()) console.log(String(row));\n',
);
const create = (name: string, options: Record<string, string>) =>
  `await t_env.execute_sql("CREATE TABLE ${name} (n BIGINT) WITH (${Object.entries(options)
    .map(([key, value]) => `'${key}'='${value}'`)
    .join()})");\n`;
const numbers = create("numbers", { connector: "datagen", "rows-per-second": "100" });
/** A job that runs until it is cancelled; its program says so when the job runs. */
const endless =
  environment +
  numbers +
  create("nowhere", { connector: "blackhole" }) +
  'const job = (await t_env.execute_sql("INSERT INTO nowhere SELECT n FROM numbers")).get_job_client()!;\n' +
  'while (String(await job.get_job_status()) !== "RUNNING") await new Promise((resolve) => setTimeout(resolve, 50));\n' +
  'console.log("running");\n';

/** A program that reads rows for as long as there are any, and says so at the first. */
const reading = programFileOnce(
  environment +
    numbers +
    "let seen = 0;\n" +
    'for await (const row of t_env.from("numbers").collect()) if (row.n !== undefined && ++seen === 1) console.log("reading");\n',
  "reading.ts",
);
const hasEnded = /The warm gateway has ended; its tables and jobs are gone, start the program again$/;

/** In a folder that lasts as long as the gateways of this file. */
function programFileOnce(text: string, name = "answer.ts"): string {
  const file = path.join(user.folder, name);
  mkdirSync(path.join(user.folder, "node_modules"), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const sourceThreads = (processId: number) =>
  threadsOf(processId).filter((name) => name.startsWith("Source: numbers")).length;
const eventually = async (what: string, condition: () => Promise<boolean> | boolean, milliseconds = 30_000) => {
  const deadline = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`${what}: not within ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const only = async () => {
  const all = await user.running();
  expect(all).toHaveLength(1);
  return all[0]!.processId;
};
const isIdle = async () => (await user.running())[0]?.use.startsWith("idle") === true;
/** Ends a program as Ctrl-C does. */
const end = async (running: Running) => {
  running.child.kill("SIGINT");
  await running.ended;
};

test("start starts one, status tells it, programs use it, stop ends it and leaves nothing", async () => {
  const none = await user.gateway(["status"]);
  expect(none.stdout).toBe("none runs; `tsflink gateway start` starts one\n");
  const started = await user.gateway(["start"]);
  expect(started.stdout, started.stderr).toMatch(
    new RegExp(`^process \\d+: Flink 2\\.3\\.0, ${root}, idle, ends in 30 min\n$`),
  );
  const again = await user.gateway(["start"]);
  expect(again.stdout).toBe(started.stdout);
  const processId = await only();
  for (let run = 0; run < 2; run += 1) {
    const { stdout, stderr, code } = await user.start(answer).ended;
    expect({ stdout, code }, stderr).toEqual({ stdout: "+I[42]\n", code: 0 });
  }
  expect(await only()).toBe(processId);
  const stopped = await user.gateway(["stop"]);
  expect(stopped.stdout).toBe(`stopped process ${processId}\n`);
  expect(isAlive(processId)).toBe(false);
  const left = () =>
    readdirSync(user.folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /scratch|session|attach|secret/.test(name),
    );
  await expect.poll(left).toEqual([]);
});

test("the first program starts one, unless TSFLINK_GATEWAY is off; what it says is checked", async () => {
  const off = await startCommand(process.execPath, [path.join(root, "generated/2.3/dist/cli.js"), "run", answer], {
    env: { ...user.env, TSFLINK_GATEWAY: "off" },
  }).ended;
  expect(off.stdout, off.stderr).toBe("+I[42]\n");
  expect(await user.running()).toEqual([]);
  const wrong = await startCommand(process.execPath, [path.join(root, "generated/2.3/dist/cli.js"), "run", answer], {
    env: { ...user.env, TSFLINK_GATEWAY: "perhaps" },
  }).ended;
  expect(wrong.stderr).toContain("TSFLINK_GATEWAY takes on or off, not perhaps");
  const on = await startCommand(process.execPath, [path.join(root, "generated/2.3/dist/cli.js"), "run", answer], {
    env: { ...user.env, TSFLINK_GATEWAY: "on" },
  }).ended;
  expect(on.stdout, on.stderr).toBe("+I[42]\n");
  expect(await user.running()).toHaveLength(1);
});

test("two programs at once have catalogs, tables, configuration and jobs of their own", async () => {
  const first = user.start(
    programFile(
      endless +
        `await t_env.execute_sql("CREATE CATALOG mine WITH ('type'='generic_in_memory')");\n` +
        't_env.create_temporary_view("view_of_mine", t_env.sql_query("SELECT 1 AS n"));\n' +
        't_env.get_config().set("parallelism.default", "3");\nconsole.log("first is ready");\n',
    ),
  );
  await first.saw("first is ready");
  const processId = await only();
  await eventually("its job runs", () => sourceThreads(processId) > 0);
  const second = await user.start(
    programFile(
      `${environment}console.log(JSON.stringify([t_env.list_catalogs(), t_env.list_tables()]), ` +
        't_env.get_config().get_configuration().get_string("parallelism.default", "none"));\n' +
        'for await (const row of t_env.sql_query("SELECT 1 AS n").collect()) console.log(String(row));\n',
    ),
  ).ended;
  expect(second.stdout, second.stderr).toBe('[["default_catalog"],[]] none\n+I[1]\n');
  expect(sourceThreads(processId), "the first program's job runs on").toBeGreaterThan(0);
  await eventually("the second session ends", async () => (await user.running())[0]?.use === "1 program");
  await end(first);
  await eventually("its job is cancelled", () => sourceThreads(processId) === 0);
});

test("a program that crashes releases its session, its jobs and its threads", async () => {
  const processId = await only();
  const before = threadsOf(processId)
    .filter((name) => name.startsWith("tsflink-"))
    .toSorted();
  const crashing = user.start(programFile(endless));
  await crashing.saw("running");
  await eventually("its job runs", () => sourceThreads(processId) > 0);
  crashing.child.kill("SIGKILL");
  await eventually("its job is cancelled", () => sourceThreads(processId) === 0);
  const own = () => threadsOf(processId).filter((name) => /^tsflink-(?!waiting)/.test(name));
  await eventually("its threads end", () => own().every((name) => before.includes(name)));
  await eventually("its session ends", isIdle);
  const [folder = ""] = readdirSync(path.join(user.folder, `tsflink-gateways-${process.getuid?.()}`));
  const held = readdirSync(path.join(user.folder, `tsflink-gateways-${process.getuid?.()}`, folder));
  expect(held.toSorted()).toEqual(["attach", "secret", "status"]);
  expect((await user.start(answer).ended).stdout).toBe("+I[42]\n");
});

test("what a job prints is on the terminal of its program, and on no other", async () => {
  const silent = user.start(programFile(endless));
  await silent.saw("running");
  const print =
    environment +
    create("printed", { connector: "print" }) +
    create("complaints", { connector: "print", "standard-error": "true" }) +
    'await (await t_env.execute_sql("INSERT INTO printed VALUES (1), (2)")).await();\n' +
    'await (await t_env.execute_sql("INSERT INTO complaints VALUES (3)")).await();\nconsole.log("end");\n';
  const { stdout, stderr } = await user.start(programFile(print)).ended;
  expect(stdout.split("\n").map((line) => line.replace(/^\d+> /, ""))).toEqual(["+I[1]", "+I[2]", "end", ""]);
  expect(stderr).toMatch(/^(\d+> )?\+I\[3\]\n$/);
  expect(silent.stdout()).toBe("running\n");
  await end(silent);
});

test("a job that its program did not live to see submitted runs nowhere", async () => {
  const processId = await only();
  const submits = programFileOnce(
    environment +
      numbers +
      create("nowhere", { connector: "blackhole" }) +
      'void t_env.execute_sql("INSERT INTO nowhere SELECT n FROM numbers");\n' +
      'process.kill(process.pid, "SIGKILL");\n',
    "submits.ts",
  );
  for (let run = 0; run < 3; run += 1) {
    await user.start(submits).ended;
    await eventually("its session ends", isIdle);
  }
  // As long as a job takes to be submitted.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(sourceThreads(processId)).toBe(0);
});

test("only its own user reaches it: the folder is closed to others, a wrong secret is refused", async () => {
  await user.start(answer).ended;
  const base = path.join(user.folder, `tsflink-gateways-${process.getuid?.()}`);
  const [name = ""] = readdirSync(base);
  const folder = path.join(base, name);
  const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);
  expect([base, folder].map(mode)).toEqual(["700", "700"]);
  expect(["attach", "secret"].map((file) => mode(path.join(folder, file)))).toEqual(["600", "600"]);
  mkdirSync(path.join(folder, "session-stranger"), { mode: 0o700 });
  writeFileSync(path.join(folder, "attach"), `session-stranger ${"0".repeat(64)} ${"1".repeat(64)}\n`);
  writeFileSync(path.join(folder, "attach"), "no words of ours\n");
  const [, log = ""] = /^log=(.*)$/m.exec(readFileSync(path.join(folder, "status"), "utf8")) ?? [];
  await eventually("the refusals are logged", () => {
    const refusals = readFileSync(log, "utf8").match(
      /A session was refused: Somebody tried to attach without the secret/g,
    );
    return refusals?.length === 2;
  });
  expect((await user.start(answer).ended).stdout).toBe("+I[42]\n");
  await eventually("its session ends", isIdle);

  chmodSync(base, 0o755);
  const refused = await user.start(answer).ended;
  chmodSync(base, 0o700);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(`${base} must be a folder that only you may enter`);
});

test.runIf(process.getuid?.() === 0)("another user cannot even name it", async () => {
  const base = path.join(user.folder, "tsflink-gateways-0");
  const { stderr, code } = await startCommand("su", ["nobody", "-s", "/bin/sh", "-c", `ls ${base}`]).ended;
  expect(code).not.toBe(0);
  expect(stderr).toContain("Permission denied");
});

test("another folder, environment or set of JVM options gets another gateway", async () => {
  const processId = await only();
  const cwd = temporaryFolder();
  writeFileSync(path.join(cwd, "rows.csv"), "7\n");
  const relative = programFile(
    environment.replace("streaming", "batch") +
      create("seven", { connector: "filesystem", path: "rows.csv", format: "csv" }) +
      'for await (const row of t_env.sql_query("SELECT n FROM seven").collect()) console.log(String(row));\n',
  );
  const elsewhere = await user.start(relative, { cwd }).ended;
  expect(elsewhere.stdout, elsewhere.stderr).toBe("+I[7]\n");
  const optioned = await user.start(answer, { env: { TSFLINK_JVM_OPTIONS: "-Xmx700m" } }).ended;
  expect(optioned.stdout, optioned.stderr).toBe("+I[42]\n");
  const all = await user.running();
  expect(all).toHaveLength(3);
  expect(all.map((each) => each.processId)).toContain(processId);
  expect(all.map((each) => each.folder).toSorted()).toEqual([root, root, cwd].toSorted());
  await user.gateway(["stop"], { cwd });
  expect(await user.running()).toHaveLength(2);
  await user.gateway(["stop"]);
  expect(await user.running()).toEqual([]);
});

test("one that was killed is replaced, and what it left is removed; its program is told", async () => {
  const running = user.start(reading);
  await running.saw("reading");
  const processId = await only();
  const killed = performance.now();
  await kill(processId);
  const told = await running.ended;
  expect(performance.now() - killed).toBeLessThan(2000);
  expect(told.code).toBe(1);
  expect(told.stderr.split("\n")[0]).toMatch(hasEnded);
  const left = () => readdirSync(user.folder).filter((name) => name.startsWith("tsflink-scratch"));
  expect(left()).toHaveLength(1);
  const next = await user.start(answer).ended;
  expect(next.stdout, next.stderr).toBe("+I[42]\n");
  expect(await only()).not.toBe(processId);
  expect(left(), "the killed one's temporary files are gone").toHaveLength(1);
  await user.gateway(["stop"]);
  await expect.poll(left).toEqual([]);
});

test("stop ends the programs' jobs; the programs are told of their gateway, not what becomes of tasks in it", async () => {
  const reader = user.start(reading);
  await reader.saw("reading");
  // Tasks that are still being deployed fail rather than are cancelled.
  const deployer = user.start(
    programFile(
      environment +
        numbers +
        create("nowhere", { connector: "blackhole" }) +
        "t_env.set_parallelism(64);\n" +
        'const result = await t_env.execute_sql("INSERT INTO nowhere SELECT n FROM numbers");\n' +
        'console.log("submitted");\nawait result.await();\n',
    ),
  );
  await deployer.saw("submitted");
  await user.gateway(["stop"]);
  for (const program of [reader, deployer]) {
    const { code, stderr } = await program.ended;
    expect(code).toBe(1);
    expect(stderr.split("\n")[0]).toMatch(hasEnded);
  }
});

test("it ends when no program has come for the time that was set, not while one runs", async () => {
  const env = { TSFLINK_GATEWAY_IDLE: "0.05" };
  const slow = user.start(programFile(`${endless}setTimeout(() => process.exit(), 5000);\n`), { env });
  await slow.saw("running");
  const processId = await only();
  await slow.ended;
  expect(isAlive(processId)).toBe(true);
  await gone(processId, 30_000);
  expect(await user.running()).toEqual([]);
  const wrong = await user.start(answer, { env: { TSFLINK_GATEWAY_IDLE: "soon" } }).ended;
  expect(wrong.stderr).toContain("TSFLINK_GATEWAY_IDLE takes minutes, such as 30 or 0.5, not soon");
});

test("one in whose place another folder stands ends, and leaves that as it is", async () => {
  await user.gateway(["start"]);
  const processId = await only();
  // Its user would not find it any more.
  onTestFinished(() => {
    if (isAlive(processId)) process.kill(processId, "SIGKILL");
  });
  const gateways = path.join(user.folder, `tsflink-gateways-${userInfo().uid}`);
  const place = path.join(gateways, readdirSync(gateways).find((name) => /^[0-9a-f]{16}$/.test(name)) ?? "");
  renameSync(place, `${place}.aside`);
  mkdirSync(place);
  writeFileSync(path.join(place, "attach"), "of its successor");
  await gone(processId, 30_000);
  expect(readFileSync(path.join(place, "attach"), "utf8")).toBe("of its successor");
  for (const folder of [place, `${place}.aside`]) rmSync(folder, { recursive: true });
});

test("--watch runs the program again when a file of it changes, on one gateway", async () => {
  const folder = temporaryFolder();
  const helper = path.join(folder, "helper.ts");
  writeFileSync(helper, "export const n: number = 1;\n");
  const program = path.join(folder, "program.ts");
  writeFileSync(
    program,
    `import { n } from "./helper.js";\n${environment}` +
      "for await (const row of t_env.sql_query(`SELECT ${n}`).collect()) console.log(String(row));\n",
  );
  const cli = path.join(root, "generated/2.3/dist/cli.js");
  const watching = startCommand(process.execPath, [cli, "run", "--watch", program], { env: user.env });
  await watching.saw(/\+I\[1\][^]*ended; it is run again/);
  const processId = await only();
  writeFileSync(helper, "export const n: number = 2;\n");
  await watching.saw(/changed, runs again[^]*\+I\[2\][^]*ended/);
  writeFileSync(program, `${environment}console.log("third");\nthrow new Error("of the third");\n`);
  await watching.saw(/third[^]*of the third[^]*ended/);
  expect(await only()).toBe(processId);
  await end(watching);
});
