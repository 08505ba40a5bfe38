import { createLogFile } from "../log/log-file.js";
import { classArchiveOptions } from "./class-archive.js";
import { findJava } from "./find-java.js";
import { jvmOptions } from "./jvm-options.js";
import { provision } from "../provision/provision.js";

/** A gateway that is ready to be started. */
export interface GatewayCommand {
  readonly program: string;
  /** All arguments but those that name the channels; temporary files go into the `scratch` folder. */
  args(scratch: string): readonly string[];
  /** The list of what may be called. */
  readonly signatures: string;
  readonly logFile: string;
}

/** Finds Java and Flink, fetching Flink when it is not there yet, and says how the JVM is started. */
export function gatewayCommand(env: NodeJS.ProcessEnv): GatewayCommand {
  const java = findJava(env);
  const { classpath, mainClass, signatures } = provision({ java: java.executable, env });
  const logFile = createLogFile(env);
  const options = [...jvmOptions(java.feature, logFile, env), ...classArchiveOptions(java, classpath, env)];
  return {
    program: java.executable,
    args: (scratch) => [
      `-Djava.io.tmpdir=${scratch}`,
      ...options,
      "-cp",
      classpath.join(":"),
      mainClass,
      "--signatures",
      signatures,
    ],
    signatures,
    logFile,
  };
}
