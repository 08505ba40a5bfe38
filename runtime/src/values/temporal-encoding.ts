import type { Temporal } from "temporal-polyfill";
import type { Value } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { epochDay, splitNanos } from "./calendar.js";
import { valueOf } from "./encoded.js";

/** The Temporal classes that Java has a counterpart of. */
export interface TemporalClasses {
  "Temporal.PlainDate": Temporal.PlainDate;
  "Temporal.PlainTime": Temporal.PlainTime;
  "Temporal.PlainDateTime": Temporal.PlainDateTime;
  "Temporal.Instant": Temporal.Instant;
  "Temporal.ZonedDateTime": Temporal.ZonedDateTime;
  "Temporal.Duration": Temporal.Duration;
}

/** The name of an object's Temporal class, native or of any polyfill; undefined for anything else. */
export function temporalClass(value: unknown): keyof TemporalClasses | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const tag = (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  return typeof tag === "string" && tag in encoders ? (tag as keyof TemporalClasses) : undefined;
}

/** Encodes an object of a Temporal class; a Duration as `encodeInterval` does. */
export function encodeTemporal(tag: keyof TemporalClasses, value: object): Value | undefined {
  return encoders[tag](value as never);
}

/** Whether a value is of that Temporal class. */
export function isTemporal<K extends keyof TemporalClasses>(value: unknown, tag: K): value is TemporalClasses[K] {
  return temporalClass(value) === tag;
}

const encoders: { [K in keyof TemporalClasses]: (value: TemporalClasses[K]) => Value | undefined } = {
  "Temporal.PlainDate": (value) => {
    const date = value.withCalendar("iso8601");
    const day = BigInt(epochDay(date.year, date.month, date.day));
    return valueOf({ case: "localDate", value: { $typeName: "tsflink.bridge.v1.LocalDate", epochDay: day } });
  },
  "Temporal.PlainTime": (value) =>
    valueOf({ case: "localTime", value: { $typeName: "tsflink.bridge.v1.LocalTime", nanoOfDay: nanoOfDay(value) } }),
  "Temporal.PlainDateTime": (value) => {
    const date = value.withCalendar("iso8601");
    const day = BigInt(epochDay(date.year, date.month, date.day));
    return valueOf({
      case: "localDateTime",
      value: { $typeName: "tsflink.bridge.v1.LocalDateTime", epochDay: day, nanoOfDay: nanoOfDay(value) },
    });
  },
  "Temporal.Instant": (value) => {
    const { seconds, nano } = splitNanos(value.epochNanoseconds);
    return valueOf({ case: "instant", value: { $typeName: "tsflink.bridge.v1.Instant", epochSecond: seconds, nano } });
  },
  "Temporal.ZonedDateTime": (value) => {
    const { seconds, nano } = splitNanos(value.epochNanoseconds);
    return valueOf({
      case: "zonedDateTime",
      value: { $typeName: "tsflink.bridge.v1.ZonedDateTime", epochSecond: seconds, nano, zone: value.timeZoneId },
    });
  },
  "Temporal.Duration": encodeInterval,
};

/** As java.time.Period when it has years or months, else as java.time.Duration; undefined when it has both. */
export function encodeInterval(value: Temporal.Duration): Value | undefined {
  if (value.years === 0 && value.months === 0) return encodeDuration(value);
  if (value.weeks !== 0 || value.days !== 0) return undefined;
  // Flink counts the digits of an interval's years without those that its months make.
  const months = value.years * 12 + value.months;
  return encodePeriod(value.with({ years: Math.trunc(months / 12) + 0, months: (months % 12) + 0 }));
}

/** As java.time.Duration, a day being 24 hours; undefined when it has years or months. */
export function encodeDuration(value: Temporal.Duration): Value | undefined {
  if (value.years !== 0 || value.months !== 0) return undefined;
  const hours = (BigInt(value.weeks) * 7n + BigInt(value.days)) * 24n + BigInt(value.hours);
  const seconds = (hours * 60n + BigInt(value.minutes)) * 60n + BigInt(value.seconds);
  const micros = (seconds * 1000n + BigInt(value.milliseconds)) * 1000n + BigInt(value.microseconds);
  const split = splitNanos(micros * 1000n + BigInt(value.nanoseconds));
  return valueOf({ case: "duration", value: { $typeName: "tsflink.bridge.v1.Duration", ...split } });
}

/** As java.time.Period, weeks as days; undefined when it has hours or smaller units, or does not fit. */
export function encodePeriod(value: Temporal.Duration): Value | undefined {
  const { years, months } = value;
  const days = value.weeks * 7 + value.days;
  if (value.hours || value.minutes || value.seconds || value.milliseconds || value.microseconds || value.nanoseconds) {
    return undefined;
  }
  if (![years, months, days].every((count) => Math.abs(count) < 2 ** 31)) return undefined;
  return valueOf({ case: "period", value: { $typeName: "tsflink.bridge.v1.Period", years, months, days } });
}

function nanoOfDay(time: Temporal.PlainTime | Temporal.PlainDateTime): bigint {
  const seconds = (time.hour * 60 + time.minute) * 60 + time.second;
  const micros = (seconds * 1000 + time.millisecond) * 1000 + time.microsecond;
  return BigInt(micros) * 1000n + BigInt(time.nanosecond);
}
