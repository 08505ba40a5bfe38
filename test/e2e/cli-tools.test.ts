import { execFileSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { flinkClasspath } from "./support/flink-process.js";
import { cli, startCommand, temporaryFolder, type Ended, type Options } from "./support/program.js";

const tsflink = (args: readonly string[], options: Options = {}): Promise<Ended> =>
  startCommand(process.execPath, [cli, ...args], options).ended;

// Its only dependency is part of Flink.
const connector = "org.apache.flink:flink-avro:2.3.0";

test("jars add, list and remove change package.json and nothing else in it", async () => {
  const cwd = temporaryFolder();
  const file = path.join(cwd, "package.json");
  const before = '{\n    "name": "project",\n    "version": "1.0.0"\n}\n';
  writeFileSync(file, before);
  writeFileSync(path.join(cwd, "own.jar"), "");
  const added = await tsflink(["jars", "add", connector, "own.jar"], { cwd });
  expect(added.code, added.stderr).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(
    before.replace(
      '"1.0.0"\n',
      `"1.0.0",\n    "tsflink": {\n        "connectors": [\n            "${connector}"\n        ],\n        "jars": [\n            "own.jar"\n        ]\n    }\n`,
    ),
  );
  const list = await tsflink(["jars", "list"], { cwd });
  expect(list.stdout.split("\n").slice(0, 3)).toEqual([connector, "own.jar", "which bring"]);
  expect(list.stdout).toMatch(/flink-avro-2\.3\.0\.jar/);

  const misspelt = await tsflink(["jars", "remove", "flink-avor"], { cwd });
  expect(misspelt.stderr).toBe(`flink-avor is not in ${file}; did you mean flink-avro?\n`);
  const open = await tsflink(["jars", "add", "jdbc"], { cwd });
  expect(open.stderr).toMatch(
    /^Which database\? Name its connector, org\.apache\.flink:flink-connector-jdbc-postgres:/,
  );
  const missing = await tsflink(["jars", "add", "nowhere.jar"], { cwd });
  expect(missing.stderr).toBe(`The jar ${path.join(cwd, "nowhere.jar")} does not exist\n`);
  const removed = await tsflink(["jars", "remove", "avro", "own.jar"], { cwd });
  expect(removed.stdout).toBe(`removed ${connector}\nremoved own.jar\n`);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ name: "project", version: "1.0.0", tsflink: {} });
});

test("setup fetches what the folder's programs need, and what is there already costs nothing", async () => {
  const cwd = temporaryFolder();
  writeFileSync(path.join(cwd, "package.json"), JSON.stringify({ tsflink: { connectors: [connector] } }));
  const { stdout, stderr, code } = await tsflink(["setup", "--no-archive"], { cwd });
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^Java \S+ \(.*\)\nFlink 2\.3\.0: \d+ jars\nconnectors and jars of this folder: \d+ jars\n$/);
});

test("after setup, programs that use a connector run without a network", async () => {
  const cwd = temporaryFolder();
  const home = temporaryFolder();
  // What this machine has already is not fetched again; what a program uses lies in the cache that setup made.
  const repository = path.join(homedir(), ".m2/repository");
  const settings = (more: string) => {
    mkdirSync(path.join(home, ".m2"), { recursive: true });
    writeFileSync(path.join(home, ".m2/settings.xml"), `<settings>${more}</settings>`);
  };
  const options = { cwd, env: { HOME: home, XDG_CACHE_HOME: path.join(home, "cache") } };
  const project = (...connectors: string[]) =>
    writeFileSync(path.join(cwd, "package.json"), JSON.stringify({ tsflink: { connectors } }));
  project(connector);
  settings(`<localRepository>${repository}</localRepository>`);
  const ready = await tsflink(["setup", "--no-archive"], options);
  expect(ready.code, ready.stderr).toBe(0);

  const nowhere = "<mirror><id>none</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:1/</url></mirror>";
  settings(`<localRepository>${repository}</localRepository><mirrors>${nowhere}</mirrors>`);
  writeFileSync(
    path.join(cwd, "program.ts"),
    `import { EnvironmentSettings, TableEnvironment } from "tsflink";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
    await t_env.execute_sql("CREATE TABLE t (a INT) WITH ('connector'='filesystem','format'='avro','path'='${cwd}/out')");
    await (await t_env.execute_sql("INSERT INTO t VALUES (42)")).await();
    for await (const row of t_env.from("t").collect()) console.log(String(row));`,
  );
  const ran = await tsflink(["run", "program.ts"], options);
  expect(ran.stdout, ran.stderr).toBe("+I[42]\n");
  expect(ran.stderr).toBe("");
  // There is no network indeed.
  project("org.apache.flink:flink-avro:2.3.0", "org.apache.flink:flink-orc:2.1.1");
  const missing = await tsflink(["run", "program.ts"], options);
  expect(missing.code).toBe(1);
  expect(missing.stderr.split("\n", 1)[0]).toMatch(/flink-orc:2\.1\.1/);
});

test("doctor names what a program's connectors lack, and what to do", async () => {
  const cwd = temporaryFolder();
  const program = `t_env.execute_sql("CREATE TABLE a (x INT) WITH ('connector' = 'kafka', 'format' = 'json')");
    t_env.create_table("b", TableDescriptor.for_connector("jdbc").build());
    t_env.create_table("c", TableDescriptor.for_connector("filesystem").format(FormatDescriptor.for_format("avro").build()));
    t_env.execute_sql("CREATE TABLE d (x INT) WITH ('connector' = 'homemade')");`;
  writeFileSync(path.join(cwd, "program.ts"), program);
  writeFileSync(path.join(cwd, "package.json"), "{}");
  const { stdout, code } = await tsflink(["doctor", "program.ts"], { cwd });
  expect(code).toBe(1);
  const lines = stdout.split("\n");
  expect(lines.slice(0, 2)).toEqual([expect.stringMatching(/^ok {4}Node \d/), expect.stringMatching(/^ok {4}Java \d/)]);
  expect(lines).toContain(
    "fail  connector kafka: its jar is missing; `tsflink jars add org.apache.flink:flink-connector-kafka:5.0.0-2.2`",
  );
  expect(lines).toContain("ok    format json: part of Flink");
  expect(lines.join("\n")).toMatch(
    /^fail {2}connector jdbc: .*; Which database\? .*flink-connector-jdbc-mysql:4\.0\.0-2\.0,/m,
  );
  expect(lines.join("\n")).toMatch(/^fail {2}format avro: .*flink-sql-avro:2\.3\.0/m);
  expect(lines.join("\n")).toMatch(/^fail {2}connector homemade: no jar is configured/m);

  writeFileSync(path.join(cwd, "package.json"), JSON.stringify({ tsflink: { connectors: [connector] } }));
  const mended = await tsflink(["doctor", "program.ts"], { cwd });
  expect(mended.stdout).toMatch(/^ok {4}format avro: flink-avro-2\.3\.0\.jar/m);
});

test("doctor and jars add take the connectors that Flink names by their short names", async () => {
  const cwd = temporaryFolder();
  writeFileSync(path.join(cwd, "package.json"), "{}");
  writeFileSync(
    path.join(cwd, "program.ts"),
    `const jdbc = { "connector": "jdbc" }, kafka = { "connector": "kafka" };`,
  );
  const added = await tsflink(["jars", "add", "kafka", "org.apache.flink:flink-connector-jdbc-core:4.0.0-2.0"], {
    cwd,
  });
  expect(added.stdout, added.stderr).toContain("added org.apache.flink:flink-connector-kafka:5.0.0-2.2\n");
  const core = await tsflink(["doctor", "program.ts"], { cwd });
  expect(core.stdout).toMatch(/^ok {4}connector kafka: flink-connector-kafka-5\.0\.0-2\.2\.jar$/m);
  expect(core.stdout, "the core knows no database").toMatch(/^fail {2}connector jdbc: its jar is missing/m);
  await tsflink(["jars", "add", "org.apache.flink:flink-connector-jdbc-postgres:4.0.0-2.0"], { cwd });
  const mended = await tsflink(["doctor", "program.ts"], { cwd });
  expect(mended.stdout).toMatch(/^ok {4}connector jdbc: flink-connector-jdbc-postgres-4\.0\.0-2\.0\.jar$/m);
});

test("doctor says why Java cannot be used", async () => {
  const { stdout, code } = await tsflink(["doctor"], { env: { JAVA_HOME: "", PATH: "/nowhere" } });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^fail {2}Java: No Java found: set JAVA_HOME or install a JDK 17 or newer/m);
});

test("install lays opt/typescript and two scripts into a distribution, which run; uninstall removes them", async () => {
  const home = temporaryFolder();
  mkdirSync(path.join(home, "lib"));
  mkdirSync(path.join(home, "bin"));
  for (const jar of flinkClasspath()) symlinkSync(jar, path.join(home, "lib", path.basename(jar)));
  writeFileSync(path.join(home, "lib/flink-dist-2.3.0.jar"), Buffer.from(`504b0506${"00".repeat(18)}`, "hex"));
  const installed = await tsflink(["install", "--flink-home", home]);
  expect(installed.code, installed.stderr).toBe(0);
  const place = path.join(home, "opt/typescript");
  expect(readdirSync(place).toSorted()).toEqual(
    ["LICENSE", "NOTICE", "README.md", "licenses", "node_modules", "tsflink-gateway.jar"].toSorted(),
  );
  expect(readdirSync(path.join(place, "licenses"))).toEqual(expect.arrayContaining(["amaro.txt", "tsflink.txt"]));
  expect(lstatSync(path.join(home, "bin/tsflink")).mode & 0o111).toBe(0o111);

  // By a link, from elsewhere, with the distribution's Flink and no other package around.
  const elsewhere = temporaryFolder();
  symlinkSync(path.join(home, "bin/tsflink"), path.join(elsewhere, "tsflink"));
  writeFileSync(
    path.join(elsewhere, "program.ts"),
    `import { EnvironmentSettings, TableEnvironment, gateway_info } from "tsflink";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
    for await (const row of t_env.sql_query("SELECT 1 AS a").collect()) console.log(row.a, process.env.FLINK_HOME);`,
  );
  const ran = await startCommand(path.join(elsewhere, "tsflink"), ["run", "program.ts"], { cwd: elsewhere }).ended;
  expect(ran.stdout, ran.stderr).toBe(`1 ${home}\n`);

  const shell = path.join(elsewhere, "tsflink-shell");
  symlinkSync(path.join(home, "bin/tsflink-shell.sh"), shell);
  writeFileSync(
    path.join(elsewhere, "input.ts"),
    `[process.env.FLINK_HOME, ...(await t_env.sql_query("SELECT 6 * 7 AS a").collect().to_array()).map(String)].join(" ")\n`,
  );
  const shelled = await startCommand("sh", ["-c", '"$0" < input.ts', shell], { cwd: elsewhere }).ended;
  expect(shelled.code, shelled.stderr).toBe(0);
  expect(shelled.stdout).toContain(`'${home} +I[42]'`);

  const again = await tsflink(["install"], { env: { FLINK_HOME: home } });
  expect(again.code, again.stderr).toBe(0);
  const removed = await tsflink(["uninstall", "--flink-home", home]);
  expect(removed.code, removed.stderr).toBe(0);
  expect(existsSync(place)).toBe(false);
  expect(readdirSync(path.join(home, "bin"))).toEqual([]);
  expect(readdirSync(path.join(home, "opt"))).toEqual([]);
});

test("install refuses what is no Flink, another line's, and scripts of somebody else", async () => {
  const home = temporaryFolder();
  const none = await tsflink(["install", "--flink-home", home]);
  expect(none.stderr).toMatch(/^--flink-home is \S+, but \S+ holds no flink-dist jar/);
  mkdirSync(path.join(home, "lib"));
  writeFileSync(path.join(home, "lib/flink-dist-1.20.1.jar"), "");
  const other = await tsflink(["install", "--flink-home", home]);
  expect(other.stderr).toMatch(/which is Flink 1\.20\.1, but this tsflink is for Flink 2\.3: install tsflink@1\.20\n/);
  execFileSync("mv", [path.join(home, "lib/flink-dist-1.20.1.jar"), path.join(home, "lib/flink-dist-2.3.0.jar")]);
  mkdirSync(path.join(home, "bin"));
  writeFileSync(path.join(home, "bin/tsflink"), "mine");
  const mine = await tsflink(["install", "--flink-home", home]);
  expect(mine.stderr).toBe(
    `${path.join(home, "bin/tsflink")} is there and was not written by tsflink install: move it away first\n`,
  );
  expect(existsSync(path.join(home, "opt/typescript"))).toBe(false);
});
