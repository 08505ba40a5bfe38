import { readFileSync } from "node:fs";
import path from "node:path";
import { line } from "./line.js";

// The lines that were released when the table was written; the newest may not be in it yet, on the day of its release.
const shown: readonly string[] = ["1.18", "1.19", "1.20", "2.0", "2.1", "2.2", "2.3"];

/** The line's row in the README's table of the API in numbers; undefined for a line that it need not show. */
export function readmeRow(): ReadmeRow | undefined {
  const readme = readFileSync(path.join(import.meta.dirname, "../../../README.md"), "utf8");
  const row = readme
    .split("\n")
    .find((text) => new RegExp(`^\\| ${line.replace(".", "\\.")}(?:\\.\\d+ \\(on demand\\))? +\\|`).test(text));
  if (row === undefined) {
    if (shown.includes(line)) throw new Error(`The README's table of the API has no row of Flink ${line}`);
    return undefined;
  }
  const [, , members, emitted, leftOut, called, bridgeErrors] = row
    .split("|")
    .map((cell) => Number(cell.replaceAll(",", "")));
  return { members, emitted, leftOut, called, bridgeErrors };
}

type ReadmeRow = Readonly<Record<"members" | "emitted" | "leftOut" | "called" | "bridgeErrors", number | undefined>>;
