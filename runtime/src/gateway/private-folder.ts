import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { LaunchError } from "../errors/gateway-error.js";
import { makeFifos } from "./fifo.js";

// sockaddr_un holds 104 bytes on macOS, 108 on Linux, with a zero at the end.
const longestSocketPath = 103;
// What mkdtemp adds to a name.
const randomSuffix = 6;

/** The folder of one gateway: its FIFOs and its socket. Only the user can look into it. */
export class PrivateFolder {
  readonly path: string;
  readonly requests: string;
  readonly replies: string;
  readonly socket: string;

  /**
   * @param gateway - the folder of the gateway whose session this is for, unless it is started for us
   * @param another - a FIFO to be made along with its own, if it can be: each process that makes some costs milliseconds
   */
  constructor(env: NodeJS.ProcessEnv, { gateway, another }: { gateway?: string; another?: string } = {}) {
    this.path = gateway === undefined ? createFolder(env) : mkdtempSync(path.join(gateway, "session-"));
    this.requests = path.join(this.path, "requests");
    this.replies = path.join(this.path, "replies");
    this.socket = path.join(this.path, "socket");
    const own = [this.requests, this.replies];
    const reason = makeFifos(another === undefined ? own : [...own, another]);
    if (reason !== undefined && !own.every((fifo) => existsSync(fifo))) {
      this.remove();
      throw new LaunchError("JVM_FAILED", `Cannot create a named pipe in ${path.dirname(this.path)}: ${reason}`);
    }
  }

  /** Removes the folder; what both sides have opened goes on working. */
  remove(): void {
    try {
      rmSync(this.path, { recursive: true, force: true });
    } catch {
      // It is in the user's temporary folder; failing the program for it would be worse than leaving it.
    }
  }
}

function createFolder(env: NodeJS.ProcessEnv): string {
  const name = `tsflink-${randomBytes(8).toString("hex")}-`;
  const bases = [env["XDG_RUNTIME_DIR"], tmpdir(), "/tmp"].filter(
    (base) => base !== undefined && path.isAbsolute(base),
  );
  let failure: unknown;
  for (const base of bases as string[]) {
    if (path.join(base, name, "socket").length + randomSuffix > longestSocketPath) continue;
    try {
      accessSync(base, constants.W_OK | constants.X_OK);
      // Made with mode 0700.
      return mkdtempSync(path.join(base, name));
    } catch (error) {
      failure = error;
    }
  }
  const reason = failure instanceof Error ? `: ${failure.message}` : "";
  throw new LaunchError("JVM_FAILED", `Cannot create a folder for Flink's gateway in ${bases.join(", ")}${reason}`);
}
