import { closeSync, constants, existsSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { LaunchError } from "../errors/gateway-error.js";
import { makeFifos } from "./fifo.js";

const alive = "alive";

/**
 * A folder for the temporary files of one process. Flink leaves files behind in that of its JVM, so the JVM has it deleted
 * when it ends, and so does whoever has started it. For one whose processes were all killed there is `sweepFolders`: as long
 * as the folder is in use, somebody holds its FIFO `alive`.
 */
export class ScratchFolder {
  readonly path: string;
  readonly alive: string;
  #held: number | undefined;

  constructor(use = "scratch") {
    this.path = createFolder(use);
    this.alive = path.join(this.path, alive);
  }

  /** Holds the folder; the descriptor is for a child to inherit. Where files cannot be FIFOs, nobody holds or sweeps it. */
  hold(): number | "ignore" {
    try {
      // Where files cannot be FIFOs, a file that anybody can open stands for one that is held.
      if (!existsSync(this.alive) && makeFifos([this.alive]) !== undefined) writeFileSync(this.alive, "");
      this.#held ??= openSync(this.alive, constants.O_RDWR | constants.O_NONBLOCK);
      return this.#held;
    } catch {
      return "ignore";
    }
  }

  /** Leaves it to the children that inherited it. */
  release(): void {
    if (this.#held !== undefined) closeSync(this.#held);
    this.#held = undefined;
  }

  remove(): void {
    this.release();
    removeScratchFolder(this.path);
  }
}

function createFolder(use: string): string {
  try {
    return mkdtempSync(path.join(tmpdir(), `tsflink-${use}-`));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = "set TMPDIR to a folder that can be written to";
    throw new LaunchError(
      "JVM_FAILED",
      `Cannot create a folder in ${tmpdir()} for temporary files; ${hint}: ${reason}`,
    );
  }
}

/** For a JVM that was killed and could not have it deleted. */
export function removeScratchFolder(folder: string): void {
  try {
    // What says whether somebody needs it goes last: without it nobody would delete the rest.
    for (const name of readdirSync(folder)) {
      if (name !== alive) rmSync(path.join(folder, name), { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // In the user's temporary folder; failing the program for it would be worse than leaving it.
  }
}
