import * as api from "#overrides/index.js";
import { exact, has, plain, type TypeCase, type TypeSample } from "./type-sample.js";
const { DataTypes, Temporal } = api;

const precisions = Array.from({ length: 10 }, (_, precision) => precision);

/** Cut to a number of digits of a second's fraction. */
function cut<T extends { round(options: never): T }>(value: T, precision: number): T {
  const smallestUnit =
    precision >= 7 ? "nanosecond" : precision >= 4 ? "microsecond" : precision >= 1 ? "millisecond" : "second";
  const roundingIncrement = precision === 0 ? 1 : 10 ** ((9 - precision) % 3);
  return value.round({ smallestUnit, roundingIncrement, roundingMode: "floor" } as never);
}

const dates = [
  "1970-01-01",
  "1582-10-04",
  "1582-10-15",
  "0001-01-01",
  "-004800-03-01",
  "9999-12-31",
  "+010000-01-01",
  "+275760-09-12",
];
const datesOfNanoseconds = ["1677-09-22", "1969-12-31", "2020-02-29", "2262-04-10"];

/** Flink's code for literals is made of SQL's, which ends with the year 9999. */
const inSql = (value: { year: number }) => value.year >= 1 && value.year <= 9999;
const timeRange = "March of -4800 to 13 September 275760";

function timestamps(precision: number, days: readonly string[], refuses?: RegExp): TypeCase {
  return {
    types: [DataTypes.TIMESTAMP(precision)],
    values: ["1970-01-01T00:00", ...days.map((day) => `${day}T23:59:59.987654321`)].map((text) =>
      cut(Temporal.PlainDateTime.from(text), precision),
    ),
    arrow_types: `Timestamp<${unitOf(precision)}>`,
    literal_of: (value: { year: number }, type) => (inSql(value) ? exact(value, type) : undefined),
    ...(refuses === undefined ? {} : { arrow_refuses: refuses }),
  };
}

/** The same times in UTC. */
function instants(precision: number, days: readonly string[], refuses?: RegExp): TypeCase {
  const local = timestamps(precision, days, refuses);
  return {
    ...local,
    types: [DataTypes.TIMESTAMP_LTZ(precision)],
    values: local.values.map((value) => (value as api.Temporal.PlainDateTime).toZonedDateTime("UTC").toInstant()),
    arrow_types: `Timestamp<${unitOf(precision)}, UTC>`,
    literal_of: (value: api.Temporal.Instant, type) =>
      inSql(value.toZonedDateTimeISO("UTC")) ? exact(value, type) : undefined,
  };
}

function unitOf(precision: number): string {
  return precision <= 3 ? "MILLISECOND" : precision <= 6 ? "MICROSECOND" : "NANOSECOND";
}

/** Of more than six digits, Arrow's 64 bits end in 2262. */
const ofEachPrecision = (make: typeof timestamps) =>
  precisions.flatMap((precision) =>
    precision <= 6
      ? [make(precision, dates)]
      : [
          make(precision, datesOfNanoseconds),
          make(precision, dates, /row \d+, column c: the time does not fit timestamp\[ns\]/),
        ],
  );

const durations = (...texts: string[]) => texts.map((text) => Temporal.Duration.from(text));

export const times: readonly TypeSample[] = [
  {
    sql: "DATE",
    range: timeRange,
    typescript: "`Temporal.PlainDate`",
    arrow: "date32",
    literal: '`lit(Temporal.PlainDate.from("2020-01-01"))`',
    cases: [
      {
        types: [DataTypes.DATE()],
        values: dates.map((text) => Temporal.PlainDate.from(text)),
        arrow_types: "Date32<DAY>",
        literal_of: (value: { year: number }, type) => (inSql(value) ? exact(value, type) : undefined),
      },
    ],
  },
  {
    sql: "TIME(0..9)",
    range: "a day; milliseconds at most",
    typescript: "`Temporal.PlainTime`",
    arrow: "time32[ms]",
    literal: '`lit(Temporal.PlainTime.from("12:00"))`',
    cases: precisions.map((precision) => ({
      types: [DataTypes.TIME(precision)],
      values: ["00:00", "23:59:59.999"].map((text) => cut(Temporal.PlainTime.from(text), Math.min(precision, 3))),
      arrow_types: "Time32<MILLISECOND>",
      // Earlier planners drop the fraction of a literal.
      literal_of: (value: api.Temporal.PlainTime, type) =>
        has("2.3") || value.millisecond === 0 ? exact(value, type) : undefined,
    })),
  },
  {
    sql: "TIMESTAMP(0..9)",
    range: timeRange,
    typescript: "`Temporal.PlainDateTime`",
    arrow: "timestamp[ms, us or ns]",
    literal: '`lit(Temporal.PlainDateTime.from("2020-01-01T12:00"))`',
    cases: ofEachPrecision(timestamps),
  },
  {
    sql: "TIMESTAMP_LTZ(0..9)",
    range: timeRange,
    typescript: "`Temporal.Instant`",
    arrow: "timestamp[ms, us or ns, UTC]",
    literal: '`lit(Temporal.Instant.from("2020-01-01T12:00Z"))`',
    cases: ofEachPrecision(instants),
  },
  {
    sql: "INTERVAL YEAR TO MONTH",
    range: "as many digits of years as the type has",
    typescript: "`Temporal.Duration` of years and months",
    arrow: "interval[year_month]",
    literal: '`lit(Temporal.Duration.from("P1Y2M"))`',
    cases: [
      ...[1, 2, 3, 4].map((digits) => ({
        types: [DataTypes.INTERVAL(DataTypes.YEAR(digits), DataTypes.MONTH())],
        values: durations("P1Y2M", `P${"9".repeat(digits)}Y11M`, `-P${"9".repeat(digits)}Y11M`, "PT0S"),
        arrow_types: "Interval<YEAR_MONTH>",
        // Java's literals of intervals have four digits of years, counted with the months.
        literal_of: (value: api.Temporal.Duration) => (value.years === 1 ? plain(value) : undefined),
      })),
      {
        types: [DataTypes.INTERVAL(DataTypes.YEAR(2)), DataTypes.INTERVAL(DataTypes.MONTH())],
        values: durations("P11Y", "-P1Y", "PT0S"),
        arrow_types: "Interval<YEAR_MONTH>",
      },
    ],
  },
  {
    sql: "INTERVAL DAY TO SECOND",
    range: "as many digits of days as the type has; milliseconds at most",
    typescript: "`Temporal.Duration` of hours and smaller",
    arrow: "duration[ms]",
    literal: '`lit(Temporal.Duration.from("PT1H"))`',
    cases: [
      ...[1, 2, 3, 4, 5, 6].map((digits) => ({
        types: [DataTypes.INTERVAL(DataTypes.DAY(digits), DataTypes.SECOND(3))],
        values: durations("PT26H3M4.005S", "-PT0.001S", `PT${24 * 10 ** digits - 1}H59M59.999S`, "PT0S"),
        arrow_types: "Duration<MILLISECOND>",
        literal_of: plain,
      })),
      {
        types: [0, 1, 2, 6, 9].map((digits) => DataTypes.INTERVAL(DataTypes.DAY(2), DataTypes.SECOND(digits))),
        values: durations("PT26H3M4S", "-PT1S"),
        arrow_types: "Duration<MILLISECOND>",
      },
      {
        types: [DataTypes.INTERVAL(DataTypes.HOUR(), DataTypes.MINUTE()), DataTypes.INTERVAL(DataTypes.SECOND(3))],
        values: durations("PT26H3M", "-PT1M"),
        arrow_types: "Duration<MILLISECOND>",
      },
    ],
  },
];
