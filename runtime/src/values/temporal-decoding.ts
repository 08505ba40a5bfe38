import type {
  Duration,
  Instant,
  LocalDate,
  LocalDateTime,
  LocalTime,
  Period,
  ZonedDateTime,
} from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { TsflinkError } from "../errors/tsflink-error.js";
import { dateOfEpochDay, joinNanos } from "./calendar.js";
import { Temporal } from "./temporal.js";

/** java.time.LocalDate. */
export function decodeDate({ epochDay }: LocalDate): Temporal.PlainDate {
  return inRange("date", `day ${epochDay} since 1970-01-01`, () => {
    const { year, month, day } = dateOfEpochDay(Number(epochDay));
    return new Temporal.PlainDate(year, month, day);
  });
}

/** java.time.LocalTime. */
export function decodeTime({ nanoOfDay }: LocalTime): Temporal.PlainTime {
  const time = splitTime(nanoOfDay);
  return new Temporal.PlainTime(time.hour, time.minute, time.second, time.milli, time.micro, time.nano);
}

/** java.time.LocalDateTime. */
export function decodeDateTime({ epochDay, nanoOfDay }: LocalDateTime): Temporal.PlainDateTime {
  return inRange("timestamp", `day ${epochDay} since 1970-01-01`, () => {
    const { year, month, day } = dateOfEpochDay(Number(epochDay));
    const { hour, minute, second, milli, micro, nano } = splitTime(nanoOfDay);
    return new Temporal.PlainDateTime(year, month, day, hour, minute, second, milli, micro, nano);
  });
}

/** java.time.Instant. */
export function decodeInstant({ epochSecond, nano }: Instant): Temporal.Instant {
  return inRange("instant", `second ${epochSecond} since 1970-01-01T00:00:00Z`, () => {
    return new Temporal.Instant(joinNanos(epochSecond, nano));
  });
}

/** java.time.ZonedDateTime. */
export function decodeZoned({ epochSecond, nano, zone }: ZonedDateTime): Temporal.ZonedDateTime {
  return inRange("zoned timestamp", `second ${epochSecond} since 1970-01-01T00:00:00Z in ${zone}`, () => {
    return new Temporal.ZonedDateTime(joinNanos(epochSecond, nano), temporalZone(zone));
  });
}

/** java.time.Duration, in hours and smaller as its toString() shows it. */
export function decodeDuration({ seconds, nano }: Duration): Temporal.Duration {
  return inRange("duration", `${seconds} seconds`, () => {
    const total = joinNanos(seconds, nano);
    const part = (unit: bigint, next?: bigint): number =>
      Number(next === undefined ? total / unit : (total % next) / unit);
    return new Temporal.Duration(
      0,
      0,
      0,
      0,
      part(3_600_000_000_000n),
      part(60_000_000_000n, 3_600_000_000_000n),
      part(1_000_000_000n, 60_000_000_000n),
      part(1_000_000n, 1_000_000_000n),
      part(1000n, 1_000_000n),
      part(1n, 1000n),
    );
  });
}

/** java.time.Period; years and months of different signs are added up first. */
export function decodePeriod({ years, months, days }: Period): Temporal.Duration {
  return inRange("period", `${years} years, ${months} months and ${days} days`, () => {
    if (Math.sign(years) * Math.sign(months) >= 0) return new Temporal.Duration(years, months, 0, days);
    const total = years * 12 + months;
    return new Temporal.Duration(Math.trunc(total / 12), total % 12, 0, days);
  });
}

/** Java's `Z`, `UTC+02:00` and `GMT+02:00` in Temporal's words. */
export function temporalZone(zone: string): string {
  if (zone === "Z") return "UTC";
  return zone.replace(/^(?:UTC|GMT|UT)(?=[+-])/, "");
}

function splitTime(nanoOfDay: bigint) {
  const nanos = Number(nanoOfDay);
  const seconds = Math.floor(nanos / 1e9);
  const rest = nanos % 1e9;
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    milli: Math.floor(rest / 1e6),
    micro: Math.floor(rest / 1000) % 1000,
    nano: rest % 1000,
  };
}

function inRange<T>(what: string, described: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new TsflinkError(
      `The ${what} ${described} is outside of what Temporal holds; cast it to STRING in the query`,
    );
  }
}
