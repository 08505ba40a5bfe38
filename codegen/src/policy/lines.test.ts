import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { repositoryRoot } from "../package/paths.js";
import { linesBefore, releasedLines } from "./lines.js";

it("names the lines whose API reports are checked in", () => {
  const files = execFileSync("git", ["ls-files", "generated/*/api.d.ts"], { cwd: repositoryRoot, encoding: "utf8" });
  const lines = files
    .split("\n")
    .filter(Boolean)
    .map((file) => file.split("/")[1]);
  expect(releasedLines.toSorted()).toEqual(lines.toSorted());
});

it("knows which lines are before another, by number", () => {
  expect(linesBefore("2.1")).toEqual(["1.20", "2.0"]);
  expect(linesBefore("1.18")).toEqual([]);
  expect(linesBefore("2.10")).toEqual(releasedLines);
});
