import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Runs the jar that speaks to Maven's repositories; what it has to say goes to standard error. */
export function runBootstrap(jar: string, what: string, ...args: readonly string[]): void {
  if (!existsSync(jar)) throw new Error(`${what} to be fetched, and ${jar}, which does that, is not built`);
  execFileSync(javaCommand(), ["-jar", jar, ...args], { stdio: ["ignore", "inherit", "inherit"] });
}

function javaCommand(): string {
  const home = process.env["JAVA_HOME"];
  return home ? join(home, "bin", "java") : "java";
}
