import { readFileSync } from "node:fs";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** A program in a process of its own, and in a process group of its own, as a shell starts it. */
export interface RunningProgram {
  readonly child: ChildProcess;
  /** What it has written so far, stdout and stderr. */
  output(): string;
  /** Waits for a line that it writes; fails when it does not within a minute. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  /** Its end, its output included. */
  readonly ended: Promise<void>;
}

/** Runs a program of this folder; what is left of it when the test ends is killed. */
export function runProgram(file: string, argument: string, env: NodeJS.ProcessEnv = {}): RunningProgram {
  const program = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), program, argument], {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    try {
      process.kill(-(child.pid ?? 0), "SIGKILL");
    } catch {
      // Nothing is left.
    }
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  }
  return {
    child,
    output: () => output,
    async line(pattern) {
      await until(() => pattern.test(output), 60_000);
      const found = pattern.exec(output);
      if (found === null) throw new Error(`The program did not write ${String(pattern)}:\n${output}`);
      return found;
    },
    ended: once(child, "close").then(() => undefined),
  };
}

/** Waits for a condition; says whether it came about. */
export async function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > end) return false;
    await delay(20);
  }
  return true;
}

/** Whether a process is there. */
export function isAlive(processId: number): boolean {
  try {
    // One that has ended and waits to be reaped by whoever adopted it is gone.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${processId}/status`, "utf8"));
  } catch {
    return false;
  }
}
