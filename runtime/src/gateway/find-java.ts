import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { LaunchError } from "../errors/gateway-error.js";
import { featureRelease, readJavaSettings, versionOfReleaseFile } from "./java-version.js";

/** The oldest Java that the gateway runs on. */
export const oldestJava = 17;

/** A Java installation. */
export interface Java {
  readonly executable: string;
  readonly home: string;
  readonly version: string;
  /** 17 for 17.0.15. */
  readonly feature: number;
}

/** The Java of JAVA_HOME, else of PATH; throws when there is none, or it is too old. */
export function findJava(env: NodeJS.ProcessEnv): Java {
  const candidates = candidatePaths(env);
  const broken: string[] = [];
  for (const { executable, from } of candidates) {
    if (!isExecutable(executable)) continue;
    const java = inspect(executable);
    if (typeof java === "string") {
      broken.push(`\n${executable} (from ${from}) does not run: ${java}`);
      continue;
    }
    if (java.feature < oldestJava) {
      throw new LaunchError(
        "JAVA_TOO_OLD",
        `Java ${java.version} found at ${executable} (from ${from}), but Flink's gateway needs Java ${oldestJava} or newer: ` +
          `install a JDK ${oldestJava} or newer, or set JAVA_HOME to one`,
      );
    }
    return java;
  }
  const looked =
    candidates.length === 0 ? "nowhere: PATH is empty" : candidates.map(({ executable }) => executable).join(", ");
  throw new LaunchError(
    "JAVA_NOT_FOUND",
    `No Java found: set JAVA_HOME or install a JDK ${oldestJava} or newer; looked in ${looked}${broken.join("")}`,
  );
}

function candidatePaths(env: NodeJS.ProcessEnv): { executable: string; from: string }[] {
  const home = env["JAVA_HOME"] ?? "";
  const folders = (env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return [
    ...(home === "" ? [] : [{ executable: path.join(home, "bin", "java"), from: "JAVA_HOME" }]),
    ...[...new Set(folders)].map((folder) => ({ executable: path.join(folder, "java"), from: "PATH" })),
  ];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Reads the `release` file where there is one; asks Java itself only where there is not (jenv, asdf, macOS's stub). */
function inspect(executable: string): Java | string {
  const home = path.dirname(path.dirname(realpathSync(executable)));
  const version = readReleaseFile(home);
  const feature = version === undefined ? undefined : featureRelease(version);
  if (version !== undefined && feature !== undefined) return { executable, home, version, feature };
  return ask(executable, home);
}

function readReleaseFile(home: string): string | undefined {
  try {
    return versionOfReleaseFile(readFileSync(path.join(home, "release"), "utf8"));
  } catch {
    return undefined;
  }
}

function ask(executable: string, home: string): Java | string {
  const { error, status, stdout, stderr } = spawnSync(executable, ["-XshowSettings:properties", "-version"], {
    encoding: "utf8",
    timeout: 30_000,
  });
  if (error !== undefined) return error.message;
  const settings = readJavaSettings(`${stderr}\n${stdout}`);
  const feature = settings.version === undefined ? undefined : featureRelease(settings.version);
  if (settings.version === undefined || feature === undefined) {
    return stderr.trim().split("\n", 1)[0] || `it exits with ${status} and tells no version`;
  }
  // The property is missing where `java` is a script of somebody's; the folder above it then has to do.
  return { executable, home: settings.home ?? home, version: settings.version, feature };
}
