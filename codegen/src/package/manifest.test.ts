import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { releasedLines } from "../policy/lines.js";
import { readPins } from "../sources/pins.js";
import { manifestText } from "./manifest.js";
import { lineFolder } from "./paths.js";

it.each(releasedLines)("generated/%s/package.json is what the template gives", (line) => {
  const folder = lineFolder(line);
  const text = fs.readFileSync(path.join(folder, "package.json"), "utf8");
  expect(text).toBe(manifestText(readPins(folder).flink));
});

it("gives the package Flink's version, and scripts for its line", () => {
  const manifest = JSON.parse(manifestText("1.20.4")) as { version: string; scripts: Record<string, string> };
  expect(manifest.version).toBe("1.20.4");
  expect(manifest.scripts["build"]).toContain("package 1.20");
});
