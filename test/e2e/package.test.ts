import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { root, startCommand } from "./support/program.js";

test(
  "the packed package installs elsewhere, type-checks with its declarations, and runs a job",
  { timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "tsflink-consumer-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const npm = (args: string[], cwd: string) => execFileSync("npm", args, { cwd, stdio: "pipe", encoding: "utf8" });
    npm(["pack", "--pack-destination", folder], path.join(root, "generated/2.3"));
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
    writeFileSync(path.join(folder, "package.json"), `{ "private": true, "type": "module" }`);
    npm(["install", "--prefer-offline", "--no-audit", `./${tarball}`, "typescript@5.4", "@types/node@20"], folder);
    writeFileSync(
      path.join(folder, "program.ts"),
      `import { EnvironmentSettings, Row, TableEnvironment, col, lit } from "tsflink";
     const t_env: TableEnvironment = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
     const table = t_env.from_elements([["a", 1], ["b", 2]], ["name", "count"]).select(col("name"), col("count").plus(lit(1)));
     const rows: Row[] = await table.collect().to_array();
     console.log(rows.map(String).join());`,
    );
    const options = ["--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2023,esnext.disposable"];
    const tsc = await startCommand("npx", ["tsc", ...options, "--types", "node", "program.ts"], { cwd: folder }).ended;
    expect(tsc.stdout).toBe("");
    const { stdout, stderr, code } = await startCommand(process.execPath, ["program.js"], { cwd: folder }).ended;
    expect(code, stderr).toBe(0);
    expect(stdout.trim()).toBe("+I[a, 2],+I[b, 3]");
  },
);
