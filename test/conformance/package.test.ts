import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { countsOf, flip38Example, linesOf, wordCounts } from "../e2e/support/flip38-examples.js";
import { cli as defaultCli, root, startCommand } from "../e2e/support/program.js";
import { line } from "./support/line.js";
import { startRegistry } from "./support/registry.js";

/** What only some lines have: it is in the types of those alone. */
const sinceLine = [
  { member: `t_env.drop_view("v")`, since: "2.0" },
  { member: "t_env.list_models()", since: "2.1" },
  { member: "t_env.list_materialized_tables()", since: "2.2" },
  // Classes of the runtime, for types that only some lines have.
  { member: "tsflink.Variant", since: "2.1" },
  { member: "tsflink.Bitmap", since: "2.3" },
] as const;

const isIn = (since: string): boolean => since.localeCompare(line, "en", { numeric: true }) <= 0;

const program = `
  import * as tsflink from "tsflink";
  import { EnvironmentSettings, TableEnvironment, col, gateway_info, type Row } from "tsflink";
  const t_env: TableEnvironment = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
  t_env.set_parallelism(1);
  const table = t_env.from_elements([["a", 1], ["b", 2]], ["name", "n"]).select(col("name"), col("n").plus(1).as("m"));
  const rows: Row[] = await table.collect().to_array();
  console.log(gateway_info().flink_version, rows.map(String).join());
  console.log(Object.keys(tsflink).filter((name) => ["Bitmap", "Variant"].includes(name)).join());
  await t_env.execute_sql("CREATE TABLE sink (name STRING, m INT) WITH ('connector' = 'print')");
  await (await table.execute_insert("sink")).await();
`;

// That of 2.3 is what other tests run at the same time; test/consumers/packed.test.ts packs it.
describe.skipIf(line === "2.3")(`the package of Flink ${line}, packed by one command and installed`, () => {
  let folder: string;
  let tarball: string;
  let cli: string;
  const version = readFileSync(path.join(root, "generated", line, "pins.tsv"), "utf8").split(/\s/)[2];

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "tsflink-line-"));
    cli = path.join(folder, "node_modules/tsflink/dist/cli.js");
    const pack = ["run", "-s", "pack", "--", line];
    const packed = execFileSync("npm", pack, { cwd: root, encoding: "utf8", timeout: 280_000 });
    tarball = packed.trim().split("\n").at(-1) ?? "";

    const install = ["install", "--prefer-offline", "--no-audit", "--no-fund", tarball];
    writeFileSync(path.join(folder, "package.json"), `{ "private": true, "type": "module" }`);
    execFileSync("npm", install, { cwd: folder, stdio: "pipe" });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is named for the line", () => {
    expect(path.basename(tarball)).toMatch(new RegExp(`^tsflink-${line.replace(".", "\\.")}\\.\\d+\\.tgz$`));
  });

  it("type-checks and runs a job", async () => {
    const file = path.join(folder, "program.ts");
    const checks = sinceLine.map(
      ({ member, since }) => `${isIn(since) ? "" : "// @ts-expect-error\n"}  void ${member};`,
    );
    writeFileSync(file, `${program}\nexport const check = () => {\n${checks.join("\n")}\n};\n`);
    const tsc = path.join(root, "node_modules/typescript/bin/tsc");
    const types = ["--typeRoots", path.join(root, "node_modules/@types"), "--types", "node"];
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", ...types, file];
    const checked = await startCommand(process.execPath, [tsc, ...options], { cwd: folder }).ended;
    expect(checked.code, checked.stdout).toBe(0);

    const ran = await startCommand(process.execPath, [cli, "run", file], { cwd: folder }).ended;
    expect(ran.code, ran.stderr).toBe(0);
    const values = [...(isIn("2.3") ? ["Bitmap"] : []), ...(isIn("2.1") ? ["Variant"] : [])].join();
    const rows = ["+I[a, 2]", "+I[b, 3]"];
    expect(ran.stdout.trimEnd().split("\n")).toEqual([`${version} ${rows.join()}`, values, ...rows]);
  });

  /** Runs a copy of an example of FLIP-38, which finds the package that is installed. */
  async function example(name: string, ...args: readonly string[]): Promise<string> {
    copyFileSync(flip38Example(name), path.join(folder, name));
    const ran = await startCommand(process.execPath, [cli, "run", name, ...args], { cwd: folder }).ended;
    expect(ran.code, ran.stderr).toBe(0);
    return ran.stdout;
  }

  it.each(wordCounts)("runs FLIP-38's %s", async (name) => {
    await example(name, "result");
    expect(linesOf(path.join(folder, "result"))).toEqual(countsOf(name));
  });

  it("runs FLIP-38's shell.ts", async () => {
    expect(await example("shell.ts")).toBe("1,Sunny\n2,Eden\n");
  });

  it("is what another line's shell runs with --flink-version, fetched by npm", async () => {
    const registry = await startRegistry(tarball);
    onTestFinished(() => registry.close());
    // The package is not installed here.
    const cwd = path.join(folder, "elsewhere");
    mkdirSync(cwd);
    writeFileSync(path.join(cwd, "package.json"), "{}");
    const input = path.join(cwd, "input.ts");
    writeFileSync(input, `.sql SELECT 6 * 7 AS answer;\ngateway_info().flink_version\n`);
    // That of the default line, which is another one.
    const shell = ["-c", 'exec "$@" < "$0"', input, process.execPath, defaultCli, "shell", "--flink-version", line];
    const env = { npm_config_registry: registry.url, npm_config_cache: path.join(cwd, "npm") };
    const { code, stdout, stderr } = await startCommand("sh", shell, { cwd, env }).ended;
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/\| +answer \|\n[^]*\| +42 \|/);
    expect(stdout).toContain(`'${version}'`);
  });
});
