import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tsflink } from "./support/flink-cli.js";
import { flinkClasspath, freePorts, startFlinkProcess, type FlinkProcess } from "./support/flink-process.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";
import { endless, submitted } from "./support/submitted-programs.js";

let place: string;
let zooKeeper: FlinkProcess;
let cluster: SessionCluster;
/** A client's configuration: it says where ZooKeeper is, and not which cluster is meant. */
let client: string;

beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), "tsflink-availability-"));
  const [port = 0] = await freePorts(1);
  zooKeeper = await startZooKeeper(port);
  const availability = {
    "high-availability.type": "zookeeper",
    "high-availability.zookeeper.quorum": `127.0.0.1:${port}`,
    "high-availability.storageDir": `file://${place}/storage`,
  };
  client = path.join(place, "client");
  mkdirSync(client);
  const patience = { "rest.await-leader-timeout": "20s" };
  const lines = Object.entries({ ...availability, ...patience }).map(([key, value]) => `${key}: "${value}"\n`);
  writeFileSync(path.join(client, "config.yaml"), lines.join(""));
  writeFileSync(path.join(place, "endless.ts"), endless);
  cluster = await startSessionCluster({
    taskManagers: 1,
    configuration: { ...availability, "high-availability.cluster-id": "/mine" },
  });
});

afterAll(async () => {
  await cluster.stop();
  await zooKeeper.stop();
  rmSync(place, { recursive: true });
});

/** The one in Flink's own jars. */
function startZooKeeper(port: number): Promise<FlinkProcess> {
  const file = path.join(place, "zoo.cfg");
  writeFileSync(
    file,
    `dataDir=${place}/zookeeper\nclientPortAddress=127.0.0.1\nclientPort=${port}\nadmin.enableServer=false\n`,
  );
  return startFlinkProcess({
    name: "zookeeper",
    mainClass: "org.apache.flink.shaded.zookeeper3.org.apache.zookeeper.server.ZooKeeperServerMain",
    args: [file],
    folder: place,
    classpath: flinkClasspath(),
  });
}

test("-z names the cluster among those that ZooKeeper knows, to run and to list, with -t too", async () => {
  const options = { cwd: place, env: { FLINK_CONF_DIR: client } };
  for (const target of [[], ["-t", "remote"]]) {
    const args = ["run", "-d", "-z", "mine", ...target, "-ts", "endless.ts"];
    const { stdout, stderr, code } = await tsflink(cluster, args, options).ended;
    expect(code, stderr).toBe(0);
    expect((await cluster.jobs()).map(({ jid }) => jid)).toContain(submitted(stdout));
  }
  const [job] = await cluster.jobs();
  const list = await tsflink(cluster, ["list", "--zookeeperNamespace", "mine"], options).ended;
  expect(list.stdout, list.stderr).toContain(job?.jid);
  const other = await tsflink(cluster, ["list", "-z", "other"], options).ended;
  expect(other.code).toBe(1);
  expect(other.stderr).toMatch(/^TimeoutException: Waiting for leader address of WebMonitorEndpoint timed out/);
});
