import type { Temporal } from "temporal-polyfill";
import { FieldType, TimeUnit } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import { epochDay } from "../../values/calendar.js";
import { bytesOf, fieldOf, noBytes, type Column } from "./column.js";
import { EncodeError, type Body } from "./encoding.js";

const millisPerDay = 86_400_000;
const nanosPerMilli = 1_000_000n;

export function encodeDates(cells: readonly unknown[]): Body {
  const days = Int32Array.from(cells as (Temporal.PlainDate | null)[], (date) => (date === null ? 0 : dayOf(date)));
  return { field: fieldOf(FieldType.DATE), buffers: [bytesOf(days)], children: [] };
}

export function encodeTimes(cells: readonly unknown[]): Body {
  const nanos = BigInt64Array.from(cells as (Temporal.PlainTime | null)[], (time) =>
    time === null ? 0n : BigInt(milliOf(time)) * nanosPerMilli + BigInt(nanoOf(time)),
  );
  return { field: fieldOf(FieldType.TIME, { unit: TimeUnit.NANOSECOND }), buffers: [bytesOf(nanos)], children: [] };
}

export function encodeTimestamps(cells: readonly unknown[]): Body {
  const parts = new TwoParts(cells.length);
  for (const [index, time] of (cells as (Temporal.PlainDateTime | null)[]).entries()) {
    if (time !== null) parts.set(index, BigInt(dayOf(time) * millisPerDay + milliOf(time)), nanoOf(time));
  }
  return parts.body(FieldType.TIMESTAMP);
}

export function encodeInstants(cells: readonly unknown[]): Body {
  const parts = new TwoParts(cells.length);
  for (const [index, instant] of (cells as (Temporal.Instant | null)[]).entries()) {
    if (instant !== null) parts.setNanos(index, instant.epochNanoseconds);
  }
  return parts.body(FieldType.INSTANT);
}

export function encodeMonths(cells: readonly unknown[]): Body {
  const months = Int32Array.from(cells as (Temporal.Duration | null)[], (duration, index) => {
    const total = duration === null ? 0 : duration.years * 12 + duration.months;
    if (total !== (total | 0))
      throw new EncodeError(index, "", `${duration} is longer than an INTERVAL YEAR TO MONTH holds`);
    return total;
  });
  return { field: fieldOf(FieldType.MONTHS), buffers: [bytesOf(months)], children: [] };
}

/** A day being 24 hours. */
export function encodeDurations(cells: readonly unknown[]): Body {
  const parts = new TwoParts(cells.length);
  for (const [index, duration] of (cells as (Temporal.Duration | null)[]).entries()) {
    if (duration !== null) parts.setNanos(index, nanosOf(duration));
  }
  return parts.body(FieldType.DURATION);
}

/** Times as milliseconds and nanoseconds. */
class TwoParts {
  readonly #millis: BigInt64Array;
  readonly #nanos: Int32Array;

  constructor(length: number) {
    this.#millis = new BigInt64Array(length);
    this.#nanos = new Int32Array(length);
  }

  set(index: number, millis: bigint, nanos: number): void {
    this.#millis[index] = millis;
    this.#nanos[index] = nanos;
  }

  setNanos(index: number, total: bigint): void {
    const rest = ((total % nanosPerMilli) + nanosPerMilli) % nanosPerMilli;
    this.set(index, (total - rest) / nanosPerMilli, Number(rest));
  }

  body(type: FieldType): Body {
    const field = fieldOf(type, { unit: TimeUnit.MILLISECOND_AND_NANOSECOND });
    return { field, buffers: [], children: [half(FieldType.INT64, this.#millis), half(FieldType.INT32, this.#nanos)] };
  }
}

function half(type: FieldType, values: BigInt64Array | Int32Array): Column {
  const buffers = [bytesOf(values)];
  return { field: fieldOf(type), length: values.length, nulls: 0, validity: noBytes, buffers, children: [] };
}

function dayOf(date: Temporal.PlainDate | Temporal.PlainDateTime): number {
  const { year, month, day } = date.calendarId === "iso8601" ? date : date.withCalendar("iso8601");
  return epochDay(year, month, day);
}

function milliOf(time: Temporal.PlainTime | Temporal.PlainDateTime): number {
  return ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + time.millisecond;
}

/** Below the millisecond. */
function nanoOf(time: Temporal.PlainTime | Temporal.PlainDateTime): number {
  return time.microsecond * 1000 + time.nanosecond;
}

function nanosOf(value: Temporal.Duration): bigint {
  const hours = (BigInt(value.weeks) * 7n + BigInt(value.days)) * 24n + BigInt(value.hours);
  const seconds = (hours * 60n + BigInt(value.minutes)) * 60n + BigInt(value.seconds);
  const micros = (seconds * 1000n + BigInt(value.milliseconds)) * 1000n + BigInt(value.microseconds);
  return micros * 1000n + BigInt(value.nanoseconds);
}
