import { ArgumentError } from "#overrides/index.js";
import { parseType } from "../types/parse-type.js";
import { RowType } from "../types/row-type.js";
import { ConnectorDescriptor, type UpdateMode } from "./connector-descriptor.js";
import { FormatDescriptor, type FormatField } from "./format-descriptor.js";
import { connectors, customConnector } from "./options/connectors.js";
import { customFormat, formats } from "./options/formats.js";

/**
 * Any connector by its name and properties: `new CustomConnectorDescriptor("jdbc", 1, false).property("url", "...")`.
 * A property becomes an option of the same name, without `connector.`; those of Flink 1.10's own connectors become what
 * these have today.
 *
 * Today: `TableDescriptor.for_connector(type).option(key, value)`.
 */
export class CustomConnectorDescriptor extends ConnectorDescriptor {
  readonly #formatNeeded: boolean;

  /**
   * @param version - of the properties; today's Flink has none
   * @param format_needed - whether rows need a format to be bytes
   */
  constructor(type: string, version: number, format_needed: boolean) {
    checkTypes(type, version);
    if (typeof format_needed !== "boolean") throw new ArgumentError("format_needed must be of type bool.");
    super(type, version, customConnector(type));
    this.#formatNeeded = format_needed;
  }

  /** Today: `.option(key, value)`. */
  property(key: string, value: string): this {
    checkProperty(key, value);
    return this.set(key, value);
  }

  /** Today: `.option(key, value)` for each. */
  properties(property_dict: Readonly<Record<string, string>>): this {
    for (const [key, value] of entriesOf(property_dict)) this.property(key, value);
    return this;
  }

  /** @internal */
  override needs_format(): boolean {
    return this.#formatNeeded;
  }

  /** @internal */
  override update_modes(): readonly UpdateMode[] {
    return this.type() === "kafka" || this.type() === "filesystem" ? ["append"] : ["append", "retract", "upsert"];
  }

  /** @internal */
  override timestamp_metadata(): string | undefined {
    return this.type() === "kafka" ? "timestamp" : undefined;
  }

  /** @internal */
  override has_watermarks(): boolean {
    return !this.is_known();
  }

  /** @internal */
  override file_path(): string | undefined {
    return this.type() === "filesystem" ? this.property_of("connector.path") : undefined;
  }

  /** @internal Whether it stands for one of Flink 1.10's own. */
  is_known(): boolean {
    return this.type() in connectors;
  }
}

/**
 * Any format by its name and properties; a property becomes an option of the same name, without `format.`.
 *
 * Today: `FormatDescriptor.for_format(type).option(key, value)`.
 */
export class CustomFormatDescriptor extends FormatDescriptor {
  /** @param version - of the properties; today's Flink has none */
  constructor(type: string, version: number) {
    checkTypes(type, version);
    super(type, version, customFormat(type));
  }

  /** Today: `.option(key, value)`. */
  property(key: string, value: string): this {
    checkProperty(key, value);
    return this.set(key, value);
  }

  /** Today: `.option(key, value)` for each. */
  properties(property_dict: Readonly<Record<string, string>>): this {
    for (const [key, value] of entriesOf(property_dict)) this.property(key, value);
    return this;
  }

  /** @internal */
  override fields(): readonly FormatField[] | undefined {
    return fieldsOfType(this.property_of("format.schema"));
  }

  /** @internal */
  override takes_changes(): boolean {
    return !(this.identifier() in formats);
  }
}

/** The fields of the text of a row type. */
export function fieldsOfType(text: string | undefined): readonly FormatField[] | undefined {
  if (text === undefined) return undefined;
  const type = parseType(text);
  if (!(type instanceof RowType)) throw new ArgumentError(`The property 'format.schema' takes a row type, got ${text}`);
  return type.fields.map(({ name, data_type }) => ({ name, type: data_type }));
}

function checkTypes(type: string, version: number): void {
  if (typeof type !== "string") throw new ArgumentError("type must be of type str.");
  if (!Number.isInteger(version)) throw new ArgumentError("version must be of type int.");
}

function checkProperty(key: string, value: string): void {
  if (typeof key !== "string") throw new ArgumentError("key must be of type str.");
  if (typeof value !== "string") throw new ArgumentError("value must be of type str.");
}

function entriesOf(property_dict: Readonly<Record<string, string>>): [string, string][] {
  if (typeof property_dict !== "object" || property_dict === null || Array.isArray(property_dict)) {
    throw new ArgumentError("property_dict must be of type dict.");
  }
  return Object.entries(property_dict);
}
