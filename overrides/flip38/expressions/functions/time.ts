import { Expressions } from "#overrides/index.js";
import { define, type BuiltIn } from "./built-in.js";

/** Dates, times, time attributes and windows. */
export const time: readonly BuiltIn[] = [
  define("currentDate", () => Expressions.current_date()),
  define("currentTime", () => Expressions.current_time()),
  define("currentTimestamp", () => Expressions.current_timestamp()),
  define("localTime", () => Expressions.local_time()),
  define("localTimestamp", () => Expressions.local_timestamp()),
  define("toDate", (a) => a.to_date()),
  define("toTime", (a) => a.to_time()),
  define("toTimestamp", (a) => a.to_timestamp()),
  define("dateFormat", (timestamp, format) => Expressions.date_format(timestamp, format)),
  define("dateTimePlus", (timestamp, interval) => timestamp.plus(interval)),
  define("temporalOverlaps", (a, b, c, d) => Expressions.temporal_overlaps(a, b, c, d)),
  define("rowtime", (a) => a.rowtime()),
  define("proctime", (a) => a.proctime()),
  define("start", (window) => window.start()),
  define("end", (window) => window.end()),
  define("over", (aggregate, window) => aggregate.over(window)),
  define("currentRow", () => Expressions.CURRENT_ROW),
  define("currentRange", () => Expressions.CURRENT_RANGE),
  define("unboundedRow", () => Expressions.UNBOUNDED_ROW),
  define("unboundedRange", () => Expressions.UNBOUNDED_RANGE),
];
