import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { splitShellWords } from "../gateway/shell-words.js";
import { ProvisionError } from "./provision-error.js";

/** How the bootstrap jar is run. */
export interface BootstrapContext {
  /** The Java executable. */
  readonly java: string;
  readonly bootstrapJar: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs a command of the bootstrap jar, its progress on stderr, and returns the jars that it found. */
export function runBootstrap(command: string, args: readonly string[], context: BootstrapContext): string[] {
  const { java, bootstrapJar, env } = context;
  if (!existsSync(bootstrapJar)) throw new ProvisionError(`The jar that fetches Flink is missing: ${bootstrapJar}`);
  const folder = createFolder();
  try {
    const output = path.join(folder, "jars");
    const failure = path.join(folder, "failure");
    const progress = process.stderr.isTTY ? "bar" : "lines";
    const files = ["--output", output, "--failure", failure, "--progress", progress];
    const { error, status, signal } = spawnSync(
      java,
      [...jvmOptions(env), "-jar", bootstrapJar, command, ...files, ...args],
      { env, stdio: ["ignore", "ignore", "inherit"] },
    );
    if (status === 0) return lines(output);
    if (existsSync(failure)) throw new ProvisionError(readFileSync(failure, "utf8").trimEnd());
    const how = error?.message ?? (signal === null ? `exit code ${status}` : `killed by ${signal}`);
    throw new ProvisionError(`Fetching Flink ended before it was done: ${how}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function createFolder(): string {
  try {
    return mkdtempSync(path.join(tmpdir(), "tsflink-fetch-"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ProvisionError(
      `Flink could not be fetched: no temporary folder can be made (${reason}); TMPDIR chooses another`,
    );
  }
}

/**
 * Java takes the home folder from the password file and not from HOME; and the properties that a user gives Maven
 * (`-Dmaven.repo.local`, a trust store, a proxy) are meant for its resolver here too.
 */
function jvmOptions(env: NodeJS.ProcessEnv): string[] {
  const maven = ["MAVEN_OPTS", "MAVEN_ARGS"].flatMap((name) => splitShellWords(env[name] ?? "", name));
  return [
    "-XX:+UseSerialGC",
    `-Duser.home=${env["HOME"] ?? homedir()}`,
    ...maven.filter((word) => word.startsWith("-D")),
  ];
}

function lines(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}
