import { spawn, type ChildProcess } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { LaunchError } from "../errors/gateway-error.js";
import type { Connection } from "./connection.js";
import { hasEnded } from "./exit-status.js";
import type { GatewayCommand } from "./gateway-command.js";
import { openFifos } from "./open-fifos.js";
import { PrivateFolder } from "./private-folder.js";
import { ScratchFolder } from "./scratch-folder.js";
import { SpawnedProcess } from "./spawned-process.js";
import { sweepFolders } from "./sweep-folders.js";

// The JVM gets the FIFOs as descriptors that Java can open by name and HotSpot does not write to.
const script = 'requests=$1 replies=$2; shift 2; exec "$@" 4<"$requests" 5>"$replies"';

/** A connection to a gateway that has been started and has not answered yet. */
export interface Launched extends Connection {
  readonly process: SpawnedProcess;
  readonly logFile: string;
}

/** Starts a gateway in our process group, with our stdout and stderr, and opens the FIFOs to it. */
export function launch(command: GatewayCommand, env: NodeJS.ProcessEnv): Launched {
  const signaturesSha256 = createHash("sha256").update(readFileSync(command.signatures)).digest();
  const secret = randomBytes(32);
  const scratch = new ScratchFolder();
  let folder: PrivateFolder | undefined;
  try {
    folder = new PrivateFolder(env, { another: scratch.alive });
    const java = [command.program, ...command.args(scratch.path)];
    const channels = ["--socket", folder.socket, "--requests", "/dev/fd/4", "--replies", "/dev/fd/5"];
    const child = spawn(
      "sh",
      ["-c", script, "sh", folder.requests, folder.replies, ...java, ...channels, "--scratch", scratch.path],
      {
        stdio: ["ignore", "inherit", "inherit", scratch.hold()],
        env: { ...env, TSFLINK_SECRET: secret.toString("hex") },
      },
    );
    // Said by `pid` already.
    child.on("error", () => undefined);
    scratch.release();
    removeWith(child, scratch);
    if (child.pid === undefined) throw new LaunchError("JVM_FAILED", "Cannot start sh, which starts Flink's JVM");
    const gateway = new SpawnedProcess(child, child.pid);
    const channel = openFifos(folder.requests, folder.replies);
    sweepFolders(env);
    return { process: gateway, channel, folder, logFile: command.logFile, secret, signaturesSha256 };
  } catch (error) {
    folder?.remove();
    scratch.remove();
    throw error;
  }
}

/** The JVM has its folder removed unless it was killed; whether it was may show only when this process ends. */
function removeWith(child: ChildProcess, scratch: ScratchFolder): void {
  const atExit = () => {
    if (hasEnded(child)) scratch.remove();
  };
  process.once("exit", atExit);
  child.once("exit", () => {
    process.removeListener("exit", atExit);
    scratch.remove();
  });
}
