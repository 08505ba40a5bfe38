import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "./support/program.js";

test(
  "the API report and coverage list of every line are what its sources give, and 9 in 10 examples become TypeScript",
  { timeout: 600_000 },
  () => {
    const command = [path.join(root, "codegen/dist/main.js"), "generate", "all", "--check"];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
    expect(stderr).not.toMatch(/differs/);
    expect(status, stderr).toBe(0);
    const shares = [...stdout.matchAll(/Java examples as TypeScript: (\d+) of (\d+) in members/g)];
    expect(shares).toHaveLength(5);
    for (const [told, typescript, all] of shares)
      expect(Number(typescript) / Number(all), told).toBeGreaterThanOrEqual(0.9);
  },
);
