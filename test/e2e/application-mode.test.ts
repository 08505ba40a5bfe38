import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApplicationCluster, type ApplicationCluster } from "./support/application-cluster.js";
import { gatewayJar } from "./support/flink-cli.js";

let place: string;
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), "tsflink-application-"));
});
afterAll(() => rmSync(place, { recursive: true }));

/** Runs a program in application mode and gives the cluster's exit code and the JobManager's log. */
function run(source: string, ...args: string[]): Promise<{ exitCode: number; log: string }> {
  writeFileSync(path.join(place, "program.ts"), source);
  return runDriver("-ts", "program.ts", ...args);
}

async function runDriver(...args: string[]): Promise<{ exitCode: number; log: string }> {
  let cluster: ApplicationCluster | undefined;
  try {
    cluster = await startApplicationCluster({
      cwd: place,
      jar: gatewayJar,
      mainClass: "org.tsflink.gateway.TypeScriptDriver",
      args,
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

test("-tsm in the files of -tsfs: rows go in and come out, though the TaskManagers have no jar of tsflink", async () => {
  const program = `import { EnvironmentSettings, TableEnvironment, col } from "tsflink";
    import { factor } from "lib/factor";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
    const rows = Array.from({ length: 1000 }, (_, index) => [index, \`row \${index}\`] as const);
    const table = t_env.from_elements(rows, ["n", "s"]);
    const sums = table.select(col("n").sum().as("n"), col("s").char_length().sum().as("s"));
    for await (const row of sums.collect()) console.log("collected", Number(row.n) * factor, row.s);`;
  const zipped = {
    jobs: { "daily.ts": strToU8(program) },
    lib: { "factor.ts": strToU8("export const factor: number = 2;") },
  };
  writeFileSync(path.join(place, "jobs.zip"), zipSync(zipped));
  const { exitCode, log } = await runDriver("-tsfs", "jobs.zip", "-tsm", "jobs/daily");
  expect(exitCode, log).toBe(0);
  expect(log).toMatch(/^collected 999000 6890$/m);
});

test("a program that fails fails its cluster, and the JobManager's log says why", async () => {
  const { exitCode, log } = await run(`${environment}
    function plan() { t_env.from("nowhere"); }
    plan();`);
  expect(exitCode).not.toBe(0);
  expect(log).toMatch(/The TypeScript program program\.ts ended with exit code 1:\n.*nowhere/);
  expect(log).toMatch(/at plan \(\S*program\.ts:4:\d+\)/);
});
