import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApplicationCluster, type ApplicationCluster } from "./support/application-cluster.js";
import { gatewayJar } from "./support/flink-cli.js";

let place: string;
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), "tsflink-application-"));
});
afterAll(() => rmSync(place, { recursive: true }));

/** Runs a program in application mode and gives the cluster's exit code and the JobManager's log. */
async function run(source: string, ...args: string[]): Promise<{ exitCode: number; log: string }> {
  writeFileSync(path.join(place, "program.ts"), source);
  let cluster: ApplicationCluster | undefined;
  try {
    cluster = await startApplicationCluster({
      cwd: place,
      jars: [gatewayJar],
      mainClass: "org.tsflink.gateway.TypeScriptDriver",
      args: ["-ts", "program.ts", ...args],
    });
    const exitCode = await cluster.exitCode;
    return { exitCode, log: cluster.jobManager.log() };
  } finally {
    await cluster?.stop();
  }
}

const environment = `import { EnvironmentSettings, TableEnvironment } from "tsflink";
const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
`;

test("a program in application mode collects, writes, and ends its cluster with success", async () => {
  const { exitCode, log } = await run(
    `${environment}
    for await (const row of t_env.sql_query("SELECT SUM(n) AS total FROM (VALUES (1), (2)) AS t(n)").collect())
      console.log("collected", row.total, process.argv[2]);
    await t_env.execute_sql("CREATE TABLE results (n INT) WITH ('connector'='filesystem','path'='${place}/results','format'='csv')");
    await t_env.execute_sql("INSERT INTO results VALUES (3)");`,
    "argument",
  );
  expect(exitCode, log).toBe(0);
  expect(log).toMatch(/^collected 3n? argument$/m);
  const [file = ""] = readdirSync(path.join(place, "results"));
  expect(readFileSync(path.join(place, "results", file), "utf8")).toBe("3\n");
});

test("a program that fails fails its cluster, and the JobManager's log says why", async () => {
  const { exitCode, log } = await run(`${environment}
    function plan() { t_env.from("nowhere"); }
    plan();`);
  expect(exitCode).not.toBe(0);
  expect(log).toMatch(/The TypeScript program program\.ts ended with exit code 1:\n.*nowhere/);
  expect(log).toMatch(/at plan \(\S*program\.ts:4:\d+\)/);
});
