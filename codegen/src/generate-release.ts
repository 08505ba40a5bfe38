import path from "node:path";
import { generateLine, readIfThere, reportFiles, writeLine } from "./generate.js";
import { loadModel } from "./model/load.js";
import type { Problem } from "./model/problem.js";
import { bootstrapJar, lineFolder, repositoryRoot } from "./package/paths.js";
import { linesBefore, releasedLines } from "./policy/lines.js";
import { readReport } from "./report/read-report.js";
import { shortDiff } from "./report/short-diff.js";
import { ensurePins } from "./sources/ensure-pins.js";
import type { Release } from "./sources/release.js";

/** What a run of the generator comes to. */
export interface Outcome {
  readonly summary: string;
  /** How the reports that are checked in differ from what the sources give; of a check only. */
  readonly findings: readonly string[];
}

/**
 * Pins, fetches, emits and reports a Flink release.
 *
 * @param folder - where its pins are and what is made goes
 * @param checkOnly - leaves the reports that are checked in as they are
 */
export async function generateRelease(
  release: Release,
  checkOnly = false,
  folder = lineFolder(release.line),
): Promise<Outcome> {
  ensurePins(folder, release, bootstrapJar);
  const problems: Problem[] = [];
  const model = await loadModel(folder, bootstrapJar, (problem) => problems.push(problem));
  const { files, summary, examples } = await generateLine(
    model,
    path.join(repositoryRoot, "overrides"),
    problems,
    linesBefore(release.line).map((line) => readReport(readReportText(line))),
    releasedLines.filter((line) => line !== release.line).map((line) => readIfThere(reportOf(line, "defaults.tsv"))),
  );
  if (!checkOnly) {
    writeLine(folder, files);
    return { summary, findings: [] };
  }
  writeLine(folder, new Map([...files].filter(([name]) => !isReport(name))));
  return { summary: `Flink ${model.flink}: ${examples}`, findings: differences(folder, files) };
}

/** The API report of a line. */
export function readReportText(line: string): string {
  const file = reportOf(line, "api.d.ts");
  const text = readIfThere(file);
  if (text === "") throw new Error(`Flink ${line} has no ${file}: run \`npm run generate -- ${line}\` first`);
  return text;
}

function reportOf(line: string, name: (typeof reportFiles)[number]): string {
  return path.join(lineFolder(line), name);
}

function isReport(name: string): boolean {
  return (reportFiles as readonly string[]).includes(name);
}

function differences(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  return reportFiles.flatMap((name) => {
    const now = files.get(name) ?? "";
    const before = readIfThere(path.join(folder, name));
    if (before === now) return [];
    const file = path.relative(repositoryRoot, path.join(folder, name));
    const advice = `run \`npm run generate -- ${path.basename(folder)}\` and look at the change`;
    return [`${file} differs; ${advice}\n${shortDiff(before, now)}`];
  });
}
