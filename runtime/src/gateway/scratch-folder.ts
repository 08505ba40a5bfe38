import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { LaunchError } from "../errors/gateway-error.js";

/** A folder for the temporary files of one JVM, which deletes it when it ends: Flink leaves files behind. */
export function createScratchFolder(): string {
  try {
    return mkdtempSync(path.join(tmpdir(), "tsflink-scratch-"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = "set TMPDIR to a folder that can be written to";
    throw new LaunchError(
      "JVM_FAILED",
      `Cannot create a folder in ${tmpdir()} for temporary files; ${hint}: ${reason}`,
    );
  }
}

/** For a JVM that was killed and could not delete it itself. */
export function removeScratchFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // In the user's temporary folder; failing the program for it would be worse than leaving it.
  }
}
