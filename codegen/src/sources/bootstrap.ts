import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

/** Runs the jar that speaks to Maven's repositories, its progress on standard error; throws with its reason. */
export function runBootstrap(jar: string, what: string, ...args: readonly string[]): void {
  if (!existsSync(jar)) throw new Error(`${what} to be fetched, and ${jar}, which does that, is not built`);
  const folder = mkdtempSync(join(tmpdir(), "tsflink-fetch-"));
  try {
    const failure = join(folder, "failure.txt");
    const stdio = ["ignore", "inherit", "inherit"] as const;
    // Java would take the home folder from the system's list of users, and look into another Maven repository.
    const words = [`-Duser.home=${homedir()}`, "-jar", jar, ...args, "--failure", failure];
    const { status, error } = spawnSync(javaCommand(), words, { stdio: [...stdio] });
    if (error !== undefined) throw new Error(`${what} to be fetched, and Java could not be started: ${error.message}`);
    if (status !== 0) throw new Error(existsSync(failure) ? readFileSync(failure, "utf8").trim() : `${jar} failed`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function javaCommand(): string {
  const home = process.env["JAVA_HOME"];
  return home ? join(home, "bin", "java") : "java";
}
