import type { Temporal } from "temporal-polyfill";

type TimeOfDay = Pick<Temporal.PlainTime, "hour" | "minute" | "second" | "millisecond" | "microsecond" | "nanosecond">;

/** `2020-01-01 12:00:00.000`, with as many digits as the type's precision. */
export function formatDateTime(value: Temporal.PlainDateTime, precision: number): string {
  return `${value.toPlainDate().toString({ calendarName: "never" })} ${formatTimeOfDay(value, precision)}`;
}

/** `12:00:00`. */
export function formatPlainTime(value: Temporal.PlainTime, precision: number): string {
  return formatTimeOfDay(value, precision);
}

/** INTERVAL YEAR TO MONTH: `+1-02`. */
export function formatYearMonth(value: Temporal.Duration): string {
  const months = value.years * 12 + value.months;
  const size = Math.abs(months);
  return `${sign(months)}${Math.floor(size / 12)}-${two(size % 12)}`;
}

/** INTERVAL DAY TO SECOND: `+1 02:03:04.000`. */
export function formatDuration(value: Temporal.Duration): string {
  const whole = value.round({ largestUnit: "day", smallestUnit: "millisecond", roundingMode: "trunc" });
  const { days, hours, minutes, seconds, milliseconds } = whole.abs();
  return `${sign(value.sign)}${days} ${two(hours)}:${two(minutes)}:${two(seconds)}.${String(milliseconds).padStart(3, "0")}`;
}

function formatTimeOfDay(time: TimeOfDay, precision: number): string {
  const text = `${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;
  const nanos = (time.millisecond * 1000 + time.microsecond) * 1000 + time.nanosecond;
  // Shows what a value has beyond its precision rather than hiding it.
  const digits = String(nanos).padStart(9, "0");
  const used = Math.max(precision, digits.replace(/0+$/, "").length);
  return used === 0 ? text : `${text}.${digits.slice(0, used)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function sign(value: number): string {
  return value < 0 ? "-" : "+";
}
