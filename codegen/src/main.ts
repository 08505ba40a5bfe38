#!/usr/bin/env node
import path from "node:path";
import { parseArgs } from "node:util";
import { generateLine, readIfThere, reportFiles, writeLine } from "./generate.js";
import { loadModel } from "./model/load.js";
import { buildPackage, packPackage } from "./package/package.js";
import { linesBefore, releasedLines } from "./policy/lines.js";
import { bootstrapJar, lineFolder, repositoryRoot } from "./package/paths.js";
import { apiDiff } from "./report/api-diff.js";
import { readReport } from "./report/read-report.js";
import { shortDiff } from "./report/short-diff.js";
import { ensurePins } from "./sources/ensure-pins.js";
import { parseRelease, type Release } from "./sources/release.js";

const usage =
  "usage: tsflink-codegen generate [release | all] [--check] | package [release] | pack [release] | " +
  "api-diff <from> <to>; " +
  "a release is a Flink version (2.2.1) or a line (2.2), and 2.3 when none is given; all are the lines that are released";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: "boolean" } } });
  const [command = "generate", ...releases] = positionals;
  const [first = "2.3", second] = releases;
  if (command === "package") return buildPackage(parseRelease(first).line);
  if (command === "pack") return pack(parseRelease(first));
  if (command === "api-diff" && second !== undefined) return printDiff(first, second);
  if (command !== "generate") throw new Error(usage);
  for (const release of first === "all" ? releasedLines : [first]) {
    console.log(await generate(parseRelease(release), values.check ?? false));
  }
}

/** Makes the package of a release, from its sources to the file that npm publishes. */
async function pack(release: Release): Promise<void> {
  await generate(release, false);
  await buildPackage(release.line);
  console.log(packPackage(release.line));
}

/** Gives what is to be told of it. */
async function generate(release: Release, checkOnly: boolean): Promise<string> {
  const folder = lineFolder(release.line);
  ensurePins(folder, release, bootstrapJar);
  const guesses: string[] = [];
  const model = await loadModel(folder, bootstrapJar, ({ message }) => guesses.push(message));
  const earlier = linesBefore(release.line).map((line) => readReport(readReportText(line)));
  const { files, summary, examples } = await generateLine(
    model,
    path.join(repositoryRoot, "overrides"),
    guesses,
    earlier,
  );
  if (checkOnly) {
    check(folder, files);
    writeLine(folder, new Map([...files].filter(([name]) => !isReport(name))));
    return `Flink ${model.flink}: ${examples}`;
  }
  writeLine(folder, files);
  return summary;
}

function printDiff(from: string, to: string): void {
  const [before, after] = [from, to].map((release) => readReportText(parseRelease(release).line));
  console.log(apiDiff(before!, after!));
}

function readReportText(line: string): string {
  const file = path.join(lineFolder(line), "api.d.ts");
  const text = readIfThere(file);
  if (text === "") throw new Error(`Flink ${line} has no ${file}: run \`npm run generate -- ${line}\` first`);
  return text;
}

function isReport(name: string): boolean {
  return (reportFiles as readonly string[]).includes(name);
}

/** Fails when a report that is checked in is not what the sources give. */
function check(folder: string, files: ReadonlyMap<string, string>): void {
  for (const name of reportFiles) {
    const now = files.get(name) ?? "";
    const before = readIfThere(path.join(folder, name));
    if (before === now) continue;
    process.exitCode = 1;
    console.error(
      `${path.relative(repositoryRoot, path.join(folder, name))} differs; ` +
        `run \`npm run generate -- ${path.basename(folder)}\` and look at the change`,
    );
    console.error(shortDiff(before, now));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
