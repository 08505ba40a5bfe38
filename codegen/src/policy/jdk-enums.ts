/** Enums of the JDK that signatures mention: they are emitted like Flink's own. */
export const jdkEnums: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "java.util.concurrent.TimeUnit",
    ["NANOSECONDS", "MICROSECONDS", "MILLISECONDS", "SECONDS", "MINUTES", "HOURS", "DAYS"],
  ],
  [
    "java.time.temporal.ChronoUnit",
    [
      "NANOS",
      "MICROS",
      "MILLIS",
      "SECONDS",
      "MINUTES",
      "HOURS",
      "HALF_DAYS",
      "DAYS",
      "WEEKS",
      "MONTHS",
      "YEARS",
      "DECADES",
      "CENTURIES",
      "MILLENNIA",
      "ERAS",
      "FOREVER",
    ],
  ],
  ["java.time.DayOfWeek", ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]],
  ["java.math.RoundingMode", ["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN", "UNNECESSARY"]],
]);
