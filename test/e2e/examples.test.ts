import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root, start, startCommand } from "./support/program.js";

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

test("changelog.ts prints every change", async () => {
  const { stdout, code, stderr } = await start(example("changelog.ts")).ended;
  expect(code, stderr).toBe(0);
  expect(stdout.trim().split("\n")).toEqual([
    "INSERT Ada 10",
    "INSERT Grace 5",
    "UPDATE_BEFORE Ada 10",
    "UPDATE_AFTER Ada 17",
    "UPDATE_BEFORE Grace 5",
    "UPDATE_AFTER Grace 6",
  ]);
});

test("every example type-checks", () => {
  execFileSync(process.execPath, [path.join(root, "node_modules/typescript/bin/tsc"), "-p", example("tsconfig.json")], {
    stdio: "pipe",
  });
});

test("an example runs under tsx and, compiled, under plain node", async () => {
  const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
  const { stdout, code, stderr } = await startCommand(process.execPath, [tsx, example("changelog.ts")]).ended;
  expect(code, stderr).toBe(0);
  expect(stdout).toContain("UPDATE_AFTER Ada 17");
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
