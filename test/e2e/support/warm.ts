import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cli, gone, root, startCommand, type Ended, type Running } from "./program.js";
import { jdkTool } from "./jdk.js";

/** A user's warm gateways, in a runtime folder of the test's own. */
export interface WarmUser {
  /** XDG_RUNTIME_DIR. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** `tsflink gateway <args>`. */
  gateway(args: readonly string[], options?: WarmOptions): Promise<Ended>;
  /** Starts `tsflink run --gateway` on a program. */
  start(file: string, options?: WarmOptions): Running;
  /** Process ids of the gateways that run, in the order in which `tsflink gateway status` tells them. */
  running(): Promise<readonly WarmStatus[]>;
  /** Stops all gateways. */
  stop(): Promise<void>;
}

export interface WarmOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A line of `tsflink gateway status`. */
export interface WarmStatus {
  readonly processId: number;
  readonly folder: string;
  /** "idle, ends in 30 min", "1 program". */
  readonly use: string;
}

/** Call `stop` in `afterAll`. */
export function warmUser(): WarmUser {
  const folder = mkdtempSync("/tmp/tsflink-user-");
  const env = { XDG_RUNTIME_DIR: folder, TMPDIR: folder, XDG_STATE_HOME: folder };
  const command = (args: readonly string[], options: WarmOptions = {}) =>
    startCommand(process.execPath, [cli, ...args], { cwd: root, ...options, env: { ...env, ...options.env } });
  const gateway = (args: readonly string[], options?: WarmOptions) => command(["gateway", ...args], options).ended;
  const running = async () => {
    const { stdout } = await gateway(["status"]);
    return [...stdout.matchAll(/^process (\d+): Flink \S+, (\S+), (.*)$/gm)].map(([, id, where = "", use = ""]) => ({
      processId: Number(id),
      folder: where,
      use,
    }));
  };
  return {
    folder,
    env,
    gateway,
    running,
    start: (file, options) => command(["run", "--gateway", file], options),
    async stop() {
      execFileSync(process.execPath, [cli, "gateway", "stop", "--all"], { env: { ...process.env, ...env } });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ends a process as a crash does. */
export async function kill(processId: number): Promise<void> {
  process.kill(processId, "SIGKILL");
  await gone(processId);
}

/** The names of a JVM's threads. */
export function threadsOf(processId: number): string[] {
  const text = execFileSync(jdkTool("jcmd"), [String(processId), "Thread.print"], { encoding: "utf8" });
  return [...text.matchAll(/^"(.*)" #/gm)].map(([, name = ""]) => name);
}
