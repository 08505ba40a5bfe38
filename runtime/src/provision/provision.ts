import { existsSync } from "node:fs";
import { findJava } from "../gateway/find-java.js";
import { runBootstrap } from "./bootstrap.js";
import { readClasspath, writeClasspath } from "./classpath-cache.js";
import { flinkHome } from "./flink-home.js";
import { packageFiles, type PackageFiles } from "./package-files.js";
import { readPins } from "./pins.js";
import { ProvisionError } from "./provision-error.js";

/** What the gateway's JVM is started with. */
export interface Provisioned {
  /** The gateway's jars, then Flink's. */
  readonly classpath: readonly string[];
  readonly gatewayJar: string;
  /** The list of what may be called. */
  readonly signatures: string;
  readonly flinkVersion: string;
}

/** How Flink is found. */
export interface ProvisionOptions {
  /** The Java executable that fetches Flink when it is not there; found by JAVA_HOME or PATH when it is left out. */
  readonly java?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Finds Flink: that of FLINK_HOME, else the pinned jars, which are fetched into the user's Maven repository and verified
 * the first time. Once they are there no Java runs here and no network is needed.
 */
export function provision(options: ProvisionOptions = {}): Provisioned {
  const env = options.env ?? process.env;
  const files = packageFiles(env);
  for (const file of [files.gatewayJar, files.tasksJar, files.signatures]) {
    if (!existsSync(file)) throw new ProvisionError(`The package tsflink is not complete: ${file} is missing`);
  }
  const flink = flinkJars(files, env, options.java);
  return {
    classpath: [files.tasksJar, files.gatewayJar, ...flink.jars],
    gatewayJar: files.gatewayJar,
    signatures: files.signatures,
    flinkVersion: flink.flinkVersion,
  };
}

/** Whether Flink's jars are there, so that nothing has to be fetched. */
export function isFetched(files: PackageFiles, env: NodeJS.ProcessEnv): boolean {
  if ((env["FLINK_HOME"] ?? "") !== "") return true;
  const { flinkVersion, hash } = readPins(files.pins);
  return readClasspath(`flink-${flinkVersion}-${hash}`, env) !== undefined;
}

/** The jars of Flink alone. */
export function flinkJars(
  files: PackageFiles,
  env: NodeJS.ProcessEnv,
  java?: string,
): { flinkVersion: string; jars: readonly string[] } {
  const { flinkVersion, hash } = readPins(files.pins);
  const home = env["FLINK_HOME"] ?? "";
  if (home !== "") return flinkHome(home, flinkVersion);
  const key = `flink-${flinkVersion}-${hash}`;
  let jars = readClasspath(key, env);
  if (jars === undefined) {
    const context = { java: java ?? findJava(env).executable, bootstrapJar: files.bootstrapJar, env };
    jars = runBootstrap("fetch", ["--pins", files.pins, "--kind", "runtime"], context);
    writeClasspath(key, jars, env);
  }
  return { flinkVersion, jars };
}
