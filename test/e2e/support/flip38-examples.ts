import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./program.js";

/** The programs of FLIP-38 that count words and write a file, the last one in today's API. */
export const wordCounts = ["word_count.ts", "word_count_chained.ts", "word_count_today.ts"] as const;

export const flip38Example = (name: string): string => path.join(root, "examples/flip38", name);

/** The lines that a program has to write, in some order: the words of its text counted without Flink. */
export function countsOf(name: string): readonly string[] {
  const source = readFileSync(flip38Example(name), "utf8");
  const literals = /const content =([^;]*);/.exec(source)?.[1]?.match(/"[^"]*"/g) ?? [];
  const counts = new Map<string, number>();
  for (const word of literals
    .map((text) => JSON.parse(text) as string)
    .join("")
    .split(" ")) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${word},${count}`).toSorted();
}

/** The lines of a result, sorted: of a file, or of the files in a folder. */
export function linesOf(result: string): readonly string[] {
  const files = statSync(result).isDirectory() ? readdirSync(result).map((name) => path.join(result, name)) : [result];
  return files.flatMap((file) => readFileSync(file, "utf8").trimEnd().split("\n")).toSorted();
}
