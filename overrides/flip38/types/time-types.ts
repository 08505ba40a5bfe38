import { DataTypes as Modern, type DataType as ModernDataType } from "#overrides/index.js";
import { AtomicType } from "./data-type.js";
import { whole } from "./whole.js";

/** Times of a day. Today: `DataTypes.TIME(precision)`. */
export class TimeType extends AtomicType {
  /** How many digits of the second behind the point. Today: `logical_type.get_precision()`. */
  readonly precision: number;

  /**
   * Today: `DataTypes.TIME(precision)`.
   *
   * @param precision - how many digits of the second behind the point, from 0 to 9
   */
  constructor(precision = 0, nullable = true) {
    super(nullable);
    this.precision = whole("TimeType", "precision", precision, 0, 9);
  }

  protected override modern(): ModernDataType {
    return Modern.TIME(this.precision);
  }

  protected override sql(): string {
    return `TIME(${this.precision})`;
  }

  protected override copy(nullable: boolean): TimeType {
    return new TimeType(this.precision, nullable);
  }
}

/** Dates with a time, without a time zone. Today: `DataTypes.TIMESTAMP(precision)`. */
export class TimestampType extends AtomicType {
  /** How many digits of the second behind the point. Today: `logical_type.get_precision()`. */
  readonly precision: number;

  /**
   * Today: `DataTypes.TIMESTAMP(precision)`.
   *
   * @param precision - how many digits of the second behind the point, from 0 to 9
   */
  constructor(precision = 6, nullable = true) {
    super(nullable);
    this.precision = whole("TimestampType", "precision", precision, 0, 9);
  }

  protected override modern(): ModernDataType {
    return Modern.TIMESTAMP(this.precision);
  }

  protected override sql(): string {
    return `TIMESTAMP(${this.precision})`;
  }

  protected override copy(nullable: boolean): TimestampType {
    return new TimestampType(this.precision, nullable);
  }
}

/** Instants, shown in the session's time zone. Today: `DataTypes.TIMESTAMP_LTZ(precision)`. */
export class LocalZonedTimestampType extends AtomicType {
  /** How many digits of the second behind the point. Today: `logical_type.get_precision()`. */
  readonly precision: number;

  /**
   * Today: `DataTypes.TIMESTAMP_LTZ(precision)`.
   *
   * @param precision - how many digits of the second behind the point, from 0 to 9
   */
  constructor(precision = 6, nullable = true) {
    super(nullable);
    this.precision = whole("LocalZonedTimestampType", "precision", precision, 0, 9);
  }

  protected override modern(): ModernDataType {
    return Modern.TIMESTAMP_LTZ(this.precision);
  }

  protected override sql(): string {
    return `TIMESTAMP(${this.precision}) WITH LOCAL TIME ZONE`;
  }

  protected override copy(nullable: boolean): LocalZonedTimestampType {
    return new LocalZonedTimestampType(this.precision, nullable);
  }
}

/** Dates with a time and a time zone, which Flink's planner does not support. Today: `DataTypes.TIMESTAMP_WITH_TIME_ZONE(precision)`. */
export class ZonedTimestampType extends AtomicType {
  /** How many digits of the second behind the point. Today: `logical_type.get_precision()`. */
  readonly precision: number;

  /**
   * Today: `DataTypes.TIMESTAMP_WITH_TIME_ZONE(precision)`.
   *
   * @param precision - how many digits of the second behind the point, from 0 to 9
   */
  constructor(precision = 6, nullable = true) {
    super(nullable);
    this.precision = whole("ZonedTimestampType", "precision", precision, 0, 9);
  }

  protected override modern(): ModernDataType {
    return Modern.TIMESTAMP_WITH_TIME_ZONE(this.precision);
  }

  protected override sql(): string {
    return `TIMESTAMP(${this.precision}) WITH TIME ZONE`;
  }

  protected override copy(nullable: boolean): ZonedTimestampType {
    return new ZonedTimestampType(this.precision, nullable);
  }
}
