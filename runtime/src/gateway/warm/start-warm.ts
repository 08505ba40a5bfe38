import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { LaunchError } from "../../errors/gateway-error.js";
import { tail } from "../../log/tail.js";
import { gatewayCommand, type GatewayParts } from "../gateway-command.js";
import { hasEnded } from "../exit-status.js";
import { pause } from "../pause.js";
import { ScratchFolder } from "../scratch-folder.js";
import { sweepFolders } from "../sweep-folders.js";
import { listens, removeIfDead, warmFolder } from "./warm-gateways.js";
import { warmKey } from "./warm-key.js";

const patience = 30_000;
const shownLogLines = 15;
const defaultIdleMinutes = 30;

/** The folder of the warm gateway for such programs; one is started, and waited for, when there is none. */
export function warmGateway(parts: GatewayParts, env: NodeJS.ProcessEnv, idle = idleOf(env)): string {
  const folder = path.join(warmFolder(env), warmKey(parts, env, process.cwd()));
  if (listens(folder)) return folder;
  removeIfDead(folder);
  start(folder, parts, env, idle);
  return folder;
}

/** A session of its own keeps it from the terminal's signals; what it prints goes to its log. */
function start(folder: string, parts: GatewayParts, env: NodeJS.ProcessEnv, idle: number): void {
  const command = gatewayCommand(parts, env, "org.tsflink.gateway.WarmGateway");
  const scratch = new ScratchFolder();
  const own = ["--folder", folder, "--scratch", scratch.path, "--idle-seconds", String(idle)];
  const log = openSync(command.logFile, "a");
  let child: ChildProcess | undefined;
  try {
    child = spawn(command.program, [...command.args(scratch.path), ...own], {
      detached: true,
      stdio: ["ignore", log, log, scratch.hold()],
      env,
    });
    child.on("error", () => undefined);
    child.unref();
    scratch.release();
    sweepFolders(env);
    const deadline = performance.now() + patience;
    while (!listens(folder)) {
      // One that has ended may have found that another was faster.
      if (hasEnded(child) ? !listens(folder) : performance.now() > deadline) throw notStarted(command.logFile);
      pause(5);
    }
  } catch (error) {
    // It would come up without the folder that goes now.
    if (child !== undefined && !hasEnded(child)) child.kill("SIGKILL");
    scratch.remove();
    throw error;
  } finally {
    closeSync(log);
  }
}

function notStarted(logFile: string): LaunchError {
  const lines = tail(logFile, shownLogLines).map((line) => `  ${line}`);
  return new LaunchError("JVM_FAILED", ["The warm gateway did not start. Its log ends:", ...lines].join("\n"));
}

function idleOf(env: NodeJS.ProcessEnv): number {
  const minutes = env["TSFLINK_GATEWAY_IDLE"] ?? "";
  return minutes === "" ? defaultIdleMinutes * 60 : idleSeconds(minutes, "TSFLINK_GATEWAY_IDLE");
}

/** Of a number of minutes, which need not be whole. */
export function idleSeconds(minutes: string, named: string): number {
  const seconds = Math.round(Number(minutes) * 60);
  if (Number.isSafeInteger(seconds) && seconds > 0) return seconds;
  throw new LaunchError("JVM_FAILED", `${named} takes minutes, such as 30 or 0.5, not ${minutes}`);
}
