import { spawn } from "node:child_process";
import { lstatSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isRead } from "./fifo.js";

// Whoever makes a folder opens its FIFO within milliseconds.
const youngest = 60_000;
// A folder without one is what a deletion that was cut short has left.
const youngestWithoutFifo = 24 * 3_600_000;

// Of scratch folders, of the FIFOs of a program, of those of `flink run`.
const ours = /^tsflink-(?:(?:scratch|files)-|[0-9a-f]{16}-|\d+$)/;

/**
 * Removes what is left of gateways whose processes were all killed, so that none could do it: private folders of this
 * user in which nobody holds a FIFO any more. It takes place in a process of its own, since it can be much.
 */
export function sweepFolders(env: NodeJS.ProcessEnv): void {
  const dead = deadFolders([env["XDG_RUNTIME_DIR"], tmpdir(), "/tmp"], youngest, youngestWithoutFifo);
  if (dead.length === 0) return;
  const child = spawn("rm", ["-rf", "--", ...dead], { detached: true, stdio: "ignore" });
  child.on("error", () => undefined);
  child.unref();
}

/**
 * @param age - in milliseconds, which such a folder must have
 * @param ageWithoutFifo - the same, of one that has files and no FIFO
 */
export function deadFolders(bases: readonly (string | undefined)[], age: number, ageWithoutFifo: number): string[] {
  const places = new Set(bases.filter((base) => base !== undefined && path.isAbsolute(base)) as string[]);
  return [...places].flatMap((base) =>
    (namesIn(base) ?? [])
      .filter((name) => ours.test(name))
      .map((name) => path.join(base, name))
      .filter((folder) => isOldAndOurs(folder, age) && isDead(folder, ageWithoutFifo)),
  );
}

function isOldAndOurs(place: string, age: number): boolean {
  const stat = lstatSync(place, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && stat.uid === process.getuid?.() && Date.now() - stat.mtimeMs >= age;
}

function isDead(folder: string, ageWithoutFifo: number): boolean {
  const names = namesIn(folder);
  if (names === undefined) return false;
  const fifos = ["alive", "requests", "attach"].filter((name) => names.includes(name));
  if (fifos.length > 0) return !fifos.some((name) => isRead(path.join(folder, name)));
  return names.length === 0 || isOldAndOurs(folder, ageWithoutFifo);
}

/** None in what is no folder, or none any more; undefined when it cannot be told. */
function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "") ? [] : undefined;
  }
}
