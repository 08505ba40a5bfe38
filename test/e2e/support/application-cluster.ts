import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { resolveJars } from "../../../runtime/src/provision/resolve-jars.js";
import { createClusterFolder } from "./cluster-folder.js";
import { flinkClasspath, startFlinkProcess, startTaskManagers, type FlinkProcess } from "./flink-process.js";

/** A cluster for one program, which runs in the JobManager's process and with which the cluster ends. */
export interface ApplicationCluster {
  readonly jobManager: FlinkProcess;
  /** Of the JobManager's process, which is the program's: 0 when it has succeeded. */
  readonly exitCode: Promise<number>;
  stop(): Promise<void>;
}

export interface ApplicationOptions {
  /** Where the program runs. */
  readonly cwd: string;
  /** The jar in Flink's folder `usrlib`; TaskManagers have none. */
  readonly jar: string;
  readonly mainClass: string;
  /** Of the program's main method. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const entrypoint = "org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint";

/** Starts a cluster in application mode; call `stop` in any case. */
export async function startApplicationCluster(options: ApplicationOptions): Promise<ApplicationCluster> {
  const place = await createClusterFolder(4);
  const { folder } = place;
  const container = resolveJars({ connectors: ["org.apache.flink:flink-container:2.3.0"] });
  const classpath = [...flinkClasspath(), ...container];
  mkdirSync(path.join(folder, "usrlib"));
  symlinkSync(options.jar, path.join(folder, "usrlib", path.basename(options.jar)));
  const args = ["--configDir", folder, "--job-classname", options.mainClass, ...options.args];
  const { cwd } = options;
  // Flink looks for usrlib beside it.
  const env = { FLINK_LIB_DIR: path.join(folder, "lib"), ...options.env };
  const [jobManager, workers] = await Promise.all([
    startFlinkProcess({ name: "jobmanager", mainClass: entrypoint, args, folder, classpath, cwd, env }),
    startTaskManagers(1, folder, flinkClasspath()),
  ]);
  return {
    jobManager,
    exitCode: jobManager.exitCode,
    async stop() {
      await Promise.all([...workers, jobManager].map((each) => each.stop()));
      place.remove();
    },
  };
}
