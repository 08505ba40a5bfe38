import type { DataType as ModernDataType, JavaClassName } from "#overrides/index.js";
import { classNameOf } from "../class-name.js";

/**
 * The type of a column, as PyFlink 1.10 wrote types: a value that needs no JVM.
 *
 * Today: `DataType`, made by the `DataTypes` of `tsflink`.
 */
export abstract class DataType {
  /** Whether NULL is a value of the type. Today: `data_type.get_logical_type().is_nullable()`. */
  readonly is_nullable: boolean;
  #conversion: JavaClassName | undefined;

  /**
   * Today: `DataTypes.INT()` and `DataTypes.INT().not_null()`.
   *
   * @param nullable - whether NULL is a value of the type
   */
  constructor(nullable = true) {
    this.is_nullable = nullable;
  }

  /**
   * The name of the type: `BIGINT`.
   *
   * Today: `data_type.get_logical_type().get_type_root()`.
   */
  static type_name(): string {
    return classNameOf(this).replace(/Type$/, "").toUpperCase();
  }

  /** The name of the type: `BIGINT`. Today: `data_type.get_logical_type().get_type_root()`. */
  type_name(): string {
    return (this.constructor as typeof DataType).type_name();
  }

  /** The same type without NULL. Today: `data_type.not_null()`. */
  not_null(): this {
    return this.#with(false);
  }

  /** The same type with NULL. Today: `data_type.nullable()`. */
  nullable(): this {
    return this.#with(true);
  }

  #with(nullable: boolean): this {
    const copy = this.copy(nullable);
    copy.#conversion = this.#conversion;
    return copy as this;
  }

  /**
   * Names the Java class that values have inside the JVM.
   *
   * Today: `data_type.bridged_to("java.sql.Timestamp")`.
   */
  bridged_to(conversion_cls: JavaClassName): this {
    this.#conversion = conversion_cls;
    return this;
  }

  /** The data type of today's API. */
  to_modern(): ModernDataType {
    const type = this.modern();
    const nullable = this.is_nullable ? type : (type.not_null() as ModernDataType);
    return this.#conversion === undefined ? nullable : (nullable.bridged_to(this.#conversion) as ModernDataType);
  }

  /** The type as SQL writes it, in full: `VARCHAR(2147483647) NOT NULL`. Today: `data_type.get_logical_type().as_serializable_string()`. */
  to_sql(): string {
    return this.is_nullable ? this.sql() : `${this.sql()} NOT NULL`;
  }

  /** Whether the other is the same type, nullability included. */
  equals(other: unknown): boolean {
    return other instanceof DataType && other.to_sql() === this.to_sql();
  }

  /** The type as people write it: `STRING NOT NULL`. */
  toString(): string {
    return this.to_sql().replaceAll("VARCHAR(2147483647)", "STRING").replaceAll("VARBINARY(2147483647)", "BYTES");
  }

  /** @internal The type without regard to NULL. */
  protected abstract modern(): ModernDataType;

  /** @internal The type without regard to NULL. */
  protected abstract sql(): string;

  /** @internal */
  protected abstract copy(nullable: boolean): DataType;
}

/** A type that is not made of others. Today: `AtomicDataType`. */
export abstract class AtomicType extends DataType {}

/** A type of numbers. Today: `LogicalTypeFamily.NUMERIC`. */
export abstract class NumericType extends AtomicType {}

/** A type of whole numbers. Today: `LogicalTypeFamily.INTEGER_NUMERIC`. */
export abstract class IntegralType extends NumericType {}

/** A type of numbers with fractions. Today: `LogicalTypeFamily.APPROXIMATE_NUMERIC`, and `DECIMAL`. */
export abstract class FractionalType extends NumericType {}
