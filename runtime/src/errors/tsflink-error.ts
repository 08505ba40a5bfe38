/** What an error is made of besides its message. */
export interface TsflinkErrorOptions extends ErrorOptions {
  /** The log of the JVM that had a part in it; named in the message's last line. */
  readonly logFile?: string | undefined;
}

/** What every error of tsflink's own is an instance of. */
export class TsflinkError extends Error {
  static {
    this.prototype.name = "TsflinkError";
  }

  /** Where Flink's log is; undefined when the JVM had no part in the error. */
  readonly log_file: string | undefined;

  constructor(message: string, { logFile, ...options }: TsflinkErrorOptions = {}) {
    super(logFile === undefined ? message : `${message}\nFlink's log: ${logFile}`, options);
    this.log_file = logFile;
    hide(this, "log_file");
  }
}

/** Leaves properties out of what console.log and an uncaught error print; the message says it better. */
export function hide<E extends TsflinkError>(error: E, ...properties: (keyof E & string)[]): void {
  for (const property of properties) Object.defineProperty(error, property, { enumerable: false });
}
