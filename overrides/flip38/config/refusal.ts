import { ArgumentError } from "#overrides/index.js";

/** The error for something of Flink 1.10 that today's Flink has no more: what it was, and why it cannot be. */
export function refusal(what: string, reason: string): ArgumentError {
  return new ArgumentError(`${what} is not supported by today's Flink: ${reason}`);
}
