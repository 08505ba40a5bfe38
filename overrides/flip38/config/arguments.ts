import { ArgumentError, type Temporal } from "#overrides/index.js";
import { whatIs } from "../class-name.js";

/** A time span: milliseconds, or a `Temporal.Duration`. */
export type TimeSpan = number | Temporal.Duration;

/** A time span in milliseconds. */
export function milliseconds(span: TimeSpan, label: string): number {
  const value = typeof span === "number" ? span : totalOf(span);
  if (value !== undefined && Number.isFinite(value)) return Math.round(value);
  throw new ArgumentError(`${label} takes a number of milliseconds or a Temporal.Duration, got ${String(span)}`);
}

function totalOf(span: Temporal.Duration): number | undefined {
  return typeof span === "object" && span !== null && typeof span.total === "function"
    ? span.total({ unit: "millisecond" })
    : undefined;
}

/** The value, when it is one of the names. */
export function oneOf<T extends string>(value: T, names: readonly T[], label: string): T {
  if (names.includes(value)) return value;
  throw new ArgumentError(`${label}: unsupported value ${String(value)}; there are ${names.join(", ")}`);
}

/** The value, when it is a boolean. */
export function flag(value: boolean, label: string): boolean {
  if (typeof value === "boolean") return value;
  throw new ArgumentError(`${label} should be a bool value, got ${String(value)}`);
}

/** The value, when it is a text. */
export function text(value: string, label: string): string {
  if (typeof value === "string") return value;
  throw new ArgumentError(`${label} should be a string, got ${whatIs(value)}`);
}
