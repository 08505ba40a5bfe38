import type { ElementType } from "../types/as-data-type.js";
import { asDataType } from "../types/as-data-type.js";
import { fieldsOfType } from "./custom-descriptors.js";
import { oneCharacter } from "./descriptor.js";
import { FormatDescriptor, type FormatField } from "./format-descriptor.js";
import { csv } from "./options/formats.js";

/** Lines of comma-separated values, by RFC 4180. Today: the format `csv`. */
export class Csv extends FormatDescriptor {
  constructor() {
    super("csv", 1, csv);
  }

  /** One character; `,` when not set. Today: the option `csv.field-delimiter`. */
  field_delimiter(delimiter: string): this {
    return this.set("format.field-delimiter", oneCharacter(delimiter, "Csv.field_delimiter"));
  }

  /** Only a line break, or nothing where records are not lines, is taken. Today: nothing. */
  line_delimiter(delimiter: string): this {
    return this.set("format.line-delimiter", delimiter);
  }

  /** One character; `"` when not set. Today: the option `csv.quote-character`. */
  quote_character(quote_character: string): this {
    return this.set("format.quote-character", oneCharacter(quote_character, "Csv.quote_character"));
  }

  /** Skips lines that begin with #. Today: the option `csv.allow-comments`. */
  allow_comments(): this {
    return this.set("format.allow-comments", "true");
  }

  /** Makes NULL of what cannot be parsed, and skips lines of too few values. Today: the option `csv.ignore-parse-errors`. */
  ignore_parse_errors(): this {
    return this.set("format.ignore-parse-errors", "true");
  }

  /** What is between the elements of an array; `;` when not set. Today: the option `csv.array-element-delimiter`. */
  array_element_delimiter(delimiter: string): this {
    return this.set("format.array-element-delimiter", delimiter);
  }

  /** One character. Today: the option `csv.escape-character`. */
  escape_character(escape_character: string): this {
    return this.set("format.escape-character", oneCharacter(escape_character, "Csv.escape_character"));
  }

  /** The text that stands for NULL. Today: the option `csv.null-literal`. */
  null_literal(null_literal: string): this {
    return this.set("format.null-literal", null_literal);
  }

  /** The fields of a line, when they are not the table's columns. Today: the columns of the table's schema. */
  schema(schema_data_type: ElementType): this {
    return this.set("format.schema", asDataType(schema_data_type, "Csv.schema: schema_data_type").to_sql());
  }

  /** The fields are the table's columns, as they are anyway. Today: nothing. */
  derive_schema(): this {
    return this.remove("format.schema").set("format.derive-schema", "true");
  }

  /** @internal */
  override fields(): readonly FormatField[] | undefined {
    return fieldsOfType(this.property_of("format.schema"));
  }
}
