import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  flinkClasspath,
  freePorts,
  startFlinkProcess,
  waitFor,
  webInterface,
  writeFlinkConfig,
  type FlinkProcess,
} from "./flink-process.js";

/** A session cluster of real processes: one JobManager and its TaskManagers, on the loopback interface. */
export interface SessionCluster {
  readonly host: string;
  /** Of Flink's REST interface, which clients submit to. */
  readonly port: number;
  /** `host:port`. */
  readonly address: string;
  /** What a client's configuration says to submit here. */
  readonly configuration: Readonly<Record<string, string>>;
  /** Holds config.yaml, as FLINK_CONF_DIR takes it, and the logs. */
  readonly folder: string;
  readonly processes: readonly FlinkProcess[];
  /** Gets a path of Flink's REST interface: `/jobs/overview`. */
  get<T>(route: string): Promise<T>;
  /** The jobs that the cluster knows, the newest first. */
  jobs(): Promise<readonly Job[]>;
  /** What the TaskManagers printed and logged. */
  output(): string;
  stop(): Promise<void>;
}

/** A job as Flink's REST interface tells it. */
export interface Job {
  readonly jid: string;
  readonly name: string;
  readonly state: string;
  readonly "start-time": number;
}

/** How the cluster is made. */
export interface SessionClusterOptions {
  /** The Flink line whose jars are used. */
  readonly line?: string;
  readonly taskManagers?: number;
  readonly slots?: number;
  /** With Flink's web interface, and with the `/jars` calls, which belong to it. */
  readonly web?: boolean;
  /** Beside what makes it work at all. */
  readonly configuration?: Readonly<Record<string, string>>;
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

/** Starts a session cluster; call `stop` in `afterAll`. It ends with the test's process, at the latest. */
export async function startSessionCluster(options: SessionClusterOptions = {}): Promise<SessionCluster> {
  const { line, taskManagers = 2, slots = 8 } = options;
  const folder = mkdtempSync(path.join(tmpdir(), "tsflink-cluster-"));
  const [port = 0, rpc = 0] = await freePorts(2);
  const configuration = { "rest.address": host, "rest.port": String(port), "execution.target": "remote" };
  writeFlinkConfig(folder, {
    ...configuration,
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
    "cluster.registration.error-delay": "100ms",
    "slotmanager.requirement-check.delay": "1ms",
    ...memory,
    ...options.configuration,
  });
  const classpath = [...flinkClasspath(line), ...(options.web === true ? webInterface() : [])];
  const start = (name: string, mainClass: string, args: readonly string[] = []) =>
    startFlinkProcess({ name, mainClass, args: ["--configDir", folder, ...args], folder, classpath });
  const entrypoint = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  const runner = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
  const processes = await Promise.all([
    start("jobmanager", entrypoint, ["--executionMode", "cluster"]),
    ...Array.from({ length: taskManagers }, (_, index) => start(`taskmanager-${index + 1}`, runner)),
  ]);

  const get = async <T>(route: string): Promise<T> => {
    const response = await fetch(`http://${host}:${port}${route}`);
    if (!response.ok) throw new Error(`GET ${route}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const stop = async () => {
    // A TaskManager says goodbye, and waits for long when nobody answers.
    await Promise.all(processes.slice(1).map((each) => each.stop()));
    await processes[0]?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const complete = async () => {
    try {
      return (await get<{ "slots-total": number }>("/overview"))["slots-total"] === taskManagers * slots;
    } catch {
      return false;
    }
  };
  try {
    await waitFor("A session cluster is to start", complete, processes);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    host,
    port,
    address: `${host}:${port}`,
    configuration,
    folder,
    processes,
    get,
    jobs: async () =>
      (await get<{ jobs: Job[] }>("/jobs/overview")).jobs.toSorted((a, b) => b["start-time"] - a["start-time"]),
    output: () =>
      processes
        .slice(1)
        .map((each) => each.log())
        .join(""),
    stop,
  };
}
