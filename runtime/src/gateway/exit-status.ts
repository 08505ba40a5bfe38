import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import type { ExitStatus } from "../errors/gateway-error.js";
import { pause } from "./pause.js";

const patience = 200;

/**
 * How a child that is ending has ended, without waiting for the event loop to say so. While JavaScript holds the
 * thread Node has not reaped the child, and Linux shows a zombie's status in /proc.
 */
export function exitStatus(child: ChildProcess): ExitStatus {
  if (child.exitCode !== null) return { code: child.exitCode };
  if (child.signalCode !== null) return { signal: child.signalCode };
  if (process.platform !== "linux" || child.pid === undefined) return {};
  for (let waited = 0; waited < patience; waited += 5) {
    const status = zombieStatus(child.pid);
    if (status !== undefined) return status;
    pause(5);
  }
  return {};
}

/** Whether a child has ended, also where Node has not been told yet; where the system does not say, it has not. */
export function hasEnded(child: ChildProcess): boolean {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return true;
  return process.platform === "linux" && zombieStatus(child.pid) !== undefined;
}

/** Whether a process of this user runs; one that has ended, and that its parent has not reaped, does not. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
  } catch {
    return false;
  }
  return process.platform !== "linux" || zombieStatus(processId) === undefined;
}

function zombieStatus(pid: number): ExitStatus | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return {};
  }
  // pid (command) state ppid ... exit_code; the command may hold spaces and parentheses.
  const fields = text
    .slice(text.lastIndexOf(")") + 2)
    .trim()
    .split(" ");
  if (fields[0] !== "Z" && fields[0] !== "X") return undefined;
  const wait = Number(fields.at(-1));
  return (wait & 0x7f) === 0 ? { code: wait >> 8 } : signalStatus(wait & 0x7f);
}

function signalStatus(number: number): ExitStatus {
  const name = Object.entries(constants.signals).find(([, value]) => value === number)?.[0];
  return { signal: name ?? `signal ${number}` };
}
