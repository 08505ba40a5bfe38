import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { LaunchError } from "../../errors/gateway-error.js";

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

/** The folder of this user's warm gateways, which nobody else may enter. */
export function warmFolder(env: NodeJS.ProcessEnv): string {
  const runtime = env["XDG_RUNTIME_DIR"] ?? "";
  const { uid } = userInfo();
  const base = path.isAbsolute(runtime) ? runtime : tmpdir();
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
  try {
    closeSync(openSync(path.join(folder, "attach"), constants.O_WRONLY | constants.O_NONBLOCK));
    return true;
  } catch {
    return false;
  }
}

/** The gateways of this user that run; what those left that were killed is removed. */
export function warmGateways(env: NodeJS.ProcessEnv): WarmGateway[] {
  const base = warmFolder(env);
  const folders = readdirSync(base)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => path.join(base, name));
  for (const folder of folders) removeIfDead(folder);
  return folders.filter((folder) => listens(folder)).flatMap((folder) => describe(folder) ?? []);
}

/** Renamed first: another program may put a new one in its place at any time. */
export function removeIfDead(folder: string): void {
  if (listens(folder)) return;
  const dead = `${folder}.dead-${process.pid}`;
  try {
    renameSync(folder, dead);
    rmSync(dead, { recursive: true, force: true });
  } catch {
    // Somebody else was faster.
  }
}

interface Description {
  readonly pid: string;
  readonly flink: string;
  readonly folder: string;
  readonly started: string;
  readonly log: string;
  readonly sessions: string;
  readonly idle: string;
  readonly limit: string;
}

function describe(folder: string): WarmGateway | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(folder, "status"), "utf8");
  } catch {
    // It has just ended.
    return undefined;
  }
  const lines = text.split("\n").map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
  const said = Object.fromEntries(lines) as unknown as Description;
  return {
    folder,
    key: path.basename(folder),
    processId: Number(said.pid),
    flinkVersion: said.flink,
    workingFolder: said.folder,
    started: new Date(Number(said.started)),
    logFile: said.log,
    sessions: Number(said.sessions),
    idleSince: said.sessions === "0" ? new Date(Number(said.idle)) : undefined,
    idleSeconds: Number(said.limit),
  };
}
