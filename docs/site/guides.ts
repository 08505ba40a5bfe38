import fs from "node:fs";
import path from "node:path";

/** The guides in the order in which docs/README.md lists them, then those that it forgot. */
export function guides(folder: string): readonly string[] {
  const listed = [...fs.readFileSync(path.join(folder, "README.md"), "utf8").matchAll(/\]\(([\w-]+\.md)\)/g)];
  const all = fs.readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  return [...new Set([...listed.map(([, name = ""]) => name), ...all.toSorted()])];
}
