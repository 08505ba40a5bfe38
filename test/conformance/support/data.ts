import { readFileSync } from "node:fs";
import path from "node:path";
import { generated } from "./line.js";

/** The rows of a table in data/, without its head. */
export function readData(name: string): readonly (readonly string[])[] {
  const text = readFileSync(path.join(import.meta.dirname, "../data", name), "utf8");
  const lines = text.trimEnd().split("\n");
  return lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
}

/** The rows of a kind in the line's defaults.tsv, without the kind. */
export function readDefaults(kind: string): readonly (readonly string[])[] {
  return readFileSync(path.join(generated, "../defaults.tsv"), "utf8")
    .split("\n")
    .filter((row) => row.startsWith(`${kind}\t`))
    .map((row) => row.split("\t").slice(1));
}
