import { cpSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { line } from "../conformance/support/line.js";
import { startCommand, type Ended } from "../e2e/support/program.js";
import { install, installConsumers, removeFolder, temporaryFolder } from "./support/consumer-folder.js";

// Every job here shares the machine's Maven repository and one cache.
const cache = temporaryFolder();
const env = { XDG_CACHE_HOME: cache };
let folder = "";

beforeAll(() => {
  ({ folder } = installConsumers(line));
}, 300_000);

afterAll(() => {
  removeFolder(folder);
  removeFolder(cache);
});

const compilers = ["5.4", "5.5", "5.6", "5.7", "5.8", "5.9", "6.0", "7.0"];
const newest = compilers.at(-1) ?? "";

test("an ES module runs a job", async () => {
  expect(await run(["esm/program.mjs"])).toEqual(["+I[a, 2]", "+I[b, 3]"]);
});

test("a CommonJS module runs a job", async () => {
  expect(await run(["commonjs/program.cjs"])).toEqual(["+I[a, 2]", "+I[b, 3]"]);
});

test("ES modules and CommonJS modules of one program share the classes and the JVM", async () => {
  expect(await run(["both/program.mjs"])).toEqual(["true true", "+I[a, 1]", "+I[a, 1]"]);
});

test.each(compilers)("TypeScript %s takes the declarations, strictly and without skipLibCheck", async (version) => {
  for (const project of ["nodenext", "bundler"]) {
    const { stdout, code } = await tsc(version, ["-p", project, "--noEmit"]);
    expect(stdout).toBe("");
    expect(code).toBe(0);
  }
});

test("a NodeNext program, ES module and CommonJS, compiled by the newest TypeScript, runs a job", async () => {
  const { stdout } = await tsc(newest, ["-p", "nodenext"]);
  expect(stdout).toBe("");
  expect(await run(["nodenext/out/program.js"])).toEqual([
    "+I[a, 2, 2020-01-02] +I[b, 3, null]",
    `col("a").plus(lit(1))`,
  ]);
});

test("a bundled program finds the gateway's jar by its package", async () => {
  await bundle(["--format=cjs", `--outfile=${path.join(folder, "bundled.cjs")}`]);
  expect(await run(["bundled.cjs"])).toEqual(["+I[a, 2]", "+I[b, 3]"]);
});

test("a bundled program far from its package finds the gateway's jar by TSFLINK_GATEWAY_JAR, and says so without", async () => {
  const elsewhere = temporaryFolder();
  try {
    const program = path.join(elsewhere, "bundled.mjs");
    const shim = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
    await bundle(["--format=esm", `--banner:js=${shim}`, `--outfile=${program}`]);
    expect((await node([program], { cwd: elsewhere })).stderr).toContain("tsflink's own jar was not found: install");
    cpSync(path.join(folder, "node_modules/tsflink/dist"), path.join(elsewhere, "tsflink"), { recursive: true });
    const jar = path.join(elsewhere, "tsflink/java/tsflink-gateway.jar");
    const ended = await node([program], { cwd: elsewhere, env: { TSFLINK_GATEWAY_JAR: jar } });
    expect(ended.stderr).toBe("");
    expect(lines(ended)).toEqual(["+I[a, 2]", "+I[b, 3]"]);
  } finally {
    removeFolder(elsewhere);
  }
});

test("the tables of a program are those of its own Arrow, as an ES module and as CommonJS", async () => {
  install(folder, "apache-arrow@17.0.0");
  for (const program of ["arrow/program.mjs", "arrow/program.cjs"]) {
    expect(await run([program])).toEqual(['true true {"name": "a", "n": 1}']);
  }
});

function bundle(args: readonly string[]): Promise<Ended> {
  const esbuild = path.join(folder, "node_modules/esbuild/bin/esbuild");
  const options = ["--bundle", "--platform=node", "--log-level=warning", ...args];
  return startCommand(esbuild, [path.join(folder, "bundler/program.ts"), ...options], { cwd: folder }).ended;
}

function tsc(version: string, args: readonly string[]): Promise<Ended> {
  const compiler = path.join(folder, `node_modules/typescript-${version}/bin`);
  const command = readdirSync(compiler).find((name) => /^tsc(?:\.js)?$/.test(name)) ?? "tsc";
  return startCommand(process.execPath, [path.join(compiler, command), ...args], { cwd: folder }).ended;
}

async function run(args: readonly string[]): Promise<readonly string[]> {
  const ended = await node(args);
  expect(ended.code, ended.stderr).toBe(0);
  return lines(ended);
}

function node(args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): Promise<Ended> {
  return startCommand(process.execPath, args, { cwd: folder, ...options, env: { ...env, ...options.env } }).ended;
}

function lines({ stdout }: Ended): readonly string[] {
  return stdout.trim().split("\n");
}
