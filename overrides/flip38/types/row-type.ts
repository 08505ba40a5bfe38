import {
  ArgumentError,
  DataTypes as Modern,
  type DataType as ModernDataType,
  type DataTypes as ModernTypes,
} from "#overrides/index.js";
import { DataType } from "./data-type.js";
import { asDataType, type ElementType } from "./as-data-type.js";

/** A field of a row type. Today: `DataTypes.FIELD(name, data_type)`. */
export class RowField {
  /** Today: `field.get_name()`. */
  readonly name: string;
  /** Today: `field.get_data_type()`. */
  readonly data_type: DataType;
  /** Today: `field.get_description()`. */
  readonly description: string | undefined;

  /** Today: `DataTypes.FIELD(name, data_type, description)`. */
  constructor(name: string, data_type: ElementType, description?: string) {
    if (typeof name !== "string") throw new ArgumentError(`RowField: field name ${String(name)} should be a string`);
    this.name = name;
    this.data_type = asDataType(data_type, `RowField ${name}: data_type`);
    this.description = description;
  }

  /** @internal */
  to_modern(): ModernTypes.Field {
    const type = this.data_type.to_modern();
    return this.description === undefined
      ? Modern.FIELD(this.name, type)
      : Modern.FIELD(this.name, type, this.description);
  }

  toString(): string {
    return `RowField(${this.name}, ${this.data_type})`;
  }
}

/** Rows of named fields. Today: `DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT()))`. */
export class RowType extends DataType {
  /** Today: `DataType.get_fields(data_type)`. */
  readonly fields: RowField[];

  /** Today: `DataTypes.ROW(...fields)`. */
  constructor(fields: readonly RowField[] = [], nullable = true) {
    super(nullable);
    const wrong = fields.find((field) => !(field instanceof RowField));
    if (wrong !== undefined) throw new ArgumentError("RowType: fields should be a list of RowField");
    this.fields = [...fields];
  }

  /**
   * Adds a field: `new RowType().add("a", DataTypes.INT())`.
   *
   * Today: one more `DataTypes.FIELD(name, data_type)` in `DataTypes.ROW(...)`.
   */
  add(field: RowField | string, data_type?: ElementType): this {
    if (field instanceof RowField) {
      this.fields.push(field);
    } else if (data_type === undefined) {
      throw new ArgumentError("RowType.add: must specify data_type if passing the name of a field");
    } else {
      this.fields.push(new RowField(field, data_type));
    }
    return this;
  }

  /** The names of the fields. Today: `DataType.get_field_names(data_type)`. */
  field_names(): string[] {
    return this.fields.map(({ name }) => name);
  }

  /** The names of the fields. Today: `DataType.get_field_names(data_type)`. */
  get names(): string[] {
    return this.field_names();
  }

  /** The field of a name or of a position. Today: one of `DataType.get_fields(data_type)`. */
  field(key: string | number): RowField {
    const found = typeof key === "number" ? this.fields.at(key) : this.fields.find(({ name }) => name === key);
    if (found === undefined) throw new ArgumentError(`No RowField named ${key}; there are ${this.names.join(", ")}`);
    return found;
  }

  [Symbol.iterator](): Iterator<RowField> {
    return this.fields[Symbol.iterator]();
  }

  protected override modern(): ModernDataType {
    return Modern.ROW(...this.fields.map((field) => field.to_modern()));
  }

  protected override sql(): string {
    const fields = this.fields.map(({ name, data_type, description }) => {
      const comment = description === undefined ? "" : ` '${description.replaceAll("'", "''")}'`;
      return `\`${name.replaceAll("`", "``")}\` ${data_type.to_sql()}${comment}`;
    });
    return `ROW<${fields.join(", ")}>`;
  }

  protected override copy(nullable: boolean): RowType {
    return new RowType(this.fields, nullable);
  }
}
