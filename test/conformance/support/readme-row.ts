import { readFileSync } from "node:fs";
import path from "node:path";
import { line } from "./line.js";

/** The line's row in the README's table of the API in numbers; undefined for a line that it does not show. */
export function readmeRow(): ReadmeRow | undefined {
  const readme = readFileSync(path.join(import.meta.dirname, "../../../README.md"), "utf8");
  const row = readme
    .split("\n")
    .find((text) => new RegExp(`^\\| ${line.replace(".", "\\.")}(?:\\.\\d+ \\(on demand\\))? +\\|`).test(text));
  if (row === undefined) return undefined;
  const [, , members, emitted, leftOut, called, bridgeErrors] = row
    .split("|")
    .map((cell) => Number(cell.replaceAll(",", "")));
  return { members, emitted, leftOut, called, bridgeErrors };
}

type ReadmeRow = Readonly<Record<"members" | "emitted" | "leftOut" | "called" | "bridgeErrors", number | undefined>>;
