#!/usr/bin/env node
import path from "node:path";
import { parseArgs } from "node:util";
import { generateLine, readIfThere, reportFiles, writeLine } from "./generate.js";
import { loadModel } from "./model/load.js";
import { buildPackage } from "./package/package.js";
import { lineFolder, repositoryRoot } from "./package/paths.js";
import { shortDiff } from "./report/short-diff.js";

const usage = "usage: tsflink-codegen generate [line] [--check] | package [line]";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: "boolean" } } });
  const [command = "generate", line = "2.3"] = positionals;
  if (command === "package") return buildPackage(line);
  if (command !== "generate") throw new Error(usage);
  const folder = lineFolder(line);
  const { files, summary } = await generateLine(await loadModel(folder), path.join(repositoryRoot, "overrides"));
  if (values.check) {
    check(folder, files);
    writeLine(folder, new Map([...files].filter(([name]) => !isReport(name))));
  } else {
    writeLine(folder, files);
    console.log(summary);
  }
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
      `${path.relative(repositoryRoot, path.join(folder, name))} differs; run \`npm run generate\` and look at the change`,
    );
    console.error(shortDiff(before, now));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
