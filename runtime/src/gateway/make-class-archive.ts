import { randomBytes } from "node:crypto";
import { renameSync, rmSync } from "node:fs";
import { lockOf, target } from "./class-archive.js";
import { Gateway } from "./gateway.js";

/** Makes the class-data archive named on the command line, from what a run of the given program loads. */
export async function makeClassArchive(program: () => Promise<void>): Promise<void> {
  const archive = process.argv[2];
  if (archive === undefined) throw new Error("usage: make-class-archive <file>");
  const temporary = `${archive}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    process.env[target] = temporary;
    await program();
    // The JVM writes it when it ends.
    await Gateway.current().shutDown();
    renameSync(temporary, archive);
  } finally {
    rmSync(temporary, { force: true });
    rmSync(lockOf(archive), { force: true });
  }
}
