import { ArgumentError } from "#overrides/index.js";
import { asDataType, type ElementType, type TypeLike } from "./as-data-type.js";
import { ArrayType } from "./collection-types.js";
import type { DataType } from "./data-type.js";
import { DataTypes } from "./data-types.js";
import { RowField, RowType } from "./row-type.js";

/**
 * The type of a column, as Flink wrote types before data types; taken wherever a data type is.
 *
 * Today: a `DataType`: `DataTypes.BIGINT()` is what `Types.LONG` gave.
 */
export class TypeInformation implements TypeLike {
  readonly #name: string;
  readonly #type: DataType;

  /** `Types` gives them. */
  constructor(name: string, type: DataType) {
    this.#name = name;
    this.#type = type;
  }

  /** The data type it stands for. Today: types are data types from the start. */
  to_data_type(): DataType {
    return this.#type;
  }

  /** Whether the other is the same type. */
  equals(other: unknown): boolean {
    return other instanceof TypeInformation && other.#name === this.#name && other.#type.equals(this.#type);
  }

  /** The name as Flink 1.10 wrote it: `Long`. */
  toString(): string {
    return this.#name;
  }
}

/** The type informations of Flink 1.10's Table API. Today: `DataTypes`. */
export class Types {
  /** Texts. Today: `DataTypes.STRING()`. */
  static STRING(): TypeInformation {
    return new TypeInformation("String", DataTypes.STRING());
  }

  /** True and false. Today: `DataTypes.BOOLEAN()`. */
  static BOOLEAN(): TypeInformation {
    return new TypeInformation("Boolean", DataTypes.BOOLEAN());
  }

  /** Whole numbers of 8 bits. Today: `DataTypes.TINYINT()`. */
  static BYTE(): TypeInformation {
    return new TypeInformation("Byte", DataTypes.TINYINT());
  }

  /** Whole numbers of 16 bits. Today: `DataTypes.SMALLINT()`. */
  static SHORT(): TypeInformation {
    return new TypeInformation("Short", DataTypes.SMALLINT());
  }

  /** Whole numbers of 32 bits. Today: `DataTypes.INT()`. */
  static INT(): TypeInformation {
    return new TypeInformation("Integer", DataTypes.INT());
  }

  /** Whole numbers of 64 bits. Today: `DataTypes.BIGINT()`. */
  static LONG(): TypeInformation {
    return new TypeInformation("Long", DataTypes.BIGINT());
  }

  /** Numbers of single precision. Today: `DataTypes.FLOAT()`. */
  static FLOAT(): TypeInformation {
    return new TypeInformation("Float", DataTypes.FLOAT());
  }

  /** Numbers of double precision. Today: `DataTypes.DOUBLE()`. */
  static DOUBLE(): TypeInformation {
    return new TypeInformation("Double", DataTypes.DOUBLE());
  }

  /** Exact decimal numbers. Today: `DataTypes.DECIMAL(38, 18)`. */
  static DECIMAL(): TypeInformation {
    return new TypeInformation("BigDecimal", DataTypes.DECIMAL(38, 18));
  }

  /** Exact decimal numbers. Today: `DataTypes.DECIMAL(38, 18)`. */
  static BIG_DEC(): TypeInformation {
    return new TypeInformation("BigDecimal", DataTypes.DECIMAL(38, 18));
  }

  /** Days. Today: `DataTypes.DATE()`. */
  static SQL_DATE(): TypeInformation {
    return new TypeInformation("Date", DataTypes.DATE());
  }

  /** Times of a day. Today: `DataTypes.TIME(0)`. */
  static SQL_TIME(): TypeInformation {
    return new TypeInformation("Time", DataTypes.TIME(0));
  }

  /** Dates with a time. Today: `DataTypes.TIMESTAMP(3)`. */
  static SQL_TIMESTAMP(): TypeInformation {
    return new TypeInformation("Timestamp", DataTypes.TIMESTAMP(3));
  }

  /** Days. Today: `DataTypes.DATE()`. */
  static LOCAL_DATE(): TypeInformation {
    return new TypeInformation("LocalDate", DataTypes.DATE());
  }

  /** Times of a day. Today: `DataTypes.TIME(0)`. */
  static LOCAL_TIME(): TypeInformation {
    return new TypeInformation("LocalTime", DataTypes.TIME(0));
  }

  /** Dates with a time. Today: `DataTypes.TIMESTAMP(3)`. */
  static LOCAL_DATE_TIME(): TypeInformation {
    return new TypeInformation("LocalDateTime", DataTypes.TIMESTAMP(3));
  }

  /** Instants. Today: `DataTypes.TIMESTAMP_LTZ(3)`. */
  static INSTANT(): TypeInformation {
    return new TypeInformation("Instant", DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(3));
  }

  /** Intervals of months. Today: `DataTypes.INTERVAL(DataTypes.MONTH())`. */
  static INTERVAL_MONTHS(): TypeInformation {
    return new TypeInformation("IntervalMonths", DataTypes.INTERVAL(DataTypes.MONTH()));
  }

  /** Intervals of milliseconds. Today: `DataTypes.INTERVAL(DataTypes.SECOND(3))`. */
  static INTERVAL_MILLIS(): TypeInformation {
    return new TypeInformation("IntervalMillis", DataTypes.INTERVAL(DataTypes.SECOND(3)));
  }

  /** Arrays of values that are never NULL. Today: `DataTypes.ARRAY(element.not_null())`. */
  static PRIMITIVE_ARRAY(element_type: ElementType): TypeInformation {
    const element = asDataType(element_type, "Types.PRIMITIVE_ARRAY: element_type").not_null();
    const isBytes = element.to_sql() === "TINYINT NOT NULL";
    return new TypeInformation(`${element}[]`, isBytes ? DataTypes.BYTES() : new ArrayType(element));
  }

  /** Arrays. Today: `DataTypes.ARRAY(element)`. */
  static BASIC_ARRAY(element_type: ElementType): TypeInformation {
    return Types.OBJECT_ARRAY(element_type);
  }

  /** Arrays. Today: `DataTypes.ARRAY(element)`. */
  static OBJECT_ARRAY(element_type: ElementType): TypeInformation {
    const element = asDataType(element_type, "Types.OBJECT_ARRAY: element_type");
    return new TypeInformation(`ObjectArrayTypeInfo<${element}>`, new ArrayType(element));
  }

  /** Keys with values. Today: `DataTypes.MAP(key, value)`. */
  static MAP(key_type: ElementType, value_type: ElementType): TypeInformation {
    const type = DataTypes.MAP(key_type, value_type);
    return new TypeInformation(`Map<${type.key_type}, ${type.value_type}>`, type);
  }

  /** Values with the number of times each is there. Today: `DataTypes.MULTISET(element)`. */
  static MULTISET(element_type: ElementType): TypeInformation {
    const type = DataTypes.MULTISET(element_type);
    return new TypeInformation(`Multiset<${type.element_type}>`, type);
  }

  /**
   * Rows of fields f0, f1 and so on: `Types.ROW(Types.INT(), Types.STRING())`, or with names
   * `Types.ROW(["a", "b"], [Types.INT(), Types.STRING()])`.
   *
   * Today: `DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT()), ...)`.
   */
  static ROW(field_names: readonly string[], field_types: readonly ElementType[]): TypeInformation;
  static ROW(...field_types: readonly ElementType[]): TypeInformation;
  static ROW(field_types: readonly ElementType[]): TypeInformation;
  static ROW(...args: readonly (ElementType | readonly ElementType[] | readonly string[])[]): TypeInformation {
    const [first, second] = args;
    if (isList(first) && isList(second)) return Types.ROW_NAMED(first as string[], second as ElementType[]);
    const types = (isList(first) ? first : args) as readonly ElementType[];
    return Types.ROW_NAMED(
      types.map((_, index) => `f${index}`),
      types,
    );
  }

  /** Rows of named fields. Today: `DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT()), ...)`. */
  static ROW_NAMED(names: readonly string[], types: readonly ElementType[]): TypeInformation {
    if (names.length !== types.length) {
      throw new ArgumentError(
        `Types.ROW_NAMED: the number of field names and types must match: ${names.length} names, ${types.length} types`,
      );
    }
    const fields = types.map((type, index) => new RowField(names[index] ?? "", type));
    const text = fields.map(({ name, data_type }) => `${name}: ${data_type}`).join(", ");
    return new TypeInformation(`Row(${text})`, new RowType(fields));
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
