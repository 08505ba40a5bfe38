import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cacheFolder } from "./cache-folder.js";

/** The jars that were verified for a key, or undefined when one of them is not what it was. */
export function readClasspath(key: string, env: NodeJS.ProcessEnv): string[] | undefined {
  try {
    const lines = readFileSync(cacheFile(key, env), "utf8")
      .split("\n")
      .filter((line) => line !== "");
    const jars = lines.map((line) => line.slice(0, line.indexOf("\t")));
    return jars.every((jar, index) => describe(jar) === lines[index]) ? jars : undefined;
  } catch {
    // Nothing kept, or a jar is gone.
    return undefined;
  }
}

/** Keeps verified jars for the next start; a folder that cannot be written to costs time and is said, no more. */
export function writeClasspath(key: string, jars: readonly string[], env: NodeJS.ProcessEnv): void {
  const file = cacheFile(key, env);
  const temporary = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, jars.map((jar) => `${describe(jar)}\n`).join(""));
    renameSync(temporary, file);
  } catch (error) {
    remove(temporary);
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `tsflink: ${path.dirname(file)} cannot be written to, so Flink's jars are verified again at every start (${reason}); ` +
        `XDG_CACHE_HOME chooses another folder\n`,
    );
  }
}

function cacheFile(key: string, env: NodeJS.ProcessEnv): string {
  return path.join(cacheFolder(env), key, "classpath.tsv");
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder could not be made either.
  }
}

/** A jar with what changes when somebody changes it. */
function describe(jar: string): string {
  const { size, mtimeMs } = statSync(jar);
  return `${jar}\t${size}\t${mtimeMs}`;
}
