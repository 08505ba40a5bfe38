import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { functionJar } from "./support/jar-job.js";
import { cli, startCommand, temporaryFolder } from "./support/program.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";
import { keys, terminal, type Terminal } from "./support/terminal.js";

let cluster: SessionCluster;
beforeAll(async () => {
  cluster = await startSessionCluster();
});
afterAll(() => cluster.stop());

const shell = (...args: string[]): Terminal =>
  terminal([process.execPath, cli, "shell", ...args], { XDG_STATE_HOME: temporaryFolder() });

test("shell remote runs its jobs on the session cluster, with the jars of --jar, and Ctrl-C cancels the query there", async () => {
  const session = shell(
    "remote",
    cluster.host,
    String(cluster.port),
    "-D",
    "parallelism.default=2",
    "--jar",
    functionJar(),
  );
  await session.see(/tsflink>$/);
  const [first] = session.screen().split("\n");
  expect(first).toBe(
    `tsflink 2.3.0, Flink 2.3.0, cluster ${cluster.address} (Flink 2.3.0, TaskManagers: 2, free slots: 16)`,
  );
  await session.enter(`bt_env.sql_query("SELECT UPPER('here') AS a").show()`);
  await session.see("| HERE |");
  expect(await cluster.jobs()).toMatchObject([{ state: "FINISHED" }]);
  await session.see(/tsflink>$/);
  await session.enter(`.sql CREATE TEMPORARY FUNCTION twice AS 'Twice';`);
  await session.see("OK\ntsflink>");
  await session.enter(
    `.sql CREATE TABLE source (n INT) WITH ('connector' = 'datagen', 'fields.n.kind' = 'sequence', 'fields.n.start' = '21', 'fields.n.end' = '21');`,
  );
  await session.see("OK\ntsflink>");
  await session.enter(`.sql SELECT twice(n) AS doubled FROM source;`);
  await session.see(/\| +42 \|[^]*tsflink>$/);
  await session.enter(`.sql CREATE TABLE numbers (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '10');`);
  await session.see("OK\ntsflink>");
  await session.enter(`.sql SELECT a FROM numbers;`);
  await session.see("| +I |");
  await session.type(keys.ctrlC);
  await session.see(/Interrupted\ntsflink>$/);
  await expect.poll(async () => (await cluster.jobs())[0]?.state, { timeout: 20_000 }).toBe("CANCELED");
  await session.enter(`.sql CREATE TABLE hole (a INT) WITH ('connector' = 'blackhole');`);
  await session.see("OK\ntsflink>");
  await session.enter(`.sql INSERT INTO hole SELECT a FROM numbers;`);
  const [job] = /[0-9a-f]{32}/.exec(await session.see(/Job [0-9a-f]{32} runs/)) ?? [];
  await session.see(/tsflink>$/);
  await session.type(keys.ctrlD);
  expect(await session.ended).toBe(0);
  // A cluster's job outlives the shell that started it.
  const [insert] = await cluster.jobs();
  expect(insert).toMatchObject({ jid: job, state: "RUNNING" });
});

test("a cluster that does not answer is said on the first screen", async () => {
  const session = shell("remote", cluster.host, "1");
  await session.see(/tsflink>$/);
  expect(session.screen()).toContain(`cluster ${cluster.host}:1, WHICH DOES NOT ANSWER: connect ECONNREFUSED`);
});

test.each([
  [["remote", "localhost", "many"], "A port is a number from 1 to 65535."],
  [["remote", "localhost"], "missing required argument 'port'"],
  [["-D", "parallelism"], "It takes key=value, as in -Dparallelism.default=2."],
  [["--jar", "missing.jar"], "There is no such file."],
  [["--flipp38"], "(Did you mean --flip38?)"],
  [["--flink-version", "newest"], "--flink-version takes a version such as 2.2 or 1.20.4, got 'newest'"],
])("shell %j is refused", async (args, message) => {
  const { code, stderr } = await startCommand(process.execPath, [cli, "shell", ...args]).ended;
  expect(code).toBe(1);
  expect(stderr).toContain(message);
});

test("--flink-version runs the package of that version, which npm finds or fetches", async () => {
  // Not the registry's npm: whether a version has been published is not what is tested.
  const folder = temporaryFolder();
  const npm = path.join(folder, "npm");
  writeFileSync(npm, `#!/bin/sh\necho "npm $*"\nexit 3\n`);
  chmodSync(npm, 0o755);
  const env = { PATH: `${folder}:${process.env["PATH"]}` };
  const args = ["shell", "remote", "--flink-version", "2.2", "host", "8081", "-Da=b"];
  const { code, stdout } = await startCommand(process.execPath, [cli, ...args], { env }).ended;
  expect(stdout.trim()).toBe("npm exec --yes --package=tsflink@2.2 -- tsflink shell remote host 8081 -Da=b");
  expect(code).toBe(3);
});
