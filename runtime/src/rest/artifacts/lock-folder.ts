import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { TsflinkError } from "../../errors/tsflink-error.js";

/** Makes this process the only one that works in a folder; gives what ends that. */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, "server.pid");
  const owner = ownerOf(file);
  if (owner !== undefined && isAlive(owner)) {
    throw new TsflinkError(`Another server (process ${owner}) uses ${folder}: choose another folder with --dir`);
  }
  rmSync(file, { force: true });
  const opened = openSync(file, "wx", 0o600);
  writeSync(opened, String(process.pid));
  closeSync(opened);
  return () => rmSync(file, { force: true });
}

function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
