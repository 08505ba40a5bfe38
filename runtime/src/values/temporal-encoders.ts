import { SimpleEncoder, type Encoder } from "./encoder.js";
import {
  encodeDuration,
  encodePeriod,
  encodeTemporal,
  isTemporal,
  temporalClass,
  type TemporalClasses,
} from "./temporal-encoding.js";

/** Encoders for the classes of java.time, by their simple names. */
export const temporalEncoders: Readonly<Record<string, Encoder>> = {
  LocalDate: temporal("Temporal.PlainDate"),
  LocalTime: temporal("Temporal.PlainTime"),
  LocalDateTime: temporal("Temporal.PlainDateTime"),
  Instant: temporal("Temporal.Instant"),
  ZonedDateTime: temporal("Temporal.ZonedDateTime"),
  Duration: new SimpleEncoder(
    "a Temporal.Duration without years and months",
    (value) => (isTemporal(value, "Temporal.Duration") ? encodeDuration(value) : undefined),
    (value) => (typeof value === "number" ? `write Temporal.Duration.from({ milliseconds: ${value} })` : undefined),
  ),
  Period: new SimpleEncoder("a Temporal.Duration of years, months, weeks and days", (value) =>
    isTemporal(value, "Temporal.Duration") ? encodePeriod(value) : undefined,
  ),
  TemporalAmount: new SimpleEncoder("a Temporal.Duration", (value) =>
    isTemporal(value, "Temporal.Duration") ? encodeTemporal("Temporal.Duration", value) : undefined,
  ),
};

function temporal(tag: keyof TemporalClasses): Encoder {
  return new SimpleEncoder(
    `a ${tag}`,
    (value) => (temporalClass(value) === tag ? encodeTemporal(tag, value as object) : undefined),
    (value) => (value instanceof Date ? `a Date has no nanoseconds and no zone; write a ${tag}` : undefined),
  );
}
