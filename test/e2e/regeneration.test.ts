import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "./support/program.js";

test("the API report and the coverage list of every line are what its sources give", { timeout: 600_000 }, () => {
  const command = [path.join(root, "codegen/dist/main.js"), "generate", "all", "--check"];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  expect(stderr).not.toMatch(/differs/);
  expect(status, stderr).toBe(0);
});
