import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePorts, writeFlinkConfig } from "./flink-process.js";

/** Where a cluster of processes has its configuration and its logs, and where it is reached. */
export interface ClusterFolder {
  readonly host: string;
  /** Of Flink's REST interface, which clients submit to. */
  readonly port: number;
  /** `host:port`. */
  readonly address: string;
  /** What a client's configuration says to submit here. */
  readonly configuration: Readonly<Record<string, string>>;
  /** Holds config.yaml, as FLINK_CONF_DIR takes it, and the logs. */
  readonly folder: string;
  /** Gets a path of Flink's REST interface: `/jobs/overview`. */
  get<T>(route: string): Promise<T>;
  remove(): void;
}

const host = "127.0.0.1";

/** What Flink's scripts work out of the size of a TaskManager's process. */
const memory = {
  "taskmanager.cpu.cores": "2",
  "taskmanager.memory.framework.heap.size": "128m",
  "taskmanager.memory.framework.off-heap.size": "128m",
  "taskmanager.memory.task.heap.size": "256m",
  "taskmanager.memory.task.off-heap.size": "0",
  "taskmanager.memory.managed.size": "256m",
  "taskmanager.memory.network.min": "64m",
  "taskmanager.memory.network.max": "64m",
  "taskmanager.memory.jvm-metaspace.size": "256m",
  "taskmanager.memory.jvm-overhead.min": "192m",
  "taskmanager.memory.jvm-overhead.max": "192m",
};

/** Chooses ports and writes the configuration of a cluster on the loopback interface. */
export async function createClusterFolder(
  slots: number,
  additional: Readonly<Record<string, string>> = {},
  line?: string,
): Promise<ClusterFolder> {
  const folder = mkdtempSync(path.join(tmpdir(), "tsflink-cluster-"));
  const [port = 0, rpc = 0] = await freePorts(2);
  const address = { "rest.address": host, "rest.port": String(port) };
  const configuration = {
    ...address,
    "rest.bind-address": host,
    "jobmanager.rpc.address": host,
    "jobmanager.rpc.port": String(rpc),
    "jobmanager.bind-host": host,
    "taskmanager.host": host,
    "taskmanager.bind-host": host,
    "taskmanager.numberOfTaskSlots": String(slots),
    "web.tmpdir": folder,
    "execution.checkpointing.savepoint-dir": `file://${folder}/savepoints`,
    // The TaskManagers are up before the JobManager.
    "cluster.registration.error-delay": "100",
    "slotmanager.requirement-check.delay": "1ms",
    ...memory,
    ...additional,
  };
  writeFlinkConfig(folder, configuration, line);
  return {
    host,
    port,
    address: `${host}:${port}`,
    configuration: { ...address, "execution.target": "remote" },
    folder,
    async get<T>(route: string): Promise<T> {
      const response = await fetch(`http://${host}:${port}${route}`);
      if (!response.ok) throw new Error(`GET ${route}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
