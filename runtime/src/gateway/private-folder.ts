import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { LaunchError } from "../errors/gateway-error.js";

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

  /** @param gateway - the folder of the gateway whose session this is for, unless it is started for us */
  constructor(env: NodeJS.ProcessEnv, gateway?: string) {
    this.path = gateway === undefined ? createFolder(env) : mkdtempSync(path.join(gateway, "session-"));
    this.requests = path.join(this.path, "requests");
    this.replies = path.join(this.path, "replies");
    this.socket = path.join(this.path, "socket");
    const made = spawnSync("mkfifo", ["-m", "600", this.requests, this.replies], { encoding: "utf8" });
    if (made.status !== 0) {
      this.remove();
      const reason = made.error?.message ?? made.stderr.trim();
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
