import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { cli, programFile, root, run, start, startCommand, temporaryFolder } from "./support/program.js";
import { tellingJar } from "./support/jar-job.js";

test("the program of the README prints the changelog and a table", async () => {
  const { stdout, code, stderr } = await run(`
    import { DataTypes, EnvironmentSettings, TableEnvironment, col, lit } from "tsflink";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
    const words = t_env.from_elements([["hello", 1], ["world", 1], ["hello", 1]], ["word", "count"]);
    const counts = words.group_by(col("word")).select(col("word"), col("count").sum().as("count"));
    for await (const row of counts.collect()) console.log(row.get_kind(), row.word, row.count);
    await t_env.execute_sql("SELECT UPPER('it works')").then((result) => result.print());
  `);
  expect(code, stderr).toBe(0);
  const lines = stdout.trim().split("\n");
  expect(lines.slice(0, 4).toSorted()).toEqual(
    ["INSERT hello 1", "INSERT world 1", "UPDATE_AFTER hello 2", "UPDATE_BEFORE hello 1"].toSorted(),
  );
  expect(stdout).toContain("IT WORKS");
});

test("50 calls that nobody awaits, synchronous and asynchronous, run in the order in which they were made", async () => {
  const { stdout, code, stderr } = await run(`
    import { EnvironmentSettings, TableEnvironment } from "tsflink";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
    const seen = [];
    for (let i = 0; i < 25; i++) {
      void t_env.execute_sql("CREATE TABLE t" + i + " (a INT) WITH ('connector' = 'datagen', 'number-of-rows' = '1')");
      seen.push(t_env.list_tables().length);
    }
    console.log(seen.join(","));
  `);
  expect(code, stderr).toBe(0);
  expect(stdout.trim()).toBe(Array.from({ length: 25 }, (_, i) => i + 1).join(","));
});

test("an INSERT that nobody awaits writes all its rows before the process ends", async () => {
  const folder = temporaryFolder();
  const out = path.join(folder, "out");
  const file = path.join(folder, "insert.ts");
  writeFileSync(
    file,
    `import { EnvironmentSettings, TableEnvironment } from "tsflink";
     const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
     t_env.set_parallelism(1);
     void t_env.execute_sql("CREATE TABLE sink (a INT) WITH ('connector'='filesystem','path'='${out}','format'='csv')");
     void t_env.execute_sql("CREATE TABLE numbers (a INT) WITH ('connector'='datagen','number-of-rows'='20000')");
     void t_env.execute_sql("INSERT INTO sink SELECT a FROM numbers");`,
  );
  const { code, stderr } = await start(file).ended;
  expect(code, stderr).toBe(0);
  const { readdirSync } = await import("node:fs");
  const rows = readdirSync(out).flatMap((name) => readFileSync(path.join(out, name), "utf8").trim().split("\n"));
  expect(rows).toHaveLength(20_000);
});

test("the checkpoints of a job that has ended are gone when the process has", async () => {
  const folder = temporaryFolder();
  const { code, stderr, stdout } = await run(`
    import { readdirSync } from "node:fs";
    import { EnvironmentSettings, TableEnvironment } from "tsflink";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
    t_env.get_config().set("execution.checkpointing.interval", "50ms");
    t_env.get_config().set("execution.checkpointing.dir", "file://${folder}");
    await t_env.execute_sql(\`CREATE TABLE few (id BIGINT) WITH ('connector' = 'datagen', 'number-of-rows' = '160',
      'rows-per-second' = '20')\`);
    await t_env.execute_sql("CREATE TABLE hole (id BIGINT) WITH ('connector' = 'blackhole')");
    const result = await t_env.execute_sql("INSERT INTO hole SELECT MAX(id) FROM few GROUP BY id");
    const written = setInterval(() => {
      const [job = ""] = readdirSync("${folder}");
      if (job !== "" && readdirSync("${folder}/" + job).some((name) => name.startsWith("chk-"))) {
        console.log("written");
        clearInterval(written);
      }
    }, 20);
    await result.await();
    clearInterval(written);`);
  expect(code, stderr).toBe(0);
  expect(stdout.trim()).toBe("written");
  expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).includes("chk-"))).toEqual([]);
});

test("a job that fails and that nobody awaits is told at the program's end, which then ends with 1", async () => {
  const program = (end: string) => `
    import { EnvironmentSettings, TableEnvironment } from "tsflink";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
    await t_env.execute_sql("CREATE TABLE numbers (a INT) WITH ('connector'='datagen','number-of-rows'='3')");
    await t_env.execute_sql("CREATE TABLE hole (a INT) WITH ('connector'='blackhole')");
    const result = await t_env.execute_sql("INSERT INTO hole SELECT a / 0 FROM numbers");
    ${end}`;
  const forgotten = await run(program(`console.log("last line");`));
  expect(forgotten).toMatchObject({ code: 1, stdout: "last line\n" });
  expect(forgotten.stderr.split("\n")[0]).toMatch(
    /^The job [0-9a-f]{32}, whose result the program did not await, failed: ArithmeticException: \/ by zero$/,
  );
  // Told once, to the program.
  const awaited = await run(
    program(`await result.await().catch((error) => console.log(error.message.split("\\n")[0]));`),
  );
  expect(awaited).toMatchObject({ code: 0, stdout: "ArithmeticException: / by zero\n", stderr: "" });
});

test("what the print connector writes reaches the terminal", async () => {
  const { stdout, code, stderr } = await run(`
    import { EnvironmentSettings, TableEnvironment } from "tsflink";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
    t_env.set_parallelism(1);
    await t_env.execute_sql("CREATE TABLE sink (a INT) WITH ('connector' = 'print')");
    const result = await t_env.execute_sql("INSERT INTO sink VALUES (42)");
    await result.await();
  `);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain("+I[42]");
});

test("what a user's own Java code says reaches the terminal", async () => {
  const { stdout, code, stderr } = await run(`
    import { EnvironmentSettings, TableEnvironment } from "tsflink";
    const settings = EnvironmentSettings.in_batch_mode();
    const t_env = TableEnvironment.create(settings, { jars: [${JSON.stringify(tellingJar())}] });
    await t_env.execute_sql("CREATE FUNCTION tell AS 'Tell'");
    for await (const row of t_env.sql_query("SELECT tell(s) AS s FROM (VALUES ('this')) AS t (s)").collect()) row.get_kind();
  `);
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^(told this\n)+$/);
  expect(stderr).toMatch(/^(warned of this\n)+$/);
});

test("a reader of the output that leaves, as head does, ends the program without an error", async () => {
  const running = start(
    programFile(`
      import { EnvironmentSettings, TableEnvironment } from "tsflink";
      const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
      await t_env.execute_sql("CREATE TABLE endless (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '100')");
      await t_env.sql_query("SELECT a FROM endless").print();`),
  );
  await running.saw("| op |");
  running.child.stdout?.destroy();
  const { code, stderr } = await running.ended;
  expect({ code, stderr }).toEqual({ code: 141, stderr: "" });
});

test("SIGQUIT to the JVM, a thread dump, harms nothing", async () => {
  const { stdout, code, stderr } = await run(`
    import { EnvironmentSettings, TableEnvironment, gateway_info } from "tsflink";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
    process.kill(gateway_info().process_id, "SIGQUIT");
    console.log(t_env.get_current_catalog());
    await new Promise((resolve) => setTimeout(resolve, 300));
    console.log(t_env.get_current_database());
  `);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain("default_catalog");
  expect(stdout).toContain("default_database");
});

test("JavaScript programs run too, as ES modules and as CommonJS, and both in one program share a gateway", async () => {
  const file = programFile(
    `const { EnvironmentSettings, TableEnvironment, gateway_info } = require("tsflink");
     const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
     import("tsflink").then((module) => {
       console.log(module.TableEnvironment === TableEnvironment, module.gateway_info().process_id === gateway_info().process_id);
     });`,
    "program.cjs",
  );
  const { stdout, code, stderr } = await start(file).ended;
  expect(code, stderr).toBe(0);
  expect(stdout.trim()).toBe("true true");
});

test("a program compiled with tsc runs under plain node", async () => {
  const folder = temporaryFolder();
  writeFileSync(
    path.join(folder, "program.ts"),
    `import { EnvironmentSettings, TableEnvironment } from "tsflink";
     const t_env: TableEnvironment = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
     console.log(t_env.list_catalogs());`,
  );
  writeFileSync(path.join(folder, "package.json"), `{ "type": "module" }`);
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  const options = [
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--strict",
    "--types",
    "node",
    path.join(folder, "program.ts"),
  ];
  const compiled = await startCommand(process.execPath, [tsc, ...options]).ended;
  expect(compiled.code, compiled.stdout).toBe(0);
  const { stdout, code, stderr } = await startCommand(process.execPath, [path.join(folder, "program.js")]).ended;
  expect(code, stderr).toBe(0);
  expect(stdout.trim()).toBe("[ 'default_catalog' ]");
});

test("importing the package starts nothing", async () => {
  const file = programFile(
    `import { readFileSync } from "node:fs";
    import * as tsflink from "tsflink";
    const expression = tsflink.col("a").plus(1).as("b");
    const children = readFileSync("/proc/self/task/" + process.pid + "/children", "utf8").trim();
    console.log(JSON.stringify(children), String(expression));`,
    "program.mjs",
  );
  const { stdout, code, stderr } = await startCommand(process.execPath, [file]).ended;
  expect(code, stderr).toBe(0);
  expect(stdout.trim()).toBe(`"" col("a").plus(1).as("b")`);
});

test("two programs at once in one home folder both work", async () => {
  const program = `
    import { EnvironmentSettings, TableEnvironment } from "tsflink";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
    for await (const row of t_env.sql_query("SELECT 1 AS a").collect()) console.log(row.a);`;
  const env = { XDG_CACHE_HOME: temporaryFolder(), XDG_STATE_HOME: temporaryFolder() };
  const ended = await Promise.all([run(program, { env }), run(program, { env })]);
  for (const { code, stdout, stderr } of ended) {
    expect(code, stderr).toBe(0);
    expect(stdout.trim()).toBe("1");
  }
});

test("the command says what it does and refuses what it does not know", async () => {
  const help = await startCommand(process.execPath, [cli, "--help"]).ended;
  expect(help.stdout).toContain("run");
  const unknown = await startCommand(process.execPath, [cli, "rum"]).ended;
  expect(unknown.code).toBe(1);
  expect(unknown.stderr).toContain("Did you mean run?");
});
