import { DataTypes as Modern, type DataType as ModernDataType } from "#overrides/index.js";
import { DataType } from "./data-type.js";
import { asDataType, type ElementType } from "./as-data-type.js";

/** Lists of values of one type. Today: `DataTypes.ARRAY(element_type)`. */
export class ArrayType extends DataType {
  /** The type of its elements. Today: `data_type.get_children()[0]`. */
  readonly element_type: DataType;

  /** Today: `DataTypes.ARRAY(element_type)`. */
  constructor(element_type: ElementType, nullable = true) {
    super(nullable);
    this.element_type = asDataType(element_type, "ArrayType: element_type");
  }

  protected override modern(): ModernDataType {
    return Modern.ARRAY(this.element_type.to_modern());
  }

  protected override sql(): string {
    return `ARRAY<${this.element_type.to_sql()}>`;
  }

  protected override copy(nullable: boolean): ArrayType {
    return new ArrayType(this.element_type, nullable);
  }
}

/** Keys with values. Today: `DataTypes.MAP(key_type, value_type)`. */
export class MapType extends DataType {
  /** The type of its keys. Today: `data_type.get_children()[0]`. */
  readonly key_type: DataType;
  /** The type of its values. Today: `data_type.get_children()[1]`. */
  readonly value_type: DataType;

  /** Today: `DataTypes.MAP(key_type, value_type)`. */
  constructor(key_type: ElementType, value_type: ElementType, nullable = true) {
    super(nullable);
    this.key_type = asDataType(key_type, "MapType: key_type");
    this.value_type = asDataType(value_type, "MapType: value_type");
  }

  protected override modern(): ModernDataType {
    return Modern.MAP(this.key_type.to_modern(), this.value_type.to_modern());
  }

  protected override sql(): string {
    return `MAP<${this.key_type.to_sql()}, ${this.value_type.to_sql()}>`;
  }

  protected override copy(nullable: boolean): MapType {
    return new MapType(this.key_type, this.value_type, nullable);
  }
}

/** Values with the number of times each is there. Today: `DataTypes.MULTISET(element_type)`. */
export class MultisetType extends DataType {
  /** The type of its elements. Today: `data_type.get_children()[0]`. */
  readonly element_type: DataType;

  /** Today: `DataTypes.MULTISET(element_type)`. */
  constructor(element_type: ElementType, nullable = true) {
    super(nullable);
    this.element_type = asDataType(element_type, "MultisetType: element_type");
  }

  protected override modern(): ModernDataType {
    return Modern.MULTISET(this.element_type.to_modern());
  }

  protected override sql(): string {
    return `MULTISET<${this.element_type.to_sql()}>`;
  }

  protected override copy(nullable: boolean): MultisetType {
    return new MultisetType(this.element_type, nullable);
  }
}
