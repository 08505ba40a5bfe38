import { existsSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { checkCluster } from "../../runtime/src/cli/doctor/cluster.js";
import { tsflink } from "./support/flink-cli.js";
import { jobsOf } from "./support/jobs.js";
import { isAlive, run, temporaryFolder } from "./support/program.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";
import { endless, submitted } from "./support/submitted-programs.js";

let cluster: SessionCluster;
beforeAll(async () => {
  cluster = await startSessionCluster({ slots: 1 });
});
afterAll(() => cluster.stop());

test("doctor says whether a cluster answers at the address that -m names", async () => {
  const doctor = async (address: string) => {
    const { code, stdout } = await tsflink(cluster, ["doctor", "-m", address]).ended;
    return { code, line: stdout.split("\n").find((each) => /^\w+ +cluster/.test(each)) };
  };
  expect(await doctor(cluster.address)).toEqual({
    code: 0,
    line: `ok    cluster ${cluster.address}: Flink 2.3.0, 2 TaskManagers, 2 slots free`,
  });
  expect(await doctor("127.0.0.1:1")).toEqual({
    code: 1,
    line:
      "fail  cluster: nobody answers at 127.0.0.1:1 (ECONNREFUSED); " +
      "start one (FLINK_HOME/bin/start-cluster.sh), or name it with -m host:port",
  });
});

test("doctor says that a cluster is of another line, and that it has no free slot", async () => {
  // As the package of Flink 2.2 asks.
  expect(await checkCluster(["-Drest.address=" + cluster.host, `-Drest.port=${cluster.port}`], {}, "2.2.1")).toEqual({
    state: "fail",
    text: `cluster ${cluster.address}: Flink 2.3.0, 2 TaskManagers, 2 slots free`,
    advice: "install tsflink@2.3, this one is for Flink 2.2",
  });
  const file = path.join(temporaryFolder(), "endless.ts");
  writeFileSync(file, endless);
  const all = await tsflink(cluster, ["run", "-d", "-p", "2", "-ts", file]).ended;
  expect(all.code, all.stderr).toBe(0);
  await jobsOf(cluster).running(submitted(all.stdout));
  const { code, stdout } = await tsflink(cluster, ["doctor"]).ended;
  expect(stdout).toContain(
    `\nnote  cluster ${cluster.address}: Flink 2.3.0, 2 TaskManagers, 0 slots free; jobs wait until a slot is free: cancel some, or add TaskManagers\n`,
  );
  expect(code).toBe(0);
  await jobsOf(cluster).cancel(submitted(all.stdout));
});

const answers = [
  ["speaks no HTTP", "SSH-2.0-OpenSSH_9.6\r\n"],
  ["answers with a page", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\nPage"],
  ["answers with JSON of its own", 'HTTP/1.1 404 Not Found\r\nContent-Length: 15\r\n\r\n{"status": 404}'],
] as const;
test.each(answers)("doctor says that what %s is not Flink", async (_, answer) => {
  const server = createServer((socket) => socket.on("error", () => undefined).once("data", () => socket.end(answer)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { code, stdout, stderr } = await tsflink(cluster, ["doctor", "-m", address]).ended;
  expect(code, stderr).toBe(1);
  expect(stdout).toMatch(
    new RegExp(
      `^fail  cluster: what answers at ${address} is not Flink's REST interface \\(.+\\); -m takes the REST address, by default port 8081$`,
      "m",
    ),
  );
});

test("a program whose jobs run elsewhere by TSFLINK_CONFIGURATION starts no cluster of its own, unless it needs one", async () => {
  const target = Object.entries(cluster.configuration).map(([key, value]) => `${key}=${value}`);
  const elsewhere = (options: readonly string[]) => ({
    env: { TSFLINK_CONFIGURATION: options.join("\n"), XDG_STATE_HOME: temporaryFolder() },
  });
  const program = (settings: string) => `
    import { readFileSync } from "node:fs";
    import { EnvironmentSettings, TableEnvironment, gateway_info } from "tsflink";
    const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
    ${settings}
    for await (const row of t_env.sql_query("SELECT 42 AS answer").collect()) console.log(String(row));
    console.log(readFileSync(gateway_info().log_file, "utf8").includes("Embedded cluster of"));`;
  const there = await run(program(""), elsewhere(target));
  expect(there.stdout, there.stderr).toBe("+I[42]\nfalse\n");
  const embedded = 't_env.get_config().set("execution.target", "tsflink-embedded");';
  const here = await run(program(embedded), elsewhere(["execution.target=remote"]));
  expect(here.stdout, here.stderr).toBe("+I[42]\ntrue\n");
});

test("the session cluster has two TaskManagers in processes of their own", async () => {
  const overview = await cluster.get<Record<string, unknown>>("/overview");
  expect(overview).toMatchObject({ taskmanagers: 2, "slots-total": 2, "flink-version": "2.3.0" });
  expect(new Set(cluster.processes.map((each) => each.processId)).size).toBe(3);
  await cluster.stop();
  expect(cluster.processes.filter((each) => isAlive(each.processId))).toEqual([]);
  expect(existsSync(cluster.folder)).toBe(false);
});
