import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as tsflink from "tsflink";
import { expect, test } from "vitest";
import { functionJar } from "./support/jar-job.js";
import { cli, gone, temporaryFolder } from "./support/program.js";
import { keys, terminal, type Terminal } from "./support/terminal.js";

const prompt = /tsflink>$/;

async function shell(...args: string[]): Promise<Terminal & { readonly state: string; readonly temporary: string }> {
  const state = temporaryFolder();
  const temporary = temporaryFolder();
  const started = terminal([process.execPath, cli, "shell", ...args], { XDG_STATE_HOME: state, TMPDIR: temporary });
  await started.see(prompt);
  return { ...started, state, temporary };
}

/** Leaves the shell and sees to it that nothing is left of it. */
async function leave(session: Terminal & { readonly temporary: string }, how: string): Promise<void> {
  await session.enter("gateway_info().process_id");
  const [, pid] = /\n(\d+)\n$/.exec(await session.see(/\n\d+\n/)) ?? [];
  await session.see(prompt);
  await session.type(how);
  expect(await session.ended).toBe(0);
  await gone(Number(pid));
  await expect.poll(() => readdirSync(session.temporary)).toEqual([]);
}

test("the first screen says version, cluster and an example that works", async () => {
  const session = await shell();
  const [first, , example] = session.screen().split("\n");
  expect(first).toBe("tsflink 2.3.0, Flink 2.3.0, embedded cluster");
  await session.enter(example?.trim() ?? "");
  expect(await session.see("2 rows in set")).toContain("| hello | 1 |");
  await session.see(prompt);
  await leave(session, keys.ctrlD);
});

test("TypeScript and JavaScript over several lines, await, imports, and a table drawn by its schema", async () => {
  const session = await shell();
  await session.enter("const rows: [string, number][] = [");
  await session.see("...");
  await session.enter(`["hello", 1],`);
  await session.enter(`["world", 2]];`);
  await session.see(prompt);
  await session.enter(`interface Word { word: string }`);
  await session.see(prompt);
  await session.enter(`const words: Table = t_env.from_elements(rows, ["word", "n"])`);
  await session.see(prompt);
  await session.enter("words");
  const drawn = await session.see("Table; .show() draws its first rows");
  expect(drawn).toContain("| word   | STRING |\n| n      | INT    |");
  await session.see(prompt);
  await session.enter(`(await words.collect().to_array()).map((row) => (row as Row).word as string).toSorted()`);
  await session.see("[ 'hello', 'world' ]");
  await session.enter(`words.where(col("n").is_greater(1))`);
  await session.see("Table; .show()");
  await session.enter(`.show()`);
  await session.see("1 row in set");
  const module = path.join(temporaryFolder(), "helper.ts");
  writeFileSync(module, `import { lit } from "tsflink";\nexport const one = (): string => String(lit(1));`);
  await session.enter(`import { one as text } from "${module}"`);
  await session.see(prompt);
  await session.enter(`text()`);
  await session.see("'lit(1)'");
  await session.enter(`words.collect().to_array()`);
  await session.see("2 rows in set");
  await session.see(prompt);
  await session.type(".exit\r");
  expect(await session.ended).toBe(0);
});

test("what is pasted is one input, so that the lines of a chain may begin with a dot", async () => {
  const session = await shell();
  await session.paste(
    `import { lit } from "tsflink";\nconst t = bt_env\n  .from_elements([[1], [2]], ["a"])\n\t.select(lit(7).as("b"));`,
  );
  await session.enter("");
  await session.see(prompt);
  await session.enter("t.show()");
  const drawn = await session.see("2 rows in set");
  expect(drawn).toContain("| 7 |\n| 7 |");
});

test("Tab completes members and lists their signatures; .doc shows the documentation", async () => {
  const session = await shell();
  await session.type(`col("a").pl${keys.tab}`);
  await session.see(`col("a").plus`);
  await session.type(keys.tab);
  await session.see("plus(other: JavaValue): ApiExpression");
  await session.type(`(1).as_${keys.tab}`);
  await session.see("as_summary_string(): string");
  await session.type(keys.ctrlC);
  await session.type(`t_env.from_e${keys.tab}`);
  await session.see("t_env.from_elements");
  await session.type(`([[1]]).sel${keys.tab}`);
  await session.see(".select");
  await session.type(keys.tab);
  await session.see("select(...fields: readonly Expression[]): Table");
  await session.type(keys.ctrlC);
  await session.type(`DataTypes.TIMESTAMP_L${keys.tab}`);
  await session.see("TIMESTAMP_LTZ");
  await session.type(keys.tab);
  await session.see("TIMESTAMP_LTZ(precision: number): DataType");
  await session.type(keys.ctrlC);
  await session.enter(`.doc col("a").plus`);
  const doc = await session.see("ApiExpression plus(Object other)");
  expect(doc).toContain("plus(other: JavaValue): ApiExpression\n\nReturns left plus right.");
  await session.enter(".doc Table.from_nowhere");
  await session.see("Nothing is known of Table.from_nowhere");
  await session.enter(".doc Tabl");
  await session.see("did you mean Table?");
});

test("SQL by statement and in a mode of its own; errors are short and the session goes on", async () => {
  const session = await shell("-D", "parallelism.default=1");
  await session.enter("t_env.get_config().get_configuration().get_string('parallelism.default', 'none')");
  await session.see("'1'");
  await session.enter(`.sql SELECT 'a;b' AS`);
  await session.see("...");
  await session.enter("  word;");
  await session.see("| a;b  |");
  await session.see(prompt);
  await session.enter(".sql");
  await session.see(/sql>$/);
  await session.enter("CREATE TABLE numbers (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '10');");
  await session.see("OK\nsql>");
  await session.enter("SET 'table.local-time-zone' = 'Asia/Tokyo'; SHOW TABLES;");
  await session.see("| numbers");
  await session.see(/sql>$/);
  await session.enter("SELECT * FRO numbers;");
  const failed = await session.see(/JavaError[^]*sql>$/);
  expect(failed).toContain(`Encountered "numbers" at line 1, column 14.`);
  expect(failed).not.toContain("    at ");
  await session.enter("CREATE TABLE hole (a INT) WITH ('connector' = 'blackhole');");
  await session.see("OK\nsql>");
  await session.enter("INSERT INTO hole SELECT * FROM numbers;");
  const [job] = /[0-9a-f]{32}/.exec(await session.see(/Job [0-9a-f]{32} runs/)) ?? [];
  await session.see(/sql>$/);
  await session.enter("exit;");
  await session.see(prompt);
  await session.enter("t_env.get_config().get_local_time_zone()");
  await session.see("'Asia/Tokyo'");
  await session.enter(".jobs");
  await session.see(`${job}  `);
  await session.enter(`.cancel ${job?.slice(0, 6)}`);
  await session.see(`Cancelling ${job}`);
  await expect
    .poll(
      async () => {
        await session.enter(".jobs");
        return session.see(/No job of this session runs|insert-into\S*/);
      },
      { timeout: 60_000 },
    )
    .toContain("No job of this session runs");
  await session.enter("t_env.sql_query('SELECT nothing')");
  const wrong = await session.see(/JavaError[^]*tsflink>$/);
  expect(wrong).toContain("Column 'nothing' not found");
  expect(wrong).not.toContain("    at ");
});

test("Ctrl-C stops the query that runs, whatever it is, and keeps the session; twice at an empty prompt leaves", async () => {
  const session = await shell();
  await session.enter(`.sql CREATE TABLE numbers (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '10');`);
  await session.see("OK");
  await session.enter(
    `const kept = await t_env.execute_sql("CREATE TABLE hole (a INT) WITH ('connector' = 'blackhole')")`,
  );
  await session.see(prompt);
  await session.enter(`const job = await t_env.execute_sql("INSERT INTO hole SELECT a FROM numbers")`);
  await session.see(prompt);
  for (const query of [
    `await t_env.from("numbers").print()`,
    `t_env.from("numbers").print()`,
    `for await (const row of t_env.from("numbers").collect()) console.log("| +I |", row.a)`,
    `.sql SELECT a FROM numbers;`,
  ]) {
    await session.enter(query);
    await session.see("| +I |");
    await session.type(keys.ctrlC);
    await session.see(/Interrupted\ntsflink>$/);
  }
  // Ctrl-C in the same moment as Enter would be read as a key, before anything runs.
  await session.enter(`console.log("be" + "gun"); while (true);`);
  await session.see(/^begun$/m);
  await session.type(keys.ctrlC);
  await session.see(/Interrupted\ntsflink>$/);
  // In the middle of a call, at whatever point of it.
  for (let time = 0; time < 5; time += 1) {
    await session.enter(`console.log("be" + "gun"); for (;;) t_env.list_tables();`);
    await session.see(/^begun$/m);
    await new Promise((resolve) => setTimeout(resolve, 100 * time));
    await session.type(keys.ctrlC);
    await session.see(/Interrupted\ntsflink>$/);
    await session.enter(`t_env.list_tables()`);
    await session.see("[ 'hole', 'numbers' ]");
    await session.see(prompt);
  }
  // What began before is not the query that ran.
  await session.enter(".jobs");
  expect(await session.see(prompt)).toMatch(/^[^]*?\n[0-9a-f]{32} .*insert-into.*\ntsflink>$/);
  await session.type(`half a line${keys.ctrlC}`);
  await session.see(prompt);
  await session.enter("gateway_info().process_id");
  const [, pid] = /\n(\d+)\n$/.exec(await session.see(/\n\d+\n/)) ?? [];
  await session.see(prompt);
  await session.type(keys.ctrlC);
  await session.see("To exit, press Ctrl+C again");
  await session.type(keys.ctrlC);
  await session.see("The job of this session ends with it");
  expect(await session.ended).toBe(0);
  await gone(Number(pid));
  await expect.poll(() => readdirSync(session.temporary)).toEqual([]);
});

test("the example of FLIP-38's shell, with its names in scope", async () => {
  const session = await shell("--flip38");
  for (const line of [
    `exec_env = ExecutionEnvironment.get_execution_environment()`,
    `exec_env.set_parallelism(1)`,
    `t_config = new TableConfig()`,
    `t_env = BatchTableEnvironment.create(t_config)`,
    `data = [[1n, "Sunny"], [2n, "Eden"]]`,
    `source = t_env.from_collection(data, "id, name")`,
    `source.select("id, name").insert_into("print")`,
    `t_env.execute()`,
  ]) {
    await session.enter(line);
    if (!line.endsWith("execute()")) await session.see(prompt);
  }
  await session.see("1,Sunny\n2,Eden\n");
  await session.see(prompt);
  await session.enter(`bt_env.from_elements([[1, "a"]], ["id", "name"]).select("id + 1 as next")`);
  await session.see("Table; .modern.show() draws its first rows");
  await session.enter(`.sql SELECT 'here' AS place;`);
  await session.see("| here  |");
  await leave(session, keys.ctrlD);
});

test("lines of earlier sessions are there again", async () => {
  const session = await shell();
  await session.enter(`"typed" + " before"`);
  await session.see("'typed before'");
  await session.see(prompt);
  await session.type(keys.ctrlD);
  expect(await session.ended).toBe(0);
  expect(readFileSync(path.join(session.state, "tsflink/shell-history"), "utf8")).toBe(`"typed" + " before"`);
  const again = terminal([process.execPath, cli, "shell"], { XDG_STATE_HOME: session.state });
  await again.see(prompt);
  await again.type(`${keys.up}${keys.enter}`);
  await again.see("'typed before'");
});

test("a JVM that dies is replaced, and a shell whose terminal hangs up leaves nothing", async () => {
  const session = await shell();
  await session.enter("process.kill(gateway_info().process_id, 'SIGKILL'), 'killed'");
  await session.see("'killed'\ntsflink>");
  await session.enter("t_env.list_catalogs()");
  const said = await session.see(/begin anew[^]*tsflink>$|default_catalog/);
  if (!said.includes("default_catalog")) {
    await session.enter("t_env.list_catalogs()");
    await session.see("[ 'default_catalog' ]");
  }
  await session.see(prompt);
  await session.enter("gateway_info().process_id");
  const [, pid] = /\n(\d+)\n$/.exec(await session.see(/\n\d+\n/)) ?? [];
  session.hangUp();
  await gone(Number(pid));
  await expect.poll(() => readdirSync(session.temporary)).toEqual([]);
});

/** Runs lines that are piped into the shell; gives what it printed. */
function piped(lines: string, ...args: string[]): string {
  const input = path.join(temporaryFolder(), "input.ts");
  writeFileSync(input, lines);
  const command = ["-c", `exec "$@" < '${input}'`, "sh", process.execPath, cli, "shell", ...args];
  return execFileSync("sh", command, { encoding: "utf8", timeout: 170_000 });
}

test("what is piped in is run line by line, to its end", async () => {
  const stdout = piped(
    `const t: Table = t_env.from_elements([[1]], ["a"])\nt.print()\nawait t.print()\n.sql SELECT 3 AS c;\n1 +\n  41\n`,
  );
  expect(stdout.match(/1 row in set/g)).toHaveLength(3);
  expect(stdout.trimEnd()).toMatch(/42\ntsflink>$/);
});

test("the commands that the page names: SQL and back, the other mode and back, more rows", () => {
  const stdout = piped(
    `.mode batch\n.sql\nSELECT COUNT(*) AS c FROM (VALUES (1), (2)) AS t (n);\nquit;\n.mode streaming\n.sql\nSELECT COUNT(*) AS d FROM (VALUES (1), (2)) AS t (n);\n.ts\n` +
      `await t_env.from_elements(Array.from({ length: 30 }, (_, n) => [n]), ["n"]).show(100)\n40 + 2\n`,
  );
  expect(stdout).toMatch(/^\| +c \|$/m);
  expect(stdout).toMatch(/^\| op +\| +d \|$/m);
  expect(stdout).toContain("30 rows in set");
  expect(stdout.trimEnd()).toMatch(/42\ntsflink>$/);
});

test("all that tsflink exports is in scope, and the classes of --jar's jars are known to the planner and to tasks", () => {
  const exported = Object.keys(tsflink);
  expect(exported.length).toBeGreaterThan(100);
  const stdout = piped(
    `const names: string[] = Object.keys(await import("tsflink")).filter((name) => !["default", "module.exports"].includes(name))
    names.filter((name) => !(name in globalThis)).concat(String(names.length))
    .sql CREATE TEMPORARY FUNCTION twice AS 'Twice';
    .sql SELECT twice(n) AS doubled FROM (VALUES (21)) AS t (n);
    await bt_env.execute_sql("CREATE TEMPORARY SYSTEM FUNCTION again AS 'Twice'")
    bt_env.sql_query("SELECT again(4) AS eight").show()\n`,
    "--jar",
    functionJar(),
  );
  expect(stdout).toContain(`[ '${exported.length}' ]`);
  expect(stdout).toMatch(/\| doubled \|\n[^]*\| +42 \|/);
  expect(stdout).toMatch(/\| eight \|\n[^]*\| +8 \|/);
});
