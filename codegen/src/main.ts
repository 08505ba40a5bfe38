#!/usr/bin/env node
import { parseArgs } from "node:util";
import { generateRelease, readReportText } from "./generate-release.js";
import { buildPackage, packPackage } from "./package/package.js";
import { releasedLines } from "./policy/lines.js";
import { apiDiff } from "./report/api-diff.js";
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
    const { summary, findings } = await generateRelease(parseRelease(release), values.check);
    console.log(summary);
    for (const finding of findings) console.error(finding);
    if (findings.length > 0) process.exitCode = 1;
  }
}

/** Makes the package of a release, from its sources to the file that npm publishes. */
async function pack(release: Release): Promise<void> {
  await generateRelease(release);
  await buildPackage(release.line);
  console.log(packPackage(release.line));
}

function printDiff(from: string, to: string): void {
  const [before, after] = [from, to].map((release) => readReportText(parseRelease(release).line));
  console.log(apiDiff(before!, after!));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
