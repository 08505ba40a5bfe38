import fs from "node:fs";
import path from "node:path";
import { formatTypeScript } from "./emit/format.js";
import { lineSource } from "./emit/line-source.js";
import { scanOverrides } from "./emit/override-scan.js";
import { makePlan } from "./emit/plan.js";
import { signaturesFile } from "./emit/signatures-file.js";
import type { Problem } from "./model/problem.js";
import type { ApiModel } from "./model/types.js";
import { manifestText } from "./package/manifest.js";
import { namedTypes } from "./policy/named-types.js";
import { apiReport } from "./report/api-report.js";
import { coverageFile, coverageOf } from "./report/coverage.js";
import { defaultsFile, firstMet } from "./report/defaults-file.js";
import { historyOf } from "./report/history.js";
import { readReport, type ApiReport } from "./report/read-report.js";
import { examplesText, summaryText } from "./report/summary.js";

/** All that is made from the sources of a Flink line. */
export interface Generated {
  /** By path in the line's folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly summary: string;
  /** How many of the Java examples in its comments are TypeScript. */
  readonly examples: string;
}

/** The files that are checked in, whose every change is to be seen in a review. */
export const reportFiles = ["api.d.ts", "coverage.tsv", "defaults.tsv", "package.json"] as const;

/**
 * Makes a line's TypeScript, signatures and reports from its model.
 *
 * @param problems - what the model could not take as it is written
 * @param earlier - the API reports of the lines before this one, oldest first
 * @param otherDefaults - the texts of other lines' defaults.tsv: what they met is not new
 */
export async function generateLine(
  model: ApiModel,
  overridesFolder: string,
  problems: readonly Problem[],
  earlier: readonly ApiReport[] = [],
  otherDefaults: readonly string[] = [],
): Promise<Generated> {
  const plan = makePlan(model, scanOverrides(overridesFolder));
  for (const { kind, message } of problems) plan.defaults.add(kind, message);
  for (const name of absentTypes(model)) plan.defaults.add("types of the policy that this release does not have", name);
  const report = await formatTypeScript(apiReport(plan));
  const { files, examples } = lineSource(plan, historyOf([...earlier, readReport(report)]));
  const source = await Promise.all(
    [...files].map(async ([name, text]) => [`src/${name}.ts`, await formatTypeScript(text)] as const),
  );
  const coverage = coverageOf(model, plan);
  const defaults = defaultsFile(plan);
  return {
    files: new Map([
      ...source,
      ["signatures.txt", signaturesFile(plan)],
      ["api.d.ts", report],
      ["coverage.tsv", coverageFile(coverage)],
      ["defaults.tsv", defaults],
      ["package.json", manifestText(model.flink)],
    ]),
    examples: examplesText(examples),
    summary: summaryText(plan, coverage, examples, firstMet(defaults, otherDefaults)),
  };
}

/** What the policy names so that users have it; another release has them, or will not have them any more. */
function absentTypes(model: ApiModel): readonly string[] {
  return [...namedTypes].filter((name) => !model.types.has(name));
}

/** Writes a line's files, and removes generated sources that are not among them. */
export function writeLine(folder: string, files: ReadonlyMap<string, string>): void {
  const sourceFolder = path.join(folder, "src");
  fs.mkdirSync(sourceFolder, { recursive: true });
  for (const name of fs.readdirSync(sourceFolder)) {
    if (!files.has(`src/${name}`)) fs.rmSync(path.join(sourceFolder, name), { recursive: true });
  }
  for (const [name, text] of files) writeChanged(path.join(folder, name), text);
}

/** A file that is the same keeps its time stamp, for the tools that look at it. */
function writeChanged(file: string, text: string): void {
  if (readIfThere(file) !== text) fs.writeFileSync(file, text);
}

/** The text of a file; "" when there is none. */
export function readIfThere(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
}
