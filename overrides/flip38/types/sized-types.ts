import { DataTypes as Modern, type DataType as ModernDataType } from "#overrides/index.js";
import { AtomicType, FractionalType } from "./data-type.js";
import { whole } from "./whole.js";

/** The length of STRING and BYTES: no limit. */
export const unlimited = 0x7fffffff;

/** Texts of exactly so many characters. Today: `DataTypes.CHAR(n)`. */
export class CharType extends AtomicType {
  /** In characters. Today: `logical_type.get_length()`. */
  readonly length: number;

  /**
   * Today: `DataTypes.CHAR(length)`.
   *
   * @param length - in characters, from 1
   */
  constructor(length = 1, nullable = true) {
    super(nullable);
    this.length = whole("CharType", "length", length, 1, unlimited);
  }

  protected override modern(): ModernDataType {
    return Modern.CHAR(this.length);
  }

  protected override sql(): string {
    return `CHAR(${this.length})`;
  }

  protected override copy(nullable: boolean): CharType {
    return new CharType(this.length, nullable);
  }
}

/** Texts of at most so many characters. Today: `DataTypes.VARCHAR(n)`. */
export class VarCharType extends AtomicType {
  /** In characters. Today: `logical_type.get_length()`. */
  readonly length: number;

  /**
   * Today: `DataTypes.VARCHAR(length)`.
   *
   * @param length - in characters, from 1
   */
  constructor(length = 1, nullable = true) {
    super(nullable);
    this.length = whole("VarCharType", "length", length, 1, unlimited);
  }

  protected override modern(): ModernDataType {
    return this.length === unlimited ? Modern.STRING() : Modern.VARCHAR(this.length);
  }

  protected override sql(): string {
    return `VARCHAR(${this.length})`;
  }

  protected override copy(nullable: boolean): VarCharType {
    return new VarCharType(this.length, nullable);
  }
}

/** Exactly so many bytes. Today: `DataTypes.BINARY(n)`. */
export class BinaryType extends AtomicType {
  /** In bytes. Today: `logical_type.get_length()`. */
  readonly length: number;

  /**
   * Today: `DataTypes.BINARY(length)`.
   *
   * @param length - in bytes, from 1
   */
  constructor(length = 1, nullable = true) {
    super(nullable);
    this.length = whole("BinaryType", "length", length, 1, unlimited);
  }

  protected override modern(): ModernDataType {
    return Modern.BINARY(this.length);
  }

  protected override sql(): string {
    return `BINARY(${this.length})`;
  }

  protected override copy(nullable: boolean): BinaryType {
    return new BinaryType(this.length, nullable);
  }
}

/** At most so many bytes. Today: `DataTypes.VARBINARY(n)`. */
export class VarBinaryType extends AtomicType {
  /** In bytes. Today: `logical_type.get_length()`. */
  readonly length: number;

  /**
   * Today: `DataTypes.VARBINARY(length)`.
   *
   * @param length - in bytes, from 1
   */
  constructor(length = 1, nullable = true) {
    super(nullable);
    this.length = whole("VarBinaryType", "length", length, 1, unlimited);
  }

  protected override modern(): ModernDataType {
    return this.length === unlimited ? Modern.BYTES() : Modern.VARBINARY(this.length);
  }

  protected override sql(): string {
    return `VARBINARY(${this.length})`;
  }

  protected override copy(nullable: boolean): VarBinaryType {
    return new VarBinaryType(this.length, nullable);
  }
}

/** Exact decimal numbers. Today: `DataTypes.DECIMAL(precision, scale)`. */
export class DecimalType extends FractionalType {
  /** How many digits. Today: `logical_type.get_precision()`. */
  readonly precision: number;
  /** How many of them behind the point. Today: `logical_type.get_scale()`. */
  readonly scale: number;

  /**
   * Today: `DataTypes.DECIMAL(precision, scale)`.
   *
   * @param precision - how many digits, from 1 to 38
   * @param scale - how many of them behind the point
   */
  constructor(precision = 10, scale = 0, nullable = true) {
    super(nullable);
    this.precision = whole("DecimalType", "precision", precision, 1, 38);
    this.scale = whole("DecimalType", "scale", scale, 0, precision);
  }

  protected override modern(): ModernDataType {
    return Modern.DECIMAL(this.precision, this.scale);
  }

  protected override sql(): string {
    return `DECIMAL(${this.precision}, ${this.scale})`;
  }

  protected override copy(nullable: boolean): DecimalType {
    return new DecimalType(this.precision, this.scale, nullable);
  }
}
