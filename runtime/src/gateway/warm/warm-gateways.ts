import { lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { LaunchError } from "../../errors/gateway-error.js";
import { isRunning } from "../exit-status.js";
import { isRead } from "../fifo.js";
import { removeScratchFolder } from "../scratch-folder.js";

/** A gateway that waits for programs. */
export interface WarmGateway {
  readonly folder: string;
  readonly key: string;
  readonly processId: number;
  readonly flinkVersion: string;
  /** Of the programs that it serves. */
  readonly workingFolder: string;
  readonly started: Date;
  readonly logFile: string;
  readonly sessions: number;
  /** Since when there has been no session. */
  readonly idleSince: Date | undefined;
  readonly idleSeconds: number;
}

// Below it lie a gateway's folder, a session's, and its socket, whose path may have 103 characters.
const longestBase = 36;

/** The folder of this user's warm gateways, which nobody else may enter. */
export function warmFolder(env: NodeJS.ProcessEnv): string {
  const { uid } = userInfo();
  const bases = [env["XDG_RUNTIME_DIR"] ?? "", tmpdir()];
  const base = bases.find((each) => path.isAbsolute(each) && each.length <= longestBase) ?? "/tmp";
  const folder = path.join(base, `tsflink-gateways-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== uid || (stat.mode & 0o077) !== 0) {
    throw new LaunchError(
      "JVM_FAILED",
      `${folder} must be a folder that only you may enter: remove it, or repair its mode`,
    );
  }
  return folder;
}

/** Whether a gateway listens there. */
export function listens(folder: string): boolean {
  return isRead(path.join(folder, "attach"));
}

/** The gateways of this user that run; what those left that were killed is removed. */
export function warmGateways(env: NodeJS.ProcessEnv): WarmGateway[] {
  const base = warmFolder(env);
  const names = readdirSync(base);
  for (const name of names) {
    // Of one that did not get as far as having its name, or that was being removed.
    const maker = /^[0-9a-f]{16}\.(?:new|dead)-(\d+)$/.exec(name)?.[1];
    if (maker !== undefined && !isRunning(Number(maker))) removeDead(path.join(base, name));
  }
  const folders = names.filter((name) => /^[0-9a-f]{16}$/.test(name)).map((name) => path.join(base, name));
  for (const folder of folders) removeIfDead(folder);
  return folders.filter((folder) => listens(folder)).flatMap((folder) => describe(folder) ?? []);
}

/** Removes what a gateway left that was killed. Another program may put a new one in its place at any time. */
export function removeIfDead(folder: string): void {
  if (listens(folder)) return;
  const dead = `${folder}.dead-${process.pid}`;
  try {
    renameSync(folder, dead);
    if (listens(dead)) renameSync(dead, folder);
    else removeDead(dead);
  } catch {
    // Somebody else was faster.
  }
}

/** One that ends when its last program has ended is not found any more, but has not ended. */
function removeDead(folder: string): void {
  const status = said(folder);
  if (status !== undefined && !isRunning(Number(status.pid))) removeScratchFolder(status.scratch);
  rmSync(folder, { recursive: true, force: true });
}

interface Description {
  readonly pid: string;
  readonly scratch: string;
  readonly flink: string;
  readonly folder: string;
  readonly started: string;
  readonly log: string;
  readonly sessions: string;
  readonly idle: string;
  readonly limit: string;
}

function said(folder: string): Description | undefined {
  try {
    const text = readFileSync(path.join(folder, "status"), "utf8");
    const lines = text.split("\n").map((line) => /^([^=]*)=(.*)$/.exec(line)?.slice(1) ?? []);
    return Object.fromEntries(lines) as unknown as Description;
  } catch {
    // It has just ended.
    return undefined;
  }
}

function describe(folder: string): WarmGateway | undefined {
  const status = said(folder);
  if (status === undefined) return undefined;
  return {
    folder,
    key: path.basename(folder),
    processId: Number(status.pid),
    flinkVersion: status.flink,
    workingFolder: status.folder,
    started: new Date(Number(status.started)),
    logFile: status.log,
    sessions: Number(status.sessions),
    idleSince: status.sessions === "0" ? new Date(Number(status.idle)) : undefined,
    idleSeconds: Number(status.limit),
  };
}
