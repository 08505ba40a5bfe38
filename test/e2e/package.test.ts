import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { root, startCommand } from "./support/program.js";

test(
  "the packed package installs elsewhere, type-checks with its declarations, runs a job, and knows the program's own Arrow",
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

    npm(["install", "--prefer-offline", "--no-audit", "apache-arrow@17"], folder);
    const arrows = `
      const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
      const table = await t_env.from_elements([["a", 1]], ["name", "n"]).collect().to_arrow();
      console.log(table instanceof Table, table.schema.fields[1].type instanceof Int32, String(table.get(0)));`;
    const names = "{ EnvironmentSettings, TableEnvironment }";
    const programs = {
      "arrow.mjs": `import ${names} from "tsflink"; import { Int32, Table } from "apache-arrow"; ${arrows}`,
      "arrow.cjs": `const ${names} = require("tsflink"); const { Int32, Table } = require("apache-arrow"); (async () => {${arrows}})();`,
    };
    for (const [name, source] of Object.entries(programs)) {
      writeFileSync(path.join(folder, name), source);
      const ended = await startCommand(process.execPath, [name], { cwd: folder }).ended;
      expect(ended.stdout.trim(), ended.stderr).toBe('true true {"name": "a", "n": 1}');
    }
  },
);
