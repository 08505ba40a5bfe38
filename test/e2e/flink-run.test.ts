import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flink, tsflink } from "./support/flink-cli.js";
import { countsOf, flip38Example, linesOf } from "./support/flip38-examples.js";
import { functionJar } from "./support/jar-job.js";
import { startCommand, temporaryFolder } from "./support/program.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";
import { batch, driver, endless, imports, output, rows, streaming } from "./support/submitted-programs.js";

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
}

const resources = ["resource1-1.0.0.tgz,", "resources2.zip,", "resource3.ts"];

test("flink run -py example.py: a simple job; the program sees its arguments as under Node", async () => {
  for (const [command, args, given] of [
    [tsflink, ["run", "-ts", "example.ts", "--input", "-p", "x y"], ["--input", "-p", "x y"]],
    // Behind the jar all is the program's.
    [flink, ["run", ...driver, "-ts", "example.ts", "-p", "3", "x y"], ["-p", "3", "x y"]],
  ] as const) {
    const { stdout, stderr, code } = await command(cluster, args, { cwd: place }).ended;
    expect(code, stderr).toBe(0);
    const argv = JSON.stringify([path.join(place, "example.ts"), ...given]);
    expect(output(stdout)).toBe(`${argv}\n+I[42]\n`);
    expect(stdout).toMatch(/^Job has been submitted with JobID [0-9a-f]{32}$/m);
  }
});

test.each([".mts", ".js", ".mjs"])("-ts takes %s programs", async (extension) => {
  const name = `other${extension}`;
  const typed = extension === ".mts" ? "const answer: number = 42;" : "const answer = 42;";
  const said = `console.log(process.argv.slice(2).join());\n`;
  writeFileSync(
    path.join(place, name),
    `${batch}${typed}\n${rows("SELECT ${answer} AS n").replaceAll('"', "`")}${said}`,
  );
  // What follows -- is the program's, also where it looks like an option of Flink's.
  const { stdout, stderr, code } = await tsflink(cluster, ["run", "-ts", name, "--", "-p", "3"], { cwd: place }).ended;
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^Job has been submitted with JobID [0-9a-f]{32}\n\+I\[42\]\n-p,3\n$/);
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
  // As with -py, Flink's options may follow the program's name.
  const args = ["-ts", "wide.ts", "-p", "16", "-tsfs", ...resources];
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

test("FLIP-38's files on a cluster: what is there is kept with an error, or overwritten, one file of one task", async () => {
  writeFileSync(
    path.join(place, "files.ts"),
    `import { BatchTableEnvironment, CsvTableSink, ExecutionEnvironment, StreamTableEnvironment,
      StreamExecutionEnvironment, Types, WriteMode } from "tsflink/flip38";
    const [result = "", text = "", mode = "NO_OVERWRITE", environment = "batch", how] = process.argv.slice(2);
    const t_env = environment === "batch"
      ? BatchTableEnvironment.create(ExecutionEnvironment.get_execution_environment())
      : StreamTableEnvironment.create(StreamExecutionEnvironment.get_execution_environment());
    const sink = new CsvTableSink(["name"], [Types.STRING()], result, ",", 1, WriteMode[mode as keyof typeof WriteMode]);
    if (how === "sql") {
      t_env.register_table_sink("files", sink);
      t_env.sql_update("INSERT INTO files SELECT '" + text + "'");
    } else {
      t_env.from_elements([[text]], ["name"]).write_to_sink(sink);
    }
    await t_env.execute("files");`,
  );
  const result = path.join(place, "files");
  const runs = (...args: string[]) =>
    tsflink(cluster, ["run", "-ts", "files.ts", result, ...args], { cwd: place }).ended;
  const first = await runs("first");
  expect(first.code, first.stderr).toBe(0);
  const kept = await runs("second");
  expect(kept.code).toBe(1);
  expect(kept.stderr).toMatch(/^ArgumentError: File or directory already exists\. .*NO_OVERWRITE mode: .*\/files\./m);
  expect(linesOf(result)).toEqual(["first"]);
  const streaming = await runs("third", "OVERWRITE", "streaming");
  expect(streaming.stderr).toMatch(/^ArgumentError: On a cluster WriteMode\.OVERWRITE is Flink's INSERT OVERWRITE/m);
  const overwritten = await runs("fourth", "OVERWRITE");
  expect(overwritten.code, overwritten.stderr).toBe(0);
  expect(linesOf(result)).toEqual(["fourth"]);
  expect(readdirSync(result)).toHaveLength(1);
  const bySql = await runs("fifth", "OVERWRITE", "batch", "sql");
  expect(bySql.code, bySql.stderr).toBe(0);
  expect(linesOf(result)).toEqual(["fifth"]);
});

test("FLIP-38's print beside another sink: on a cluster each has a job of its own, and execute waits for both", async () => {
  writeFileSync(
    path.join(place, "both.ts"),
    `import { BatchTableEnvironment, CsvTableSink, ExecutionEnvironment, Types } from "tsflink/flip38";
    const t_env = BatchTableEnvironment.create(ExecutionEnvironment.get_execution_environment());
    const rows = t_env.from_elements([[1, "Sunny"]], ["id", "name"]);
    rows.insert_into("print");
    rows.write_to_sink(new CsvTableSink(["id", "name"], [Types.LONG(), Types.STRING()], process.argv[2] ?? ""));
    await t_env.execute("both");`,
  );
  const before = (await cluster.jobs()).length;
  const result = path.join(place, "both");
  const { code, stdout, stderr } = await tsflink(cluster, ["run", "-ts", "both.ts", result], { cwd: place }).ended;
  expect(code, stderr).toBe(0);
  expect(output(stdout)).toBe("1,Sunny\n");
  expect(linesOf(result)).toEqual(["1,Sunny"]);
  const jobs = (await cluster.jobs()).slice(0, -before || undefined);
  expect(jobs.map(({ name, state }) => `${name} ${state}`)).toEqual(["both FINISHED", "both FINISHED"]);
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
  for (const running of [
    tsflink(cluster, ["run", ...args], { cwd: place }),
    flink(cluster, ["run", ...driver, ...args], { cwd: place }),
  ]) {
    const { stdout, stderr, code } = await running.ended;
    expect(code, stderr).toBe(0);
    expect(output(stdout)).toBe("+I[7]\n2\n");
  }

  const old = path.join(place, "my_env/old-node");
  writeFileSync(old, "#!/bin/sh\necho v18.20.1\n", { mode: 0o755 });
  const refused = await flink(cluster, ["run", ...driver, "-ts-exec", old, "-ts", "example.ts"], { cwd: place }).ended;
  expect(refused.code).toBe(1);
  expect(refused.stderr).toBe(`tsflink: ${old} is Node 18.20.1; tsflink needs Node 20 or newer.\n`);
  // Nothing has been asked of a cluster by then: at port 1 there is none.
  const early = (binary: string) =>
    tsflink(cluster, ["run", "-m", "127.0.0.1:1", "-ts-exec", binary, "-ts", "example.ts"], { cwd: place }).ended;
  expect((await early(old)).stderr).toBe(refused.stderr.replace("tsflink: ", ""));
  expect((await early("./nowhere")).stderr).toMatch(/^Node cannot be run \(\.\/nowhere\): .*-ts-exec/);
  expect((await early("/bin/true")).stderr).toContain("/bin/true is not Node: asked for its version, it said ");
});

test("-ts-exec submits the program, also where -ts is left out", async () => {
  const before = (await cluster.jobs()).length;
  const args = ["run", "-ts-exec", process.execPath, "example.ts"];
  const { stdout, stderr, code } = await tsflink(cluster, args, { cwd: place }).ended;
  expect(code, stderr).toBe(0);
  expect(output(stdout)).toContain("+I[42]");
  expect(await cluster.jobs()).toHaveLength(before + 1);
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
  // Flink's own local execution, in its command line's process.
  const local = await tsflink(cluster, ["run", "-t", "local", "-ts", "example.ts"], { cwd: place, env: elsewhere })
    .ended;
  expect(output(local.stdout), local.stderr).toContain("+I[42]\n");
  expect((await cluster.jobs())[0]).toEqual(job);
  const nobody = await tsflink(cluster, ["run", "-m", "127.0.0.1:1", "-ts", "example.ts"], { cwd: place }).ended;
  expect(nobody.code).toBe(1);
  expect(nobody.stderr).toBe(
    "No Flink cluster answers at 127.0.0.1:1 (ECONNREFUSED): start one, or name another with -m host:port\n",
  );
});

test("what jars add has written travels with each job: by tsflink run, and by plain Node, which says when nobody is there", async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "package.json"), "{}");
  const added = await tsflink(cluster, ["jars", "add", functionJar(), "org.apache.flink:flink-avro:2.3.0"], {
    cwd: folder,
  }).ended;
  expect(added.code, added.stderr).toBe(0);
  const program = path.join(folder, "jars.mjs");
  // The source has no rows before it runs: function and format are the TaskManagers' to find.
  writeFileSync(
    program,
    `import { Configuration, EnvironmentSettings, TableEnvironment } from "tsflink";
    const [out, ...options] = process.argv.slice(2);
    const configuration = new Configuration();
    for (const option of options) configuration.set_string(...option.split("="));
    const settings = EnvironmentSettings.new_instance().in_batch_mode().with_configuration(configuration).build();
    const t_env = TableEnvironment.create(settings);
    const sequence = "'connector'='datagen', 'fields.n.kind'='sequence', 'fields.n.start'='21', 'fields.n.end'='21', 'number-of-rows'='1'";
    await t_env.execute_sql(\`CREATE TABLE source (n INT) WITH (\${sequence})\`);
    await t_env.execute_sql("CREATE TEMPORARY FUNCTION twice AS 'Twice'");
    await t_env.execute_sql(\`CREATE TABLE sink (n INT) WITH ('connector'='filesystem','format'='avro','path'='\${out}')\`);
    await (await t_env.execute_sql("INSERT INTO sink SELECT twice(n) FROM source")).await();
    for await (const row of t_env.from("sink").collect()) console.log(String(row));\n`,
  );
  const before = (await cluster.jobs()).length;
  const submitted = await tsflink(cluster, ["run", "-ts", program, path.join(folder, "a")]).ended;
  expect(output(submitted.stdout), submitted.stderr).toBe("+I[42]\n");
  const remote = Object.entries(cluster.configuration).map(([key, value]) => `${key}=${value}`);
  const plain = await startCommand(process.execPath, [program, path.join(folder, "b"), ...remote]).ended;
  expect(plain.stdout, plain.stderr).toBe("+I[42]\n");
  expect(await cluster.jobs()).toHaveLength(before + 4);

  const nobody = ["execution.target=remote", "rest.address=127.0.0.1", "rest.port=1"];
  const refused = await startCommand(process.execPath, [program, path.join(folder, "c"), ...nobody]).ended;
  // Above it Node shows the line that threw.
  expect(refused.stderr).toContain(
    "\nJavaError: No Flink cluster answers at 127.0.0.1:1 (connection refused): start one, or name another with rest.address and rest.port\n",
  );
  expect(refused.code).toBe(1);
  // Flink itself tries for a minute.
  expect(refused.milliseconds).toBeLessThan(50_000);
});

test("info shows the plan of the program's job and runs nothing", async () => {
  const ids = async () => (await cluster.jobs()).map((job) => job.jid);
  const before = await ids();
  const { stdout, stderr, code } = await tsflink(cluster, ["info", "-p", "3", "-ts", "endless.ts"], { cwd: place })
    .ended;
  expect(code, stderr).toBe(0);
  const plan = JSON.parse(stdout.slice(stdout.indexOf("{"), stdout.lastIndexOf("}") + 1)) as {
    nodes: { type: string; parallelism: number }[];
  };
  expect(plan.nodes.map((node) => node.type).join()).toContain("source");
  expect(new Set(plan.nodes.map(({ parallelism }) => parallelism))).toEqual(new Set([3]));
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
