import { randomBytes } from "node:crypto";
import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { seal } from "./archive-seal.js";
import { lockOf, target } from "./class-archive.js";
import { currentGateway } from "./current-gateway.js";

// 120 MB each.
const kept = 4;
const limit = 180_000;

/** Makes the class-data archive named on the command line, from what a run of the given program loads. */
export async function makeClassArchive(program: () => Promise<void>): Promise<void> {
  const archive = process.argv[2];
  if (archive === undefined) throw new Error("usage: make-class-archive <file>");
  const temporary = `${archive}.${randomBytes(6).toString("hex")}.tmp`;
  process.env[target] = temporary;
  setTimeout(() => process.exit(1), limit).unref();
  const gateway = currentGateway();
  try {
    await program();
    // The JVM writes it when it ends.
    await gateway.shutDown();
    seal(temporary);
    renameSync(temporary, archive);
    // Left in place after a failure, so that not every program tries again.
    rmSync(lockOf(archive), { force: true });
    removeOld(path.dirname(archive));
  } finally {
    await gateway.shutDown();
    rmSync(temporary, { force: true });
  }
}

/** Keeps the archives of the few JDKs and releases that were made last. */
function removeOld(folder: string): void {
  const archives = readdirSync(folder)
    .filter((name) => name.endsWith(".jsa"))
    .map((name) => path.join(folder, name))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of archives.slice(kept)) rmSync(old, { force: true });
}
