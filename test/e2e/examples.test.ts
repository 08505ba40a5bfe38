import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { programFile, root, start, startCommand, temporaryFolder } from "./support/program.js";

const example = (name: string) => path.join(root, "examples", name);

test("word_count.ts counts the words of the LICENSE as a count made without Flink does", async () => {
  const { stdout, code, stderr } = await start(example("word_count.ts")).ended;
  expect(code, stderr).toBe(0);
  const expected = countWords(path.join(root, "LICENSE")).slice(0, 20);
  expect(cells(stdout)).toEqual(expected.map(([word, count]) => [word, String(count)]));
});

test("word_count.ts takes a file as its argument", async () => {
  const { stdout, code, stderr } = await start(example("word_count.ts"), { args: [path.join(root, "NOTICE")] }).ended;
  expect(code, stderr).toBe(0);
  const expected = countWords(path.join(root, "NOTICE")).slice(0, 20);
  expect(cells(stdout)).toEqual(expected.map(([word, count]) => [word, String(count)]));
});

test("sql_csv.ts queries a CSV file", async () => {
  const { stdout, code, stderr } = await start(example("sql_csv.ts")).ended;
  expect(code, stderr).toBe(0);
  expect(cells(stdout)).toEqual([
    ["Paris", "3", "148.95"],
    ["Lisbon", "1", "42.10"],
    ["Berlin", "2", "22.45"],
  ]);
});

const changes = [
  "INSERT Ada 10",
  "INSERT Grace 5",
  "UPDATE_BEFORE Ada 10",
  "UPDATE_AFTER Ada 17",
  "UPDATE_BEFORE Grace 5",
  "UPDATE_AFTER Grace 6",
];

test("changelog.ts prints every change, by the command that its head names", async () => {
  const [, command = ""] = /: (npx tsflink run \S+)$/m.exec(readFileSync(example("changelog.ts"), "utf8")) ?? [];
  // Of the repository's own package, never of the registry's.
  const words = command.split(" ").slice(1);
  const { stdout, code, stderr } = await startCommand("npx", ["--no", "--", ...words]).ended;
  expect(code, stderr).toBe(0);
  expect(stdout.trim().split("\n")).toEqual(changes);
});

test("every example type-checks", () => {
  execFileSync(process.execPath, [path.join(root, "node_modules/typescript/bin/tsc"), "-p", example("tsconfig.json")], {
    stdio: "pipe",
  });
});

test("an example runs under tsx and, compiled, under plain node", async () => {
  const out = temporaryFolder();
  writeFileSync(path.join(out, "package.json"), '{ "type": "module" }');
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", example("tsconfig.json"), "--noEmit", "false", "--outDir", out]);
  const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
  for (const program of [[tsx, example("changelog.ts")], [path.join(out, "changelog.js")]]) {
    const { stdout, code, stderr } = await startCommand(process.execPath, program).ended;
    expect(code, stderr).toBe(0);
    expect(stdout.trim().split("\n")).toEqual(changes);
  }
});

test("tsx takes `await` outside a function in a .mts, and in a .ts of an ES module, as the README says", async () => {
  const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
  const run = async (manifest: string, name: string) => {
    const file = programFile('import { col } from "tsflink";\nconsole.log(String(await col("a").plus(1)));', name);
    writeFileSync(path.join(path.dirname(file), "package.json"), manifest);
    const { stdout, stderr } = await startCommand(process.execPath, [tsx, file]).ended;
    return stdout.trim() || (/Top-level await is currently not supported/.exec(stderr)?.[0] ?? stderr);
  };
  const printed = 'col("a").plus(1)';
  expect(await run("{}", "program.mts")).toBe(printed);
  expect(await run('{ "type": "module" }', "program.ts")).toBe(printed);
  expect(await run("{}", "program.ts")).toBe("Top-level await is currently not supported");
});

/** The rows of a drawn table, headers left out. */
function cells(drawing: string): string[][] {
  const lines = drawing.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(1).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function countWords(file: string): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of readFileSync(file, "utf8")
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
