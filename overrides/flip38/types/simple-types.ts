import { DataTypes as Modern, type DataType as ModernDataType } from "#overrides/index.js";
import { AtomicType, FractionalType, IntegralType } from "./data-type.js";

/** NULL alone. Today: `DataTypes.NULL()`. */
export class NullType extends AtomicType {
  /** Today: `DataTypes.NULL()`. */
  constructor() {
    super(true);
  }

  protected override modern(): ModernDataType {
    return Modern.NULL();
  }

  protected override sql(): string {
    return "NULL";
  }

  protected override copy(): NullType {
    return new NullType();
  }
}

/** True and false. Today: `DataTypes.BOOLEAN()`. */
export class BooleanType extends AtomicType {
  protected override modern(): ModernDataType {
    return Modern.BOOLEAN();
  }

  protected override sql(): string {
    return "BOOLEAN";
  }

  protected override copy(nullable: boolean): BooleanType {
    return new BooleanType(nullable);
  }
}

/** Whole numbers of 8 bits. Today: `DataTypes.TINYINT()`. */
export class TinyIntType extends IntegralType {
  protected override modern(): ModernDataType {
    return Modern.TINYINT();
  }

  protected override sql(): string {
    return "TINYINT";
  }

  protected override copy(nullable: boolean): TinyIntType {
    return new TinyIntType(nullable);
  }
}

/** Whole numbers of 16 bits. Today: `DataTypes.SMALLINT()`. */
export class SmallIntType extends IntegralType {
  protected override modern(): ModernDataType {
    return Modern.SMALLINT();
  }

  protected override sql(): string {
    return "SMALLINT";
  }

  protected override copy(nullable: boolean): SmallIntType {
    return new SmallIntType(nullable);
  }
}

/** Whole numbers of 32 bits. Today: `DataTypes.INT()`. */
export class IntType extends IntegralType {
  protected override modern(): ModernDataType {
    return Modern.INT();
  }

  protected override sql(): string {
    return "INT";
  }

  protected override copy(nullable: boolean): IntType {
    return new IntType(nullable);
  }
}

/** Whole numbers of 64 bits. Today: `DataTypes.BIGINT()`. */
export class BigIntType extends IntegralType {
  protected override modern(): ModernDataType {
    return Modern.BIGINT();
  }

  protected override sql(): string {
    return "BIGINT";
  }

  protected override copy(nullable: boolean): BigIntType {
    return new BigIntType(nullable);
  }
}

/** Numbers of single precision. Today: `DataTypes.FLOAT()`. */
export class FloatType extends FractionalType {
  protected override modern(): ModernDataType {
    return Modern.FLOAT();
  }

  protected override sql(): string {
    return "FLOAT";
  }

  protected override copy(nullable: boolean): FloatType {
    return new FloatType(nullable);
  }
}

/** Numbers of double precision. Today: `DataTypes.DOUBLE()`. */
export class DoubleType extends FractionalType {
  protected override modern(): ModernDataType {
    return Modern.DOUBLE();
  }

  protected override sql(): string {
    return "DOUBLE";
  }

  protected override copy(nullable: boolean): DoubleType {
    return new DoubleType(nullable);
  }
}

/** Days. Today: `DataTypes.DATE()`. */
export class DateType extends AtomicType {
  protected override modern(): ModernDataType {
    return Modern.DATE();
  }

  protected override sql(): string {
    return "DATE";
  }

  protected override copy(nullable: boolean): DateType {
    return new DateType(nullable);
  }
}
