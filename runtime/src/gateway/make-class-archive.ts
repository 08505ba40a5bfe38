import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { seal } from "./archive-seal.js";
import { isArchiveName, lockOf, target } from "./class-archive.js";
import { currentGateway } from "./current-gateway.js";
import { makingLimit, placeArchive, removeOldArchives } from "./place-archive.js";

/** Makes the class-data archive named on the command line, from what a run of the given program loads. */
export async function makeClassArchive(program: () => Promise<void>): Promise<void> {
  const archive = process.argv[2] ?? "";
  if (!isArchiveName(path.basename(archive))) throw new Error("usage: make-class-archive <folder of an archive>");
  const temporary = `${archive}.${randomBytes(6).toString("hex")}.tmp`;
  mkdirSync(temporary, { mode: 0o700 });
  process.env[target] = temporary;
  setTimeout(() => process.exit(1), makingLimit).unref();
  const gateway = currentGateway();
  try {
    await program();
    // The JVM writes its file when it ends.
    await gateway.shutDown();
    seal(temporary);
    placeArchive(temporary, archive);
    // Left in place after a failure, so that not every program tries again.
    rmSync(lockOf(archive), { force: true });
    removeOldArchives(path.dirname(archive));
  } finally {
    await gateway.shutDown();
    rmSync(temporary, { recursive: true, force: true });
  }
}
