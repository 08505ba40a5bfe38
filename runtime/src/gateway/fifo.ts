import { spawnSync } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";

/** Makes FIFOs that only the user can open; returns why not all of them could be made. */
export function makeFifos(paths: readonly string[]): string | undefined {
  const made = spawnSync("mkfifo", ["-m", "600", ...paths], { encoding: "utf8" });
  return made.status === 0 ? undefined : (made.error?.message ?? made.stderr.trim());
}

/**
 * Whether some process has a FIFO open for reading. The system closes it with the process, however that ends, and nobody
 * can take its place, as another process can take a process id.
 */
export function isRead(fifo: string): boolean {
  try {
    closeSync(openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK));
    return true;
  } catch (error) {
    // Any other error, as of a process with too many files open, says nothing of the FIFO.
    return !["ENXIO", "ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
  }
}
