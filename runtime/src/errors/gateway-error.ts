import { hide, TsflinkError, type TsflinkErrorOptions } from "./tsflink-error.js";

/** Why a gateway did not start. */
export type LaunchFailure = "JAVA_NOT_FOUND" | "JAVA_TOO_OLD" | "JVM_FAILED" | "MISMATCH";

/** The JVM that holds Flink could not be started. */
export class LaunchError extends TsflinkError {
  static {
    this.prototype.name = "LaunchError";
  }

  readonly code: LaunchFailure;

  constructor(code: LaunchFailure, message: string, options?: TsflinkErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** How a process ended; both undefined when the system does not say. */
export interface ExitStatus {
  readonly code?: number;
  readonly signal?: string;
}

/** The JVM that holds Flink has ended while the program still needed it; its tables and jobs are gone. */
export class GatewayDiedError extends TsflinkError {
  static {
    this.prototype.name = "GatewayDiedError";
  }

  readonly exit_code: number | undefined;
  readonly signal: string | undefined;
  declare readonly log_file: string;

  /** @param gateway - how its process is spoken of: `Flink's JVM (process 42)` */
  constructor(gateway: string, status: ExitStatus, logFile: string) {
    super(`${gateway} ${describe(status)}; its tables and jobs are gone, start the program again`, { logFile });
    this.exit_code = status.code;
    this.signal = status.signal;
    hide(this, "exit_code", "signal");
  }
}

/** `was killed by SIGKILL`, `exited with code 1`. */
export function describe(status: ExitStatus): string {
  if (status.signal !== undefined) return `was killed by ${status.signal}`;
  if (status.code !== undefined) return `exited with code ${status.code}`;
  return "has ended";
}
