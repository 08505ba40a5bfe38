import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { TsflinkError } from "../errors/tsflink-error.js";
import { cacheFolder } from "../provision/cache-folder.js";
import { packageFiles } from "../provision/package-files.js";
import { classesOf, isSealed } from "./archive-seal.js";
import type { Java } from "./find-java.js";

/**
 * A class-data archive holds the gateway's and Flink's classes parsed and verified, which halves the JVM's start. One is
 * made for each JDK and classpath, by a process of its own after the first program has ended, so that nobody waits for it.
 * It is a folder: beside the JVM's own file is what Flink would unpack and compile at each start (`StartFiles` in Java).
 */

// Names the folder that a JVM started for that purpose fills.
export const target = "TSFLINK_CLASS_ARCHIVE_TARGET";
// A maker that failed or was killed leaves its lock behind; a day later another may try.
const staleLock = 24 * 60 * 60_000;

/** The JVM options that use the archive, if it is there; else they have one made once this program has ended. */
export function classArchiveOptions(java: Java, classpath: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const making = env[target];
  if (making !== undefined) {
    return [`-XX:ArchiveClassesAtExit=${classesOf(making)}`, "-Xlog:disable", `-Dtsflink.start.making=${making}`];
  }
  const ownArchive = /ArchiveFile|ArchiveClasses/.test(env["TSFLINK_JVM_OPTIONS"] ?? "");
  if (env["TSFLINK_CLASS_ARCHIVE"] === "off" || ownArchive) return [];
  const archive = archiveOf(java, classpath, env);
  if (isWhole(archive)) {
    // What the JVM cannot use of it, it does without; newer ones call that an error.
    const quietly = ["-Xlog:cds*=off:stderr", ...(java.feature < 25 ? [] : ["-Xlog:aot*=off:stderr"])];
    return [`-XX:SharedArchiveFile=${classesOf(archive)}`, ...quietly, `-Dtsflink.start.made=${archive}`];
  }
  process.once("exit", () => startMaker(archive, env));
  return [];
}

/** Where the archive of a JDK and a classpath is, or will be. */
export function archiveOf(java: Java, classpath: readonly string[], env: NodeJS.ProcessEnv): string {
  return path.join(cacheFolder(env), "archives", keyOf(java, classpath));
}

/** Makes an archive now, unless it is there; throws when that fails. */
export function makeArchive(archive: string, env: NodeJS.ProcessEnv): void {
  if (isWhole(archive)) return;
  mkdirSync(path.dirname(archive), { recursive: true, mode: 0o700 });
  const { status, stderr } = spawnSync(process.execPath, [makerOf(env), archive], { env, encoding: "utf8" });
  if (status !== 0) throw new TsflinkError(`The class-data archive could not be made: ${stderr.trim()}`);
}

/**
 * One with a file that is cut off or overwritten is removed, so that it is made anew: the JVM would do without it for ever.
 * One that cannot be read, as another user's, costs a slower start, no more.
 */
function isWhole(archive: string): boolean {
  if (!existsSync(archive)) return false;
  if (isSealed(archive)) return true;
  try {
    rmSync(archive, { recursive: true, force: true });
  } catch {
    // The maker will say why.
  }
  return false;
}

function makerOf(env: NodeJS.ProcessEnv): string {
  return path.join(path.dirname(packageFiles(env).signatures), "make-class-archive.js");
}

function startMaker(archive: string, env: NodeJS.ProcessEnv): void {
  try {
    const maker = makerOf(env);
    mkdirSync(path.dirname(archive), { recursive: true, mode: 0o700 });
    if (!existsSync(maker) || !takeLock(lockOf(archive))) return;
    // Beneath everything that runs: it can wait.
    const args = ["-n", "19", process.execPath, maker, archive];
    spawn("nice", args, { detached: true, stdio: "ignore", env })
      .on("error", () => undefined)
      .unref();
  } catch {
    // A cache that cannot be written to costs a slower start, no more.
  }
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (Date.now() - statSync(lock).mtimeMs > staleLock) rmSync(lock, { force: true });
    return false;
  }
}

/** The file that says that an archive is being made. */
export function lockOf(archive: string): string {
  return `${archive}.lock`;
}

/** Whether a name in the folder of archives is an archive's. */
export function isArchiveName(name: string): boolean {
  return /^[0-9a-f]{32}$/.test(name);
}

/** The JVM refuses an archive of another JDK or classpath; so does the key. */
function keyOf(java: Java, classpath: readonly string[]): string {
  const hash = createHash("sha256").update(`${java.executable}\n${java.version}\n`);
  for (const jar of classpath) {
    const { size, mtimeMs } = statSync(jar);
    hash.update(`${jar}\t${size}\t${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 32);
}
