import { ArgumentError, DataTypes as Modern, type DataType as ModernDataType } from "#overrides/index.js";
import { AtomicType, type DataType } from "./data-type.js";
import { whole } from "./whole.js";

/** A unit of an interval. */
export type IntervalUnit = "SECOND" | "MINUTE" | "HOUR" | "DAY" | "MONTH" | "YEAR";

/**
 * One end of an interval's resolution: `DataTypes.DAY(2)`.
 *
 * Today: `DataTypes.DAY(2)`.
 */
export class Resolution {
  readonly #unit: IntervalUnit;
  readonly #precision: number;

  /** Today: `DataTypes.DAY(precision)`, `DataTypes.SECOND(precision)` and so on. */
  constructor(unit: IntervalUnit, precision = -1) {
    this.#unit = unit;
    this.#precision = precision;
  }

  /** The unit. Today: the name of the method of `DataTypes` that made it. */
  get unit(): IntervalUnit {
    return this.#unit;
  }

  /** How many digits the unit has; -1 when it has no precision. Today: the argument of the method of `DataTypes`. */
  get precision(): number {
    return this.#precision;
  }

  toString(): string {
    return this.#precision < 0 ? this.#unit : `${this.#unit}(${this.#precision})`;
  }
}

/** Resolutions of an interval of years and months. */
export type YearMonthResolution = "YEAR" | "MONTH" | "YEAR_TO_MONTH";

/** Intervals of years and months. Today: `DataTypes.INTERVAL(DataTypes.YEAR(), DataTypes.MONTH())`. */
export class YearMonthIntervalType extends AtomicType {
  readonly #resolution: YearMonthResolution;
  readonly #precision: number;

  /**
   * Today: `DataTypes.INTERVAL(DataTypes.YEAR(precision), DataTypes.MONTH())`.
   *
   * @param precision - how many digits the years have, from 1 to 4
   */
  constructor(resolution: YearMonthResolution, precision = 2, nullable = true) {
    super(nullable);
    this.#resolution = resolution;
    this.#precision = whole("YearMonthIntervalType", "precision", precision, 1, 4);
  }

  /** Today: `logical_type.get_resolution()`. */
  get resolution(): YearMonthResolution {
    return this.#resolution;
  }

  /** How many digits the years have. Today: `logical_type.get_year_precision()`. */
  get precision(): number {
    return this.#precision;
  }

  protected override modern(): ModernDataType {
    if (this.#resolution === "MONTH") return Modern.INTERVAL(Modern.MONTH());
    const years = Modern.YEAR(this.#precision);
    return this.#resolution === "YEAR" ? Modern.INTERVAL(years) : Modern.INTERVAL(years, Modern.MONTH());
  }

  protected override sql(): string {
    if (this.#resolution === "MONTH") return "INTERVAL MONTH";
    return `INTERVAL YEAR(${this.#precision})${this.#resolution === "YEAR" ? "" : " TO MONTH"}`;
  }

  protected override copy(nullable: boolean): YearMonthIntervalType {
    return new YearMonthIntervalType(this.#resolution, this.#precision, nullable);
  }
}

/** Resolutions of an interval of days and times. */
export type DayTimeResolution =
  | "DAY"
  | "DAY_TO_HOUR"
  | "DAY_TO_MINUTE"
  | "DAY_TO_SECOND"
  | "HOUR"
  | "HOUR_TO_MINUTE"
  | "HOUR_TO_SECOND"
  | "MINUTE"
  | "MINUTE_TO_SECOND"
  | "SECOND";

/** Intervals of days and times. Today: `DataTypes.INTERVAL(DataTypes.DAY(), DataTypes.SECOND(3))`. */
export class DayTimeIntervalType extends AtomicType {
  readonly #resolution: DayTimeResolution;
  readonly #dayPrecision: number;
  readonly #fractionalPrecision: number;

  /**
   * Today: `DataTypes.INTERVAL(DataTypes.DAY(day_precision), DataTypes.SECOND(fractional_precision))`.
   *
   * @param day_precision - how many digits the days have, from 1 to 6
   * @param fractional_precision - how many digits of the second behind the point, from 0 to 9
   */
  constructor(resolution: DayTimeResolution, day_precision = 2, fractional_precision = 6, nullable = true) {
    super(nullable);
    this.#resolution = resolution;
    this.#dayPrecision = whole("DayTimeIntervalType", "day_precision", day_precision, 1, 6);
    this.#fractionalPrecision = whole("DayTimeIntervalType", "fractional_precision", fractional_precision, 0, 9);
  }

  /** Today: `logical_type.get_resolution()`. */
  get resolution(): DayTimeResolution {
    return this.#resolution;
  }

  /** How many digits the days have. Today: `logical_type.get_day_precision()`. */
  get day_precision(): number {
    return this.#dayPrecision;
  }

  /** How many digits of the second behind the point. Today: `logical_type.get_fractional_precision()`. */
  get fractional_precision(): number {
    return this.#fractionalPrecision;
  }

  protected override modern(): ModernDataType {
    const units = {
      DAY: () => Modern.DAY(this.#dayPrecision),
      HOUR: () => Modern.HOUR(),
      MINUTE: () => Modern.MINUTE(),
      SECOND: () => Modern.SECOND(this.#fractionalPrecision),
    };
    const [upper, lower] = this.#ends();
    return lower === undefined ? Modern.INTERVAL(units[upper]()) : Modern.INTERVAL(units[upper](), units[lower]());
  }

  protected override sql(): string {
    const precision = {
      DAY: `(${this.#dayPrecision})`,
      SECOND: `(${this.#fractionalPrecision})`,
      HOUR: "",
      MINUTE: "",
    };
    const ends = this.#ends().flatMap((unit) => (unit === undefined ? [] : `${unit}${precision[unit]}`));
    return `INTERVAL ${ends.join(" TO ")}`;
  }

  #ends(): readonly [DayTimeUnit, DayTimeUnit | undefined] {
    const [upper, lower] = this.#resolution.split("_TO_") as [DayTimeUnit, DayTimeUnit?];
    return [upper, lower];
  }

  protected override copy(nullable: boolean): DayTimeIntervalType {
    return new DayTimeIntervalType(this.#resolution, this.#dayPrecision, this.#fractionalPrecision, nullable);
  }
}

type DayTimeUnit = "DAY" | "HOUR" | "MINUTE" | "SECOND";

const combinations: ReadonlySet<string> = new Set([
  "YEAR_TO_MONTH",
  "DAY_TO_HOUR",
  "DAY_TO_MINUTE",
  "DAY_TO_SECOND",
  "HOUR_TO_MINUTE",
  "HOUR_TO_SECOND",
  "MINUTE_TO_SECOND",
]);

/** The interval type between two resolutions. */
export function intervalType(upper: Resolution, lower?: Resolution): DataType {
  const resolution = lower === undefined ? upper.unit : `${upper.unit}_TO_${lower.unit}`;
  if (lower !== undefined && !combinations.has(resolution)) {
    throw new ArgumentError(
      `DataTypes.INTERVAL: unsupported interval definition '${upper.unit} TO ${lower.unit}'; there are ` +
        [...combinations].map((each) => each.replaceAll("_", " ")).join(", "),
    );
  }
  const digits = (unit: IntervalUnit): number | undefined => {
    const found = [upper, lower].find((end) => end?.unit === unit)?.precision;
    return found === undefined || found < 0 ? undefined : found;
  };
  if (upper.unit === "YEAR" || upper.unit === "MONTH") {
    return new YearMonthIntervalType(resolution as YearMonthResolution, digits("YEAR"));
  }
  return new DayTimeIntervalType(resolution as DayTimeResolution, digits("DAY"), digits("SECOND"));
}
