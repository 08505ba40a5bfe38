import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { tsflink } from "./support/flink-cli.js";
import { isAlive } from "./support/program.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";

let cluster: SessionCluster;
beforeAll(async () => {
  cluster = await startSessionCluster();
});
afterAll(() => cluster.stop());

test("doctor says whether a cluster answers at the address that -m names", async () => {
  const doctor = async (address: string) => {
    const { code, stdout } = await tsflink(cluster, ["doctor", "-m", address]).ended;
    return { code, line: stdout.split("\n").find((each) => /^\w+ +cluster/.test(each)) };
  };
  expect(await doctor(cluster.address)).toEqual({
    code: 0,
    line: `ok    cluster ${cluster.address}: Flink 2.3.0, 2 TaskManagers, 16 slots free`,
  });
  expect(await doctor("127.0.0.1:1")).toEqual({
    code: 1,
    line:
      "fail  cluster: nobody answers at 127.0.0.1:1 (ECONNREFUSED); " +
      "start one (FLINK_HOME/bin/start-cluster.sh), or name it with -m host:port",
  });
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

test("the session cluster has two TaskManagers in processes of their own", async () => {
  const overview = await cluster.get<Record<string, unknown>>("/overview");
  expect(overview).toMatchObject({ taskmanagers: 2, "slots-total": 16, "flink-version": "2.3.0" });
  expect(new Set(cluster.processes.map((each) => each.processId)).size).toBe(3);
  await cluster.stop();
  expect(cluster.processes.filter((each) => isAlive(each.processId))).toEqual([]);
  expect(existsSync(cluster.folder)).toBe(false);
});
