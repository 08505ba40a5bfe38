/** An answer that is an error: its message says what to do about it. */
export class HttpError extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** The body of an error, as Flink's own REST API has it. */
export function errorBody(...messages: readonly string[]): { readonly errors: readonly string[] } {
  return { errors: messages };
}
