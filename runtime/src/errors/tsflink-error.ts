/** What every error of tsflink's own is an instance of. */
export class TsflinkError extends Error {
  static {
    this.prototype.name = "TsflinkError";
  }
}

/** Leaves properties out of what console.log and an uncaught error print; the message says it better. */
export function hide<E extends TsflinkError>(error: E, ...properties: (keyof E & string)[]): void {
  for (const property of properties) Object.defineProperty(error, property, { enumerable: false });
}
