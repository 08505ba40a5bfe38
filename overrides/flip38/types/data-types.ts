import { ArrayType, MapType, MultisetType } from "./collection-types.js";
import type { DataType } from "./data-type.js";
import type { ElementType } from "./as-data-type.js";
import { Resolution, intervalType } from "./interval-types.js";
import { RowField, RowType } from "./row-type.js";
import {
  BigIntType,
  BooleanType,
  DateType,
  DoubleType,
  FloatType,
  IntType,
  NullType,
  SmallIntType,
  TinyIntType,
} from "./simple-types.js";
import { BinaryType, CharType, DecimalType, VarBinaryType, VarCharType, unlimited } from "./sized-types.js";
import { LocalZonedTimestampType, TimeType, TimestampType } from "./time-types.js";

/**
 * The data types of PyFlink 1.10: each takes whether NULL is among its values, `DataTypes.INT(false)`.
 *
 * Today: the `DataTypes` of `tsflink`, and `DataTypes.INT().not_null()`.
 */
export class DataTypes {
  /** NULL alone. Today: `DataTypes.NULL()`. */
  static NULL(): NullType {
    return new NullType();
  }

  /** Texts of exactly `length` characters. Today: `DataTypes.CHAR(length)`. */
  static CHAR(length: number, nullable = true): CharType {
    return new CharType(length, nullable);
  }

  /** Texts of at most `length` characters. Today: `DataTypes.VARCHAR(length)`. */
  static VARCHAR(length: number, nullable = true): VarCharType {
    return new VarCharType(length, nullable);
  }

  /** Texts. Today: `DataTypes.STRING()`. */
  static STRING(nullable = true): VarCharType {
    return new VarCharType(unlimited, nullable);
  }

  /** True and false. Today: `DataTypes.BOOLEAN()`. */
  static BOOLEAN(nullable = true): BooleanType {
    return new BooleanType(nullable);
  }

  /** Exactly `length` bytes. Today: `DataTypes.BINARY(length)`. */
  static BINARY(length: number, nullable = true): BinaryType {
    return new BinaryType(length, nullable);
  }

  /** At most `length` bytes. Today: `DataTypes.VARBINARY(length)`. */
  static VARBINARY(length: number, nullable = true): VarBinaryType {
    return new VarBinaryType(length, nullable);
  }

  /** Bytes. Today: `DataTypes.BYTES()`. */
  static BYTES(nullable = true): VarBinaryType {
    return new VarBinaryType(unlimited, nullable);
  }

  /** Exact decimal numbers of `precision` digits, `scale` of them behind the point. Today: `DataTypes.DECIMAL(precision, scale)`. */
  static DECIMAL(precision: number, scale: number, nullable = true): DecimalType {
    return new DecimalType(precision, scale, nullable);
  }

  /** Whole numbers of 8 bits. Today: `DataTypes.TINYINT()`. */
  static TINYINT(nullable = true): TinyIntType {
    return new TinyIntType(nullable);
  }

  /** Whole numbers of 16 bits. Today: `DataTypes.SMALLINT()`. */
  static SMALLINT(nullable = true): SmallIntType {
    return new SmallIntType(nullable);
  }

  /** Whole numbers of 32 bits. Today: `DataTypes.INT()`. */
  static INT(nullable = true): IntType {
    return new IntType(nullable);
  }

  /** Whole numbers of 64 bits; `bigint` in TypeScript. Today: `DataTypes.BIGINT()`. */
  static BIGINT(nullable = true): BigIntType {
    return new BigIntType(nullable);
  }

  /** Numbers of single precision. Today: `DataTypes.FLOAT()`. */
  static FLOAT(nullable = true): FloatType {
    return new FloatType(nullable);
  }

  /** Numbers of double precision. Today: `DataTypes.DOUBLE()`. */
  static DOUBLE(nullable = true): DoubleType {
    return new DoubleType(nullable);
  }

  /** Days; `Temporal.PlainDate` in TypeScript. Today: `DataTypes.DATE()`. */
  static DATE(nullable = true): DateType {
    return new DateType(nullable);
  }

  /** Times of a day; `Temporal.PlainTime` in TypeScript. Today: `DataTypes.TIME(precision)`. */
  static TIME(precision = 0, nullable = true): TimeType {
    return new TimeType(precision, nullable);
  }

  /** Dates with a time; `Temporal.PlainDateTime` in TypeScript. A time attribute has precision 3. Today: `DataTypes.TIMESTAMP(precision)`. */
  static TIMESTAMP(precision = 6, nullable = true): TimestampType {
    return new TimestampType(precision, nullable);
  }

  /** Instants; `Temporal.Instant` in TypeScript. Today: `DataTypes.TIMESTAMP_LTZ(precision)`. */
  static TIMESTAMP_WITH_LOCAL_TIME_ZONE(precision = 6, nullable = true): LocalZonedTimestampType {
    return new LocalZonedTimestampType(precision, nullable);
  }

  /** Lists of values of one type. Today: `DataTypes.ARRAY(element_type)`. */
  static ARRAY(element_type: ElementType, nullable = true): ArrayType {
    return new ArrayType(element_type, nullable);
  }

  /** Keys with values; `Map` in TypeScript. Today: `DataTypes.MAP(key_type, value_type)`. */
  static MAP(key_type: ElementType, value_type: ElementType, nullable = true): MapType {
    return new MapType(key_type, value_type, nullable);
  }

  /** Values with the number of times each is there; `Map` in TypeScript. Today: `DataTypes.MULTISET(element_type)`. */
  static MULTISET(element_type: ElementType, nullable = true): MultisetType {
    return new MultisetType(element_type, nullable);
  }

  /** Rows of the fields that `DataTypes.FIELD` makes. Today: `DataTypes.ROW(...row_fields)`. */
  static ROW(row_fields: readonly RowField[] = [], nullable = true): RowType {
    return new RowType(row_fields, nullable);
  }

  /** A field of a row. Today: `DataTypes.FIELD(name, data_type)`. */
  static FIELD(name: string, data_type: ElementType, description?: string): RowField {
    return new RowField(name, data_type, description);
  }

  /** Seconds as an end of an interval, with so many digits behind the point. Today: `DataTypes.SECOND(precision)`. */
  static SECOND(precision = 6): Resolution {
    return new Resolution("SECOND", precision);
  }

  /** Minutes as an end of an interval. Today: `DataTypes.MINUTE()`. */
  static MINUTE(): Resolution {
    return new Resolution("MINUTE");
  }

  /** Hours as an end of an interval. Today: `DataTypes.HOUR()`. */
  static HOUR(): Resolution {
    return new Resolution("HOUR");
  }

  /** Days as an end of an interval, of so many digits. Today: `DataTypes.DAY(precision)`. */
  static DAY(precision = 2): Resolution {
    return new Resolution("DAY", precision);
  }

  /** Months as an end of an interval. Today: `DataTypes.MONTH()`. */
  static MONTH(): Resolution {
    return new Resolution("MONTH");
  }

  /** Years as an end of an interval, of so many digits. Today: `DataTypes.YEAR(precision)`. */
  static YEAR(precision = 2): Resolution {
    return new Resolution("YEAR", precision);
  }

  /** Intervals: `DataTypes.INTERVAL(DataTypes.DAY(), DataTypes.SECOND(3))`. Today: `DataTypes.INTERVAL(upper, lower)`. */
  static INTERVAL(upper_resolution: Resolution, lower_resolution?: Resolution): DataType {
    return intervalType(upper_resolution, lower_resolution);
  }
}
