import { TsflinkError } from "../../errors/tsflink-error.js";
import { dateOfEpochDay } from "../../values/calendar.js";
import { Temporal } from "../../values/temporal.js";
import { isTwoPart, view, type Column } from "./column.js";

const millisPerDay = 86_400_000;

/** DATE: days since 1970-01-01. */
export function dateReader(days: Int32Array): (index: number) => Temporal.PlainDate {
  const { PlainDate } = Temporal;
  return sharing(days, (day) => {
    const { year, month, day: dayOfMonth } = dateOfEpochDay(day);
    return within(`date is in the year ${year}`, () => new PlainDate(year, month, dayOfMonth));
  });
}

/** TIME: milliseconds of the day. */
export function timeReader(millis: Int32Array): (index: number) => Temporal.PlainTime {
  const { PlainTime } = Temporal;
  return (index) => {
    const { hour, minute, second, milli } = timeOfDay(millis[index] as number);
    return new PlainTime(hour, minute, second, milli);
  };
}

/** TIMESTAMP: milliseconds since 1970-01-01T00:00, and the nanoseconds below. */
export function timestampReader(column: Column): (index: number) => Temporal.PlainDateTime {
  const { PlainDateTime } = Temporal;
  const { millis, nanos } = parts(column);
  const make = (milliseconds: bigint, index: number) => {
    const time = Number(milliseconds);
    const days = Math.floor(time / millisPerDay);
    const { year, month, day } = dateOfEpochDay(days);
    const { hour, minute, second, milli } = timeOfDay(time - days * millisPerDay);
    const nano = nanos === undefined ? 0 : (nanos[index] as number);
    const micro = Math.floor(nano / 1000);
    return within(
      `timestamp is in the year ${year}`,
      () => new PlainDateTime(year, month, day, hour, minute, second, milli, micro, nano % 1000),
    );
  };
  return nanos === undefined ? sharing(millis, make) : (index) => make(millis[index] as bigint, index);
}

/** TIMESTAMP_LTZ: milliseconds since 1970-01-01T00:00Z, and the nanoseconds below. */
export function instantReader(column: Column): (index: number) => Temporal.Instant {
  const { Instant } = Temporal;
  const { millis, nanos } = parts(column);
  const make = (time: bigint, index: number) => {
    const nano = nanos === undefined ? 0 : (nanos[index] as number);
    const { year } = dateOfEpochDay(Math.floor(Number(time) / millisPerDay));
    return within(`instant is in the year ${year}`, () => new Instant(time * 1_000_000n + BigInt(nano)));
  };
  return nanos === undefined ? sharing(millis, make) : (index) => make(millis[index] as bigint, index);
}

/** Temporal's objects never change, and neighbours are often equal: a day's rows, a second's. */
function sharing<N, T>(
  units: { readonly [index: number]: N },
  make: (unit: N, index: number) => T,
): (index: number) => T {
  let unit: N | undefined;
  let value: T | undefined;
  return (index) => {
    const next = units[index] as N;
    if (next !== unit) {
      value = make(next, index);
      unit = next;
    }
    return value as T;
  };
}

/** INTERVAL YEAR TO MONTH. */
export function monthsReader(months: Int32Array): (index: number) => Temporal.Duration {
  const { Duration } = Temporal;
  return (index) => {
    const total = months[index] as number;
    return new Duration(Math.trunc(total / 12), total % 12);
  };
}

/** INTERVAL DAY TO SECOND, in hours and smaller, as java.time.Duration prints itself. */
export function durationReader(millis: BigInt64Array): (index: number) => Temporal.Duration {
  const { Duration } = Temporal;
  return (index) => {
    const total = millis[index] as bigint;
    const seconds = Number(total / 1000n);
    const [hours, minutes] = [Math.trunc(seconds / 3600), Math.trunc(seconds / 60) % 60];
    return within(
      `interval is ${total} ms long`,
      () => new Duration(0, 0, 0, 0, hours, minutes, seconds % 60, Number(total % 1000n)),
    );
  };
}

/** The whole and the rest of times that came in milliseconds, or in milliseconds and nanoseconds. */
function parts({ field, buffers, children }: Column): { millis: BigInt64Array; nanos: Int32Array | undefined } {
  if (!isTwoPart(field)) return { millis: view(BigInt64Array, buffers[0]), nanos: undefined };
  const [millis, nanos] = children;
  return { millis: view(BigInt64Array, millis?.buffers[0]), nanos: view(Int32Array, nanos?.buffers[0]) };
}

function timeOfDay(millis: number) {
  const seconds = Math.floor(millis / 1000);
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    milli: millis % 1000,
  };
}

function within<T>(what: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new TsflinkError(`the ${what}, outside of what Temporal holds; cast it to STRING in the query`);
  }
}
