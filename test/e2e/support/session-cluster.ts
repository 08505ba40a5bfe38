import { createClusterFolder, type ClusterFolder } from "./cluster-folder.js";
import {
  flinkClasspath,
  startFlinkProcess,
  startTaskManagers,
  waitFor,
  webInterface,
  type FlinkProcess,
} from "./flink-process.js";

/** A session cluster of real processes: one JobManager and its TaskManagers, on the loopback interface. */
export interface SessionCluster extends Omit<ClusterFolder, "remove"> {
  readonly processes: readonly FlinkProcess[];
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

const entrypoint = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";

/** Starts a session cluster; call `stop` in `afterAll`. It ends with the test's process, at the latest. */
export async function startSessionCluster(options: SessionClusterOptions = {}): Promise<SessionCluster> {
  const { line, taskManagers = 2, slots = 8 } = options;
  const place = await createClusterFolder(slots, options.configuration, line);
  const { folder, get } = place;
  const classpath = [...flinkClasspath(line), ...(options.web === true ? webInterface() : [])];
  const args = ["--configDir", folder, "--executionMode", "cluster"];
  const [jobManager, workers] = await Promise.all([
    startFlinkProcess({ name: "jobmanager", mainClass: entrypoint, args, folder, classpath }),
    startTaskManagers(taskManagers, folder, classpath),
  ]);
  const processes = [jobManager, ...workers];
  const stop = async () => {
    // A TaskManager says goodbye, and waits for long when nobody answers.
    await Promise.all(workers.map((each) => each.stop()));
    await jobManager.stop();
    place.remove();
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
  const jobs = async () => (await get<{ jobs: Job[] }>("/jobs/overview")).jobs;
  return {
    ...place,
    processes,
    jobs: async () => (await jobs()).toSorted((a, b) => b["start-time"] - a["start-time"]),
    output: () => workers.map((each) => each.log()).join(""),
    stop,
  };
}
