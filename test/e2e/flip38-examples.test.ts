import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { countsOf, flip38Example, linesOf, wordCounts } from "./support/flip38-examples.js";
import { cli, programFile, root, run, start, startCommand, temporaryFolder } from "./support/program.js";

test.each(wordCounts)("%s writes the counts that are made without Flink", async (name) => {
  const result = path.join(temporaryFolder(), "result");
  const { code, stdout, stderr } = await start(flip38Example(name), { args: [result] }).ended;
  expect(code, stderr).toBe(0);
  expect(stdout).toBe("");
  expect(countsOf(name).length).toBeGreaterThan(7);
  expect(linesOf(result)).toEqual(countsOf(name));
});

test("the seed's word_count, which sets no parallelism, writes the same lines", async () => {
  const source = readFileSync(flip38Example("word_count.ts"), "utf8");
  const asInTheSeed = source.replace("env.set_parallelism(1);\n", "");
  expect(asInTheSeed).not.toBe(source);
  const result = path.join(temporaryFolder(), "result");
  const { code, stderr } = await start(programFile(asInTheSeed), { args: [result] }).ended;
  expect(code, stderr).toBe(0);
  expect(linesOf(result)).toEqual(countsOf("word_count.ts"));
});

test("word_count.ts takes the place of what an earlier run wrote, as the seed's does, under tsx", async () => {
  const result = path.join(temporaryFolder(), "result");
  mkdirSync(result);
  writeFileSync(path.join(result, "part-0"), "old,1\n");
  const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
  const { code, stderr } = await startCommand(process.execPath, [tsx, flip38Example("word_count.ts"), result]).ended;
  expect(code, stderr).toBe(0);
  expect(statSync(result).isFile()).toBe(true);
  expect(linesOf(result)).toEqual(countsOf("word_count.ts"));
});

test("shell.ts prints the rows to the terminal, just so", async () => {
  const { code, stdout, stderr } = await start(flip38Example("shell.ts")).ended;
  expect(code, stderr).toBe(0);
  expect(stdout).toBe("1,Sunny\n2,Eden\n");
});

test("a streaming query prints each change", async () => {
  const { code, stdout, stderr } = await run(`
    import { StreamExecutionEnvironment, StreamTableEnvironment } from "tsflink/flip38";
    const env = StreamExecutionEnvironment.get_execution_environment();
    env.set_parallelism(2);
    const t_env = StreamTableEnvironment.create(env);
    const clicks = t_env.from_elements([["Sunny", 1], ["Eden", 5], ["Sunny", 2]], ["name", "n"]);
    clicks.print_schema();
    clicks.group_by("name").select("name, n.sum as total").insert_into("print");
    await t_env.execute("totals");
  `);
  expect(code, stderr).toBe(0);
  const schema = "root\n |-- name: STRING\n |-- n: BIGINT\n\n";
  expect(stdout.slice(0, schema.length)).toBe(schema);
  const lines = stdout.slice(schema.length).trimEnd().split("\n");
  expect(lines.filter((line) => line.includes("Sunny"))).toEqual(["Sunny,1", "-U[Sunny,1]", "+U[Sunny,3]"]);
  expect(lines.filter((line) => line.includes("Eden"))).toEqual(["Eden,5"]);
  expect(lines).toHaveLength(4);
});

test("a program that never calls execute writes nothing", async () => {
  const result = path.join(temporaryFolder(), "result");
  const { code, stderr } = await run(`
    import { BatchTableEnvironment, DataTypes, FileSystem, OldCsv, Schema, TableConfig } from "tsflink/flip38";
    const t_env = BatchTableEnvironment.create(new TableConfig());
    t_env
      .connect(new FileSystem().path(${JSON.stringify(result)}))
      .with_format(new OldCsv())
      .with_schema(new Schema().field("a", DataTypes.BIGINT()))
      .register_table_sink("Results");
    t_env.from_elements([[1]], ["a"]).insert_into("Results");
    t_env.sql_update("INSERT INTO Results VALUES (2)");
  `);
  expect(code, stderr).toBe(0);
  expect(existsSync(result)).toBe(false);
});

test("importing tsflink alone loads nothing of it", async () => {
  const file = programFile(
    `import { createRequire } from "node:module";
    import { TableEnvironment } from "tsflink";
    const loaded = () => Object.keys(createRequire(import.meta.url).cache).map((file) => file.split("/").at(-1));
    const before = loaded();
    await import("tsflink/flip38");
    console.log(JSON.stringify([before, loaded().filter((file) => !before.includes(file))]));`,
    "program.mjs",
  );
  const { code, stdout, stderr } = await startCommand(process.execPath, [file]).ended;
  expect(code, stderr).toBe(0);
  const [before, added] = JSON.parse(stdout) as [string[], string[]];
  expect(before).toContain("index.js");
  expect(before.filter((name) => name.includes("flip38"))).toEqual([]);
  expect(added.toSorted()).toEqual(["flip38.exports.js", "flip38.js"]);
});

test("its parser is in its own file alone", () => {
  const having = readdirSync(path.dirname(cli)).filter(
    (name) => name.endsWith(".js") && readFileSync(path.join(path.dirname(cli), name), "utf8").includes("chevrotain"),
  );
  expect(having).toEqual(["flip38.js"]);
});
