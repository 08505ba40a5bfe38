import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { classArchiveOptions } from "../../gateway/class-archive.js";
import { findJava } from "../../gateway/find-java.js";
import { jvmOptions } from "../../gateway/jvm-options.js";
import { ScratchFolder } from "../../gateway/scratch-folder.js";
import { createLogFile } from "../../log/log-file.js";
import { provision } from "../../provision/provision.js";

/** Flink's own command line, ready to be started. */
export interface FlinkCli {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** What `flink run` is to take for the program's jar; the driver class is on the class path or in it. */
  readonly programJar: string;
  /** Where it logs, if not where the distribution says. */
  readonly logFile: string | undefined;
  /** Removes what was made for it. */
  remove(): void;
}

// The end of central directory of a zip without entries.
const emptyJar = Buffer.from("504b0506000000000000000000000000000000000000", "hex");

/** Flink's own `bin/flink` where FLINK_HOME has one; else its main class, on the jars that were fetched. */
export function flinkCli(env: NodeJS.ProcessEnv): FlinkCli {
  const script = path.join(env["FLINK_HOME"] ?? "", "bin", "flink");
  if ((env["FLINK_HOME"] ?? "") === "" || !existsSync(script)) return fromJars(env);
  const { gatewayJar } = provision({ env });
  return { program: script, args: [], env, programJar: gatewayJar, logFile: undefined, remove: () => undefined };
}

function fromJars(env: NodeJS.ProcessEnv): FlinkCli {
  const java = findJava(env);
  const { classpath } = provision({ java: java.executable, env });
  const scratch = new ScratchFolder();
  scratch.hold();
  const logFile = createLogFile(env);
  // The driver class is on the class path already, where the class-data archive knows it; Flink insists on a jar.
  const programJar = path.join(scratch.path, "program.jar");
  writeFileSync(programJar, emptyJar);
  return {
    program: java.executable,
    args: [
      `-Djava.io.tmpdir=${scratch.path}`,
      ...jvmOptions(java.feature, logFile, env),
      ...classArchiveOptions(java, classpath, env),
      "-cp",
      classpath.join(":"),
      "org.apache.flink.client.cli.CliFrontend",
    ],
    env: { ...env, FLINK_CONF_DIR: env["FLINK_CONF_DIR"] ?? defaultConfiguration(scratch.path) },
    programJar,
    logFile,
    remove: () => scratch.remove(),
  };
}

/** The configuration of a distribution as it is unpacked, as far as a client reads it. */
function defaultConfiguration(scratch: string): string {
  const folder = path.join(scratch, "conf");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "config.yaml"), "rest.address: localhost\nrest.port: 8081\n");
  return folder;
}
