import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { generateRelease } from "../../codegen/src/generate-release.js";
import { releasedLines } from "../../codegen/src/policy/lines.js";
import { parseRelease } from "../../codegen/src/sources/release.js";
import { root, temporaryFolder } from "./support/program.js";

/** The SHA-256 of what was emitted for a line: its files' names and their bytes, in the order of the names. */
function hashOfSources(line: string): string {
  const folder = path.join(root, "generated", line, "src");
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).toSorted()) {
    const bytes = readFileSync(path.join(folder, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

test(
  "the API report and coverage list of every line are what its sources give, 9 in 10 examples become TypeScript, and every run on every machine gives the same bytes",
  { timeout: 600_000 },
  async () => {
    // What the build generated, in a process of its own and for this line alone.
    const built = hashOfSources("2.3");
    const command = [path.join(root, "codegen/dist/main.js"), "generate", "all", "--check"];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
    expect(stderr).not.toMatch(/differs/);
    expect(status, stderr).toBe(0);
    const shares = [...stdout.matchAll(/Java examples as TypeScript: (\d+) of (\d+) in members/g)];
    expect(shares).toHaveLength(5);
    for (const [told, typescript, all] of shares)
      expect(Number(typescript) / Number(all), told).toBeGreaterThanOrEqual(0.9);

    expect(hashOfSources("2.3")).toBe(built);
    const hashes = releasedLines.map((line) => `${line}\t${hashOfSources(line)}\n`);
    await expect(`line\tSHA-256 of the sources\n${hashes.join("")}`).toMatchFileSnapshot("data/emitted-sources.tsv");
  },
);

test("npm run api-diff prints what changed between two lines, as Markdown", () => {
  const diff = spawnSync("npm", ["run", "-s", "api-diff", "--", "2.2", "2.3"], { cwd: root, encoding: "utf8" });
  expect(diff.status, diff.stderr).toBe(0);
  expect(diff.stdout).toMatch(/^# /);
  expect(diff.stdout).toMatch(/^\d+ types and \d+ members added, /m);
  const unknown = spawnSync("npm", ["run", "-s", "api-diff", "--", "2.2", "9.9"], { cwd: root, encoding: "utf8" });
  expect(unknown.status).not.toBe(0);
  expect(unknown.stderr).toContain("9.9");
});

test("a report that is not what the sources give is named, with the lines that differ", async () => {
  const folder = temporaryFolder();
  const names = ["pins.tsv", "api.d.ts", "coverage.tsv", "defaults.tsv", "package.json"];
  for (const name of names) copyFileSync(path.join(root, "generated/2.3", name), path.join(folder, name));
  const report = path.join(folder, "api.d.ts");
  const altered = readFileSync(report, "utf8").replace("  group_by(...fields: ", "  grouped_by(...fields: ");
  writeFileSync(report, altered);
  const { findings } = await generateRelease(parseRelease("2.3"), true, folder);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(new RegExp(`^${path.relative(root, report)} differs; run`));
  expect(findings[0]).toContain("grouped_by(...fields: ");
  expect(readFileSync(report, "utf8")).toBe(altered);
});
