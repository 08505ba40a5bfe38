import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { isSealed } from "./archive-seal.js";
import { isArchiveName } from "./class-archive.js";

// 150 MB each.
const kept = 4;

/** How long making an archive may take, in milliseconds. */
export const makingLimit = 180_000;

/** `tsflink setup` and a program's maker may make the same one: the first stays, since JVMs may read it already. */
export function placeArchive(temporary: string, archive: string): void {
  try {
    renameSync(temporary, archive);
  } catch (error) {
    if (!isSealed(archive)) throw error;
  }
}

/** Keeps the archives of the few JDKs and releases that were made last, and no folder of a maker that was killed. */
export function removeOldArchives(folder: string): void {
  const entries = readdirSync(folder)
    .map((name) => ({ name, made: statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.made - a.made);
  const archives = entries.filter(({ name }) => isArchiveName(name)).slice(kept);
  const left = entries.filter(({ name, made }) => isTemporary(name) && Date.now() - made > makingLimit);
  for (const { name } of [...archives, ...left]) rmSync(path.join(folder, name), { recursive: true, force: true });
}

function isTemporary(name: string): boolean {
  const { name: rest, ext } = path.parse(name);
  return ext === ".tmp" && isArchiveName(path.parse(rest).name);
}
