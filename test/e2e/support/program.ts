import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** The command of the built package. */
export const cli = path.join(root, "generated/2.3/dist/cli.js");

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when the program's output (both streams) has had this text; rejects when it ends before. */
  saw(text: string | RegExp): Promise<string>;
  stdout(): string;
}

export interface Options {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Seconds after which the program is killed. */
  readonly limit?: number;
}

/** A folder that goes away with the test; inside the checkout, so that programs in it find the package. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(root, "test/.tmp-"));
  onTestFinished(() => remove(folder));
  return folder;
}

/** A JVM that ends meanwhile makes files in it, or has its own folder in it deleted. */
async function remove(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (!["ENOENT", "ENOTEMPTY"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Writes a program into a temporary folder and returns its path. */
export function programFile(source: string, name = "program.ts"): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, source);
  return file;
}

/** Starts a program with `tsflink run`. */
export function start(file: string, options: Options = {}): Running {
  return startCommand(process.execPath, [cli, "run", file, ...(options.args ?? [])], options);
}

/** Runs a program given as text with `tsflink run`, to its end. */
export function run(source: string, options: Options = {}): Promise<Ended> {
  return start(programFile(source), options).ended;
}

/** Starts any command, bounded in time; it leads a process group of its own, which the end of the test kills. */
export function startCommand(command: string, args: readonly string[], options: Options = {}): Running {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let all = "";
  const watchers = new Set<() => void>();
  const take = (text: string) => {
    all += text;
    for (const watcher of watchers) watcher();
  };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    take(text);
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    take(text);
  });
  const timer = setTimeout(() => killGroup(child), (options.limit ?? 90) * 1000);
  onTestFinished(() => killGroup(child));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout, stderr, milliseconds: performance.now() - began });
    });
  });
  const saw = (text: string | RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (typeof text === "string" ? !all.includes(text) : !text.test(all)) return;
        watchers.delete(look);
        resolve(all);
      };
      watchers.add(look);
      look();
      void ended.then(() => reject(new Error(`The program ended before it printed ${String(text)}:\n${all}`)));
    });
  return { child, ended, saw, stdout: () => stdout };
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended.
  }
}

/** Milliseconds until no process has this id any more. */
export async function gone(pid: number, limit = 10_000): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < limit) {
    if (!isAlive(pid)) return performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Process ${pid} still runs after ${limit} ms`);
}

/** Whether a process still runs; one that has ended and waits to be reaped by whoever adopted it does not. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
