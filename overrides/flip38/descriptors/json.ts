import { ArgumentError } from "#overrides/index.js";
import { asDataType, type ElementType } from "../types/as-data-type.js";
import { fieldsOfType } from "./custom-descriptors.js";
import { FormatDescriptor, type FormatField } from "./format-descriptor.js";
import { json } from "./options/formats.js";

/** Objects of JSON; timestamps are written `2020-12-30T12:13:14.123`. Today: the format `json`. */
export class Json extends FormatDescriptor {
  constructor() {
    super("json", 1, json);
  }

  /** Whether a missing field fails the job rather than being NULL. Today: the option `json.fail-on-missing-field`. */
  fail_on_missing_field(fail_on_missing_field: boolean): this {
    if (typeof fail_on_missing_field !== "boolean") throw new ArgumentError("Only bool value is supported!");
    return this.set("format.fail-on-missing-field", String(fail_on_missing_field));
  }

  /** The fields by a JSON schema; their types are those of the table's columns. Today: the columns of the table's schema. */
  json_schema(json_schema: string): this {
    propertiesOf(json_schema);
    return this.remove("format.schema").set("format.json-schema", json_schema);
  }

  /** The fields of an object, when they are not the table's columns. Today: the columns of the table's schema. */
  schema(schema_data_type: ElementType): this {
    const type = asDataType(schema_data_type, "Json.schema: schema_data_type");
    return this.remove("format.json-schema").set("format.schema", type.to_sql());
  }

  /** The fields are the table's columns, as they are anyway. Today: nothing. */
  derive_schema(): this {
    return this.remove("format.schema").remove("format.json-schema").set("format.derive-schema", "true");
  }

  /** @internal */
  override fields(): readonly FormatField[] | undefined {
    const schema = this.property_of("format.json-schema");
    if (schema === undefined) return fieldsOfType(this.property_of("format.schema"));
    return propertiesOf(schema).map((name) => ({ name, type: undefined }));
  }
}

function propertiesOf(schema: string): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(schema);
  } catch (error) {
    throw new ArgumentError(`Json.json_schema: invalid JSON schema: ${(error as Error).message}`);
  }
  const { type, properties } = (parsed ?? {}) as { type?: unknown; properties?: unknown };
  if (type !== "object" || typeof properties !== "object" || properties === null) {
    throw new ArgumentError('Json.json_schema takes the schema of an object: {"type": "object", "properties": {...}}');
  }
  return Object.keys(properties);
}
