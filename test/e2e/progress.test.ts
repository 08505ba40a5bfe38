import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli, programFile, run } from "./support/program.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";
import { terminal } from "./support/terminal.js";

const program = `
  import { EnvironmentSettings, TableEnvironment } from "tsflink";
  const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  t_env.set_parallelism(1);
  await t_env.execute_sql("CREATE TABLE source (n INT) WITH ('connector' = 'datagen', 'number-of-rows' = '300', 'rows-per-second' = '100')");
  await t_env.execute_sql("CREATE TABLE sink (n INT) WITH ('connector' = 'blackhole')");
  setTimeout(() => console.log("meanwhile"), 2000);
  const result = await t_env.execute_sql("INSERT INTO sink SELECT n FROM source");
  await result.await();
  console.log("done");
`;

test("in a terminal one line says how far the job is, and goes away", async () => {
  const screen = terminal([process.execPath, cli, "run", programFile(program)]);
  await screen.see(/^RUNNING \d+ s, [1-9]\d* rows in, [1-9]\d* rows out$/m, 60);
  expect(await screen.ended).toBe(0);
  expect(screen.screen().split("\n")).toEqual(["meanwhile", "done"]);
});

test("where the output is no terminal there is none", async () => {
  const { stdout, stderr, code } = await run(program);
  expect(code, stderr).toBe(0);
  expect(stdout).toBe("meanwhile\ndone\n");
  expect(stderr).toBe("");
});

test.each([
  ["collected", 'console.log("collected", (await late.collect().to_array()).length);', "collected 2"],
  ["printed", "await late.print();", "2 rows in set"],
])("so does one while rows are %s that are not there yet", async (_, read, end) => {
  const file = programFile(`
    import { EnvironmentSettings, TableEnvironment } from "tsflink";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
    t_env.set_parallelism(1);
    await t_env.execute_sql(\`CREATE TABLE numbers (n INT) WITH ('connector' = 'datagen', 'rows-per-second' = '100',
      'fields.n.kind' = 'sequence', 'fields.n.start' = '1', 'fields.n.end' = '300')\`);
    const late = t_env.sql_query("SELECT n FROM numbers WHERE n > 298");
    ${read}
  `);
  const screen = terminal([process.execPath, cli, "run", file]);
  await screen.see(/^RUNNING \d+ s, \d+ rows in, \d+ rows out$/m, 60);
  expect(await screen.ended).toBe(0);
  expect(screen.screen().split("\n").at(-1)).toBe(end);
  expect(screen.screen()).not.toContain("RUNNING");
});

describe("on a session cluster", () => {
  let cluster: SessionCluster;
  beforeAll(async () => {
    // How often Flink looks at its own metrics when it is asked for them.
    cluster = await startSessionCluster({
      taskManagers: 1,
      configuration: { "metrics.fetcher.update-interval": "200" },
    });
  });
  afterAll(() => cluster.stop());

  test.each([
    [
      "written",
      "await (await t_env.execute_sql('INSERT INTO sink SELECT n FROM source')).await();",
      /^RUNNING \d+ s, (?<in>[1-9]\d*) rows in, \k<in> rows out$/m,
    ],
    [
      "counted",
      "await t_env.sql_query('SELECT COUNT(*) AS c FROM source').collect().to_array();",
      /^RUNNING \d+ s, [1-9]\d* rows in, [1-9]\d* rows out$/m,
    ],
  ])("the line has the rows that were read and %s there", async (_, runs, line) => {
    const screen = terminal([
      process.execPath,
      cli,
      "run",
      programFile(`
        import { Configuration, EnvironmentSettings, TableEnvironment } from "tsflink";
        const configuration = new Configuration();
        for (const [key, value] of Object.entries(${JSON.stringify(cluster.configuration)})) configuration.set_string(key, value);
        const t_env = TableEnvironment.create(EnvironmentSettings.new_instance().with_configuration(configuration).build());
        t_env.set_parallelism(2);
        await t_env.execute_sql("CREATE TABLE source (n INT) WITH ('connector' = 'datagen', 'number-of-rows' = '800', 'rows-per-second' = '100')");
        await t_env.execute_sql("CREATE TABLE sink (n INT) WITH ('connector' = 'blackhole')");
        ${runs}
        console.log("done");
      `),
    ]);
    await screen.see(line, 60);
    expect(await screen.ended).toBe(0);
    expect(screen.screen()).toBe("done");
  });
});
