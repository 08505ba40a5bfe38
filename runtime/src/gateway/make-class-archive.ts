import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { seal } from "./archive-seal.js";
import { classesOf, lockOf, target } from "./class-archive.js";
import { currentGateway } from "./current-gateway.js";

// 150 MB each.
const kept = 4;
const limit = 180_000;

/** Makes the class-data archive named on the command line, from what a run of the given program loads. */
export async function makeClassArchive(program: () => Promise<void>): Promise<void> {
  const archive = process.argv[2];
  if (archive === undefined) throw new Error("usage: make-class-archive <folder>");
  const temporary = `${archive}.${randomBytes(6).toString("hex")}.tmp`;
  mkdirSync(temporary, { mode: 0o700 });
  process.env[target] = temporary;
  setTimeout(() => process.exit(1), limit).unref();
  const gateway = currentGateway();
  try {
    await program();
    // The JVM writes it when it ends.
    await gateway.shutDown();
    seal(classesOf(temporary));
    place(temporary, archive);
    // Left in place after a failure, so that not every program tries again.
    rmSync(lockOf(archive), { force: true });
    removeOld(path.dirname(archive));
  } finally {
    await gateway.shutDown();
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** `tsflink setup` and a program's maker may make the same one: the first stays, since JVMs may read it already. */
function place(temporary: string, archive: string): void {
  try {
    renameSync(temporary, archive);
  } catch (error) {
    if (!existsSync(archive)) throw error;
  }
}

/** Keeps the archives of the few JDKs and releases that were made last, and nothing of makers that were killed. */
function removeOld(folder: string): void {
  const entries = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .map((entry) => ({
      entry,
      extension: path.extname(entry),
      made: statSync(entry, { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .toSorted((a, b) => b.made - a.made);
  const archives = entries.filter(({ extension }) => extension === "").slice(kept);
  const killed = entries.filter(({ extension, made }) => extension === ".tmp" && Date.now() - made > limit);
  for (const { entry } of [...archives, ...killed]) rmSync(entry, { recursive: true, force: true });
}
