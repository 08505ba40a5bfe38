import { createHash, randomBytes } from "node:crypto";
import { closeSync, constants, openSync, readFileSync, writeSync } from "node:fs";
import path from "node:path";
import { LaunchError, type ExitStatus } from "../errors/gateway-error.js";
import { packageFiles } from "../provision/package-files.js";
import type { Connection, GatewayProcess } from "./connection.js";
import { openFifos } from "./open-fifos.js";
import { PrivateFolder } from "./private-folder.js";

/**
 * Opens a session with a gateway that is there: the parent under `flink run`, or a warm gateway. We make the session's
 * folder inside the gateway's own and write its name into the FIFO that the gateway listens to.
 */
export function attach(gateway: string, name: string, env: NodeJS.ProcessEnv): Connection {
  const signaturesSha256 = createHash("sha256")
    .update(readFileSync(packageFiles(env).signatures))
    .digest();
  const folder = sessionFolder(gateway, name, env);
  try {
    const secret = randomBytes(32);
    const introduction = [path.basename(folder.path), readSecret(gateway), secret.toString("hex")].join(" ");
    write(path.join(gateway, "attach"), `${introduction}\n`);
    const channel = openFifos(folder.requests, folder.replies, { who: name });
    return { channel, folder, secret, signaturesSha256, process: new ForeignProcess(name), logFile: undefined };
  } catch (error) {
    folder.remove();
    if (error instanceof LaunchError) throw error;
    throw hasGone(name, error);
  }
}

function sessionFolder(gateway: string, name: string, env: NodeJS.ProcessEnv): PrivateFolder {
  try {
    return new PrivateFolder(env, { gateway });
  } catch (error) {
    throw hasGone(name, error);
  }
}

function readSecret(gateway: string): string {
  return readFileSync(path.join(gateway, "secret"), "utf8").trim();
}

/** Fails at once when nobody listens. So little is written as a whole or not at all, whoever else writes. */
function write(fifo: string, text: string): void {
  const descriptor = openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    writeSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

function hasGone(name: string, cause: unknown): LaunchError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LaunchError("JVM_FAILED", `${name} cannot be reached: ${reason}`, { cause });
}

/** A gateway that somebody else has started: that its channels are closed is all that is seen of its end. */
class ForeignProcess implements GatewayProcess {
  readonly name: string;
  readonly hasEnded = true;

  constructor(name: string) {
    this.name = name;
  }

  exitStatus(): ExitStatus {
    return {};
  }

  onceEnded(): void {}

  ended(): Promise<void> {
    return Promise.resolve();
  }
}
