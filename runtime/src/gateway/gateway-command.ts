import { createLogFile } from "../log/log-file.js";
import { provision } from "../provision/provision.js";
import { classArchiveOptions } from "./class-archive.js";
import { findJava, type Java } from "./find-java.js";
import { jvmOptions } from "./jvm-options.js";

/** What a gateway is made of. */
export interface GatewayParts {
  readonly java: Java;
  readonly classpath: readonly string[];
  /** The list of what may be called. */
  readonly signatures: string;
}

/** A gateway that is ready to be started. */
export interface GatewayCommand {
  readonly program: string;
  /** All arguments but those of its own; temporary files go into the `scratch` folder. */
  args(scratch: string): readonly string[];
  readonly signatures: string;
  readonly logFile: string;
}

/** Finds Java and Flink, fetching Flink when it is not there yet. */
export function gatewayParts(env: NodeJS.ProcessEnv): GatewayParts {
  const java = findJava(env);
  const { classpath, signatures } = provision({ java: java.executable, env });
  return { java, classpath, signatures };
}

/** Says how a JVM with these parts is started. */
export function gatewayCommand(
  { java, classpath, signatures }: GatewayParts,
  env: NodeJS.ProcessEnv,
  mainClass = "org.tsflink.gateway.Main",
): GatewayCommand {
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
