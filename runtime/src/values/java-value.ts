import type { Temporal } from "temporal-polyfill";
import type { JavaObject } from "../objects/java-object.js";
import type { Row } from "../rows/row.js";
import type { Decimal } from "./decimal.js";
import type { JavaClass } from "./java-class.js";
import type { RawValue } from "./raw-value.js";

/** What is taken where Java takes an Object, and what comes back; object-rule.ts says what each becomes. */
export type JavaValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Decimal
  | Temporal.PlainDate
  | Temporal.PlainTime
  | Temporal.PlainDateTime
  | Temporal.Instant
  | Temporal.ZonedDateTime
  | Temporal.Duration
  | readonly JavaValue[]
  | ReadonlySet<JavaValue>
  | ReadonlyMap<JavaValue, JavaValue>
  | Row
  | RawValue
  | JavaClass
  | JavaObject;
