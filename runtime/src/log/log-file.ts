import { randomBytes } from "node:crypto";
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stateFolder } from "./state-folder.js";

const kept = 20;
const ours = /^gateway-[\dTZ-]+-[0-9a-f]+\.log$/;

/** Creates the log file of a gateway that is about to start, removes old ones, and returns its path. */
export function createLogFile(env: NodeJS.ProcessEnv): string {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const name = `gateway-${stamp}-${process.pid}-${randomBytes(3).toString("hex")}.log`;
  try {
    const folder = path.join(stateFolder(env), "logs");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = create(folder, name);
    prune(folder);
    return file;
  } catch {
    // A home that cannot be written to (a container, a full disk) must not keep anybody from running a job.
    return create(mkdtempSync(path.join(tmpdir(), "tsflink-log-")), name);
  }
}

function create(folder: string, name: string): string {
  const file = path.join(folder, name);
  closeSync(openSync(file, "wx", 0o600));
  return file;
}

function prune(folder: string): void {
  // The names begin with the time.
  const logs = readdirSync(folder)
    .filter((name) => ours.test(name))
    .toSorted();
  for (const name of logs.slice(0, -kept)) rmSync(path.join(folder, name), { force: true });
}
