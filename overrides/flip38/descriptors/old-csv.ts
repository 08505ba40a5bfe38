import type { DataType } from "../types/data-type.js";
import { dataTypeOf, type FieldType } from "../types/field-type.js";
import type { TableSchema } from "../types/table-schema.js";
import { oneCharacter } from "./descriptor.js";
import { FormatDescriptor, type FormatField } from "./format-descriptor.js";
import { oldCsv } from "./options/formats.js";
import { typeText } from "./type-text.js";

/** Lines of values without quotes. Today: the format `csv`, with `csv.disable-quote-character`. */
export class OldCsv extends FormatDescriptor {
  #fields: { readonly name: string; readonly text: string; readonly type: DataType }[] = [];

  constructor() {
    super("csv", 1, oldCsv);
  }

  /** One character; `,` when not set. Today: the option `csv.field-delimiter`. */
  field_delimiter(delimiter: string): this {
    return this.set("format.field-delimiter", delimiter);
  }

  /** Only a line break is taken. Today: nothing. */
  line_delimiter(delimiter: string): this {
    return this.set("format.line-delimiter", delimiter);
  }

  /** The fields of a line, instead of all before. Today: the columns of the table's schema. */
  schema(table_schema: TableSchema): this {
    const types = table_schema.get_field_data_types();
    this.#fields = [];
    table_schema.get_field_names().forEach((name, index) => this.field(name, types[index] as DataType));
    return this;
  }

  /** A field of a line. Today: a column of the table's schema. */
  field(field_name: string, field_type: FieldType): this {
    const type = dataTypeOf(field_type, `OldCsv.field: type of ${field_name}`);
    this.#fields.push({ name: field_name, text: typeText(field_type, type), type });
    return this;
  }

  /** One character. Today: the option `csv.quote-character`. */
  quote_character(quote_character: string): this {
    return this.set("format.quote-character", oneCharacter(quote_character, "OldCsv.quote_character"));
  }

  /** Only `#` is taken. Today: the option `csv.allow-comments`. */
  comment_prefix(prefix: string): this {
    return this.set("format.comment-prefix", prefix);
  }

  /** Skips what cannot be parsed. Today: the option `csv.ignore-parse-errors`. */
  ignore_parse_errors(): this {
    return this.set("format.ignore-parse-errors", "true");
  }

  /** No more: every line is read. Today: nothing; remove the header from the file. */
  ignore_first_line(): this {
    return this.set("format.ignore-first-line", "true");
  }

  override to_properties(): Record<string, string> {
    const fields = this.#fields.flatMap(({ name, text }, index) => [
      [`format.fields.${index}.name`, name],
      [`format.fields.${index}.data-type`, text],
    ]);
    return { ...super.to_properties(), ...Object.fromEntries(fields) };
  }

  /** @internal */
  override options(): Record<string, string> {
    const quoted = this.property_of("format.quote-character") !== undefined;
    return { ...super.options(), ...(quoted ? {} : { "csv.disable-quote-character": "true" }) };
  }

  /** @internal */
  override fields(): readonly FormatField[] | undefined {
    return this.#fields.length === 0 ? undefined : this.#fields;
  }
}
