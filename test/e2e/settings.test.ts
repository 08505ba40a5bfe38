import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root, run, temporaryFolder } from "./support/program.js";

const create = `
  import { EnvironmentSettings, TableEnvironment, gateway_info } from "tsflink";
`;

test("a connector is added by its Maven coordinate, with what it needs", async () => {
  const out = path.join(temporaryFolder(), "out");
  const { stdout, stderr, code } = await run(`${create}
    const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode(), {
      connectors: ["org.apache.flink:flink-avro:2.3.0"],
    });
    await t_env.execute_sql("CREATE TABLE t (a INT, b STRING) WITH ('connector'='filesystem','path'='${out}','format'='avro')");
    await (await t_env.execute_sql("INSERT INTO t VALUES (1, 'x'), (2, 'y')")).await();
    for (const row of await t_env.sql_query("SELECT * FROM t ORDER BY a").collect().to_array()) console.log(String(row));`);
  expect(code, stderr).toBe(0);
  expect(stdout.trim()).toBe("+I[1, x]\n+I[2, y]");
});

test("TSFLINK_LOG=debug shows Flink's log; without it the log is only in its file, which errors name", async () => {
  const program = `${create}
    const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
    console.log(gateway_info().log_file);
    try { t_env.from("nowhere"); } catch (error) { console.log(error.message.includes(gateway_info().log_file)); }`;
  const quiet = await run(program);
  expect(quiet.stderr).toBe("");
  const [file = "", named] = quiet.stdout.trim().split("\n");
  expect(named).toBe("true");
  expect(readFileSync(file, "utf8")).toMatch(/INFO/);
  const loud = await run(program, { env: { TSFLINK_LOG: "debug" } });
  expect(loud.stderr).toMatch(/DEBUG/);
});

test("FLINK_HOME is used instead of the pinned jars, and refused when it is another line's", async () => {
  const program = `${create}
    const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
    for await (const row of t_env.sql_query("SELECT 1 AS a").collect()) console.log(row.a);`;
  const jars = await run(`${create}
    import { readFileSync } from "node:fs";
    TableEnvironment.create(EnvironmentSettings.in_batch_mode());
    console.log(readFileSync("/proc/" + gateway_info().process_id + "/cmdline", "utf8").split("\\0").find((a) => a.includes("flink-core")));`);
  const home = temporaryFolder();
  mkdirSync(path.join(home, "lib"));
  for (const jar of jars.stdout.trim().split(":").slice(1))
    symlinkSync(jar, path.join(home, "lib", path.basename(jar)));
  // What tells a distribution's version; an empty jar.
  const emptyJar = Buffer.from("504b0506000000000000000000000000000000000000", "hex");
  writeFileSync(path.join(home, "lib/flink-dist-2.3.0.jar"), emptyJar);
  const used = await run(program, { env: { FLINK_HOME: home, XDG_CACHE_HOME: temporaryFolder() } });
  expect(used.stdout.trim(), used.stderr).toBe("1");

  const other = temporaryFolder();
  mkdirSync(path.join(other, "lib"));
  writeFileSync(path.join(other, "lib/flink-dist-1.17.2.jar"), emptyJar);
  const refused = await run(program, { env: { FLINK_HOME: other } });
  expect(refused.code).toBe(1);
  expect(refused.stderr.split("\n")[0]).toMatch(/1\.17\.2.*2\.3/);
});

test("the lockfile names no registry host", () => {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { resolved?: string }>;
  };
  const resolved = Object.values(lock.packages).flatMap((entry) => entry.resolved ?? []);
  expect(resolved.filter((target) => target.includes("//"))).toEqual([]);
  expect(readdirSync(root)).toContain(".npmrc");
});
