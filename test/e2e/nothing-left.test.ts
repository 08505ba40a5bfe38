import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root, startCommand, temporaryFolder } from "./support/program.js";

test("a run whose tests leave a process or a folder fails, and names them", async () => {
  const folder = temporaryFolder();
  const temporary = temporaryFolder();
  writeFileSync(
    path.join(folder, "config.mjs"),
    `export default { test: { root: ${JSON.stringify(folder)}, include: ["*.mjs"], exclude: ["config.mjs"],
      globalSetup: [${JSON.stringify(path.join(root, "test/nothing-left.ts"))}] } };`,
  );
  const run = async (body: string) => {
    writeFileSync(
      path.join(folder, "leaves.mjs"),
      `import { spawn } from "node:child_process";
      import { mkdtempSync } from "node:fs";
      import { tmpdir } from "node:os";
      import { test } from "vitest";
      test("passes", () => { ${body} });`,
    );
    const args = [
      path.join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--config",
      path.join(folder, "config.mjs"),
    ];
    return startCommand(process.execPath, args, { cwd: folder, env: { TMPDIR: temporary } }).ended;
  };

  const clean = await run("");
  expect(clean.code, clean.stderr).toBe(0);
  expect(readdirSync(temporary)).toEqual([]);

  const untidy = await run(`
    mkdtempSync(tmpdir() + "/tsflink-fetch-");
    spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"], { detached: true, stdio: "ignore" }).unref();`);
  const [, pid = ""] = /process (\d+): \S*node -e setTimeout/.exec(untidy.stderr) ?? [];
  expect(pid, untidy.stderr).not.toBe("");
  process.kill(Number(pid), "SIGKILL");
  expect(untidy.code).toBe(1);
  expect(untidy.stdout).toMatch(/1 passed/);
  expect(untidy.stderr).toContain("The tests left behind:");
  const [, forgotten = ""] = /(\S*tsflink-fetch-\S+)/.exec(untidy.stderr) ?? [];
  expect(forgotten).toContain(temporary);
  expect(existsSync(forgotten)).toBe(false);
});
