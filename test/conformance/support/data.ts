import { readFileSync } from "node:fs";
import path from "node:path";

/** The rows of a table in data/, without its head. */
export function readData(name: string): readonly (readonly string[])[] {
  const text = readFileSync(path.join(import.meta.dirname, "../data", name), "utf8");
  const lines = text.trimEnd().split("\n");
  return lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
}
