import { ArgumentError } from "#overrides/index.js";
import { text } from "../config/arguments.js";
import type { DataType } from "../types/data-type.js";
import { dataTypeOf, type FieldType } from "../types/field-type.js";
import type { TableSchema } from "../types/table-schema.js";
import { Descriptor } from "./descriptor.js";
import { Rowtime } from "./rowtime.js";
import { typeText } from "./type-text.js";

/** A column as a schema describes it. */
export interface SchemaField {
  readonly name: string;
  readonly type: DataType;
  /** The type as properties have it. */
  readonly text: string;
  /** The field of the records it is, when that has another name. */
  readonly origin?: string;
  readonly proctime?: true;
  readonly rowtime?: Rowtime;
}

/** Columns of a table that `connect` describes. Today: `Schema.new_builder()`. */
export class Schema extends Descriptor {
  #fields: SchemaField[] = [];
  #key: readonly string[] = [];

  /** The columns of a TableSchema, instead of all before. Today: `.from_fields(names, data_types)`. */
  schema(table_schema: TableSchema): this {
    const types = table_schema.get_field_data_types();
    this.#fields = [];
    table_schema.get_field_names().forEach((name, index) => this.field(name, types[index] as DataType));
    return this;
  }

  /** A column. Today: `.column(field_name, data_type)`. */
  field(field_name: string, field_type: FieldType): this {
    const name = text(field_name, "Schema.field: field_name");
    if (this.#fields.some((field) => field.name === name))
      throw new ArgumentError(`Schema.field: duplicate field name ${name}.`);
    const type = dataTypeOf(field_type, `Schema.field: type of ${name}`);
    this.#fields.push({ name, type, text: typeText(field_type, type) });
    return this;
  }

  /** The last column is a field of another name in the records. Today: `.column_by_expression(name, origin_field_name)`. */
  from_origin_field(origin_field_name: string): this {
    return this.#last("from_origin_field", {
      origin: text(origin_field_name, "Schema.from_origin_field: origin_field_name"),
    });
  }

  /** The last column is the time at which a row is processed. Today: `.column_by_expression(name, "PROCTIME()")`. */
  proctime(): this {
    return this.#last("proctime", { proctime: true });
  }

  /** The last column is an attribute of event time. Today: a computed column and `.watermark(name, expression)`. */
  rowtime(rowtime: Rowtime): this {
    if (!(rowtime instanceof Rowtime)) throw new ArgumentError("Schema.rowtime takes a Rowtime");
    return this.#last("rowtime", { rowtime });
  }

  /**
   * The columns by which a row is found that is written in upsert mode. Flink 1.10 took them from the query.
   *
   * Today: `.primary_key(...columns)`.
   */
  primary_key(...columns: readonly string[]): this {
    const unknown = columns.find((column) => !this.#fields.some(({ name }) => name === column));
    if (unknown !== undefined) throw new ArgumentError(`Schema.primary_key: there is no field ${unknown}`);
    this.#key = columns;
    return this;
  }

  override to_properties(): Record<string, string> {
    const properties: Record<string, string> = {};
    for (const [index, field] of this.#fields.entries()) {
      const prefix = `schema.${index}.`;
      properties[`${prefix}name`] = field.name;
      properties[`${prefix}data-type`] = field.text;
      if (field.origin !== undefined) properties[`${prefix}from`] = field.origin;
      if (field.proctime) properties[`${prefix}proctime`] = "true";
      for (const [key, value] of Object.entries(field.rowtime?.to_properties() ?? {})) properties[prefix + key] = value;
    }
    if (this.#key.length > 0) properties["schema.primary-key.columns"] = this.#key.join(",");
    return properties;
  }

  /** @internal */
  fields(): readonly SchemaField[] {
    return this.#fields;
  }

  /** @internal */
  key(): readonly string[] {
    return this.#key;
  }

  #last(method: string, change: Partial<SchemaField>): this {
    const last = this.#fields.pop();
    if (last === undefined)
      throw new ArgumentError(`Schema.${method}: No field previously defined. Use field() before.`);
    const { proctime, rowtime, ...plain } = last;
    if (change.origin === undefined && (proctime !== undefined || rowtime !== undefined)) {
      this.#fields.push(last);
      throw new ArgumentError(`Schema.${method}: the field ${last.name} is a time attribute already`);
    }
    this.#fields.push({ ...plain, ...(proctime && { proctime }), ...(rowtime && { rowtime }), ...change });
    return this;
  }
}
