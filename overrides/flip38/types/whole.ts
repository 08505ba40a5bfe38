import { ArgumentError } from "#overrides/index.js";

/** The value, when it is a whole number between two limits. */
export function whole(owner: string, name: string, value: number, least: number, most = Infinity): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const range = most === Infinity ? `from ${least}` : `from ${least} to ${most}`;
  throw new ArgumentError(`${owner}: ${name} takes an integer ${range}, got ${String(value)}`);
}
