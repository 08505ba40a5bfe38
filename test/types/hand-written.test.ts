import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { line } from "../conformance/support/line.js";
import { declarations } from "./support/compiler-options.js";

// What the generator emits is in `generated/<line>/api.d.ts`.
const folders = ["overrides", "runtime"];

const printer = ts.createPrinter({ removeComments: true });

/** Declarations without comments. */
function reportOf(file: string): string {
  const text = readFileSync(path.join(declarations, "types", file), "utf8");
  return printer.printFile(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext));
}

test.runIf(line === "2.3")("what is written by hand of the public types is as the report has it", async () => {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(declarations, "types", folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".d.ts"))
      .map((name) => path.join(folder, name))
      .toSorted(),
  );
  expect(files.length).toBeGreaterThan(50);
  const report = files.map((file) => `=== ${file}\n${reportOf(file)}`).join("\n");
  await expect(report).toMatchFileSnapshot("data/hand-written.txt");
});
