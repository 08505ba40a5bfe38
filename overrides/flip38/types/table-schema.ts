import { ArgumentError, type ResolvedSchema } from "#overrides/index.js";
import type { DataType } from "./data-type.js";
import { dataTypeOf, fromModern, type FieldType } from "./field-type.js";
import { RowField, RowType } from "./row-type.js";

/** Makes schemas column by column: `TableSchema.builder().field("a", DataTypes.INT()).build()`. Today: `Schema.new_builder()`. */
export class TableSchemaBuilder {
  readonly #names: string[] = [];
  readonly #types: FieldType[] = [];

  /** Adds a column. Today: `.column(name, data_type)`. */
  field(name: string, data_type: FieldType): this {
    if (typeof name !== "string" || data_type === undefined || data_type === null) {
      throw new ArgumentError("TableSchema.Builder.field takes a name and a data type");
    }
    this.#names.push(name);
    this.#types.push(data_type);
    return this;
  }

  /** Today: `.build()`. */
  build(): TableSchema {
    return new TableSchema(this.#names, this.#types);
  }
}

/** Names and types of a table's columns. Today: `Schema`, and `ResolvedSchema` of a table that is there. */
export class TableSchema {
  /** Makes them step by step. Today: the builders of today's API. */
  static readonly Builder = TableSchemaBuilder;

  readonly #names: readonly string[];
  readonly #types: readonly DataType[];
  /** ` *ROWTIME*` and ` *PROCTIME*` of columns that are time attributes. */
  readonly #marks: readonly string[];

  /** Today: `Schema.new_builder().from_fields(field_names, data_types).build()`. */
  constructor(field_names: readonly string[], data_types: readonly FieldType[], marks: readonly string[] = []) {
    if (field_names.length !== data_types.length) {
      throw new ArgumentError(
        `TableSchema: number of field names and field data types must be equal: ` +
          `${field_names.length} names, ${data_types.length} data types`,
      );
    }
    const twice = field_names.find((name, index) => field_names.indexOf(name) < index);
    if (twice !== undefined) throw new ArgumentError(`TableSchema: field names must be unique; found twice: ${twice}`);
    this.#names = [...field_names];
    this.#types = data_types.map((type, index) => dataTypeOf(type, `TableSchema: type of ${field_names[index]}`));
    this.#marks = marks;
  }

  /** @internal The schema of a table of today's API. */
  static from_modern(schema: ResolvedSchema): TableSchema {
    const types = schema.get_column_data_types();
    const marks = types.map(
      (type) => / \*(?:ROWTIME|PROCTIME)\*/.exec(type.get_logical_type().as_summary_string())?.[0] ?? "",
    );
    return new TableSchema(
      schema.get_column_names(),
      types.map((type) => fromModern(type)),
      marks,
    );
  }

  /** A schema with the same columns. Today: nothing; schemas do not change. */
  copy(): TableSchema {
    return new TableSchema(this.#names, this.#types, this.#marks);
  }

  /** The types of the columns. Today: `table.get_resolved_schema().get_column_data_types()`. */
  get_field_data_types(): DataType[] {
    return [...this.#types];
  }

  /** The type of a column, by name or position; undefined when there is none. Today: `schema.get_column(field)?.get_data_type()`. */
  get_field_data_type(field: string | number): DataType | undefined {
    if (typeof field !== "string" && typeof field !== "number") {
      throw new ArgumentError(`Expected field index or field name, got ${field === null ? "null" : typeof field}`);
    }
    return this.#types[typeof field === "number" ? field : this.#names.indexOf(field)];
  }

  /** How many columns there are. Today: `schema.get_column_count()`. */
  get_field_count(): number {
    return this.#names.length;
  }

  /** The names of the columns. Today: `schema.get_column_names()`. */
  get_field_names(): string[] {
    return [...this.#names];
  }

  /** The name of the column at a position; undefined when there is none. Today: `schema.get_column_names()[index]`. */
  get_field_name(field_index: number): string | undefined {
    return this.#names[field_index];
  }

  /** The type of the rows. Today: `schema.to_physical_row_data_type()`. */
  to_row_data_type(): RowType {
    return new RowType(this.#names.map((name, index) => new RowField(name, this.#types[index] as DataType)));
  }

  /** Makes schemas column by column. Today: `Schema.new_builder()`. */
  static builder(): TableSchemaBuilder {
    return new TableSchemaBuilder();
  }

  /** Whether the other has the same columns. */
  equals(other: unknown): boolean {
    return other instanceof TableSchema && other.toString() === this.toString();
  }

  /** As Flink 1.10 printed it. */
  toString(): string {
    const lines = this.#names.map((name, index) => ` |-- ${name}: ${this.#types[index]}${this.#marks[index] ?? ""}\n`);
    return `root\n${lines.join("")}`;
  }
}
