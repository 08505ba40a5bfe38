import { ArgumentError } from "#overrides/index.js";
import type { DataType } from "../types/data-type.js";
import type { FormatDescriptor, FormatField } from "./format-descriptor.js";
import type { Schema, SchemaField } from "./schema.js";

/** A field of the records, and so a physical column. */
export interface PhysicalField {
  readonly name: string;
  readonly type: DataType;
}

/** The field of the records that a column is; undefined for one that is computed of none. */
export function originOf({ name, origin, proctime, rowtime }: SchemaField): string | undefined {
  if (proctime) return undefined;
  if (rowtime === undefined) return origin ?? name;
  const { timestamps } = rowtime.settings();
  return timestamps?.type === "from-field" ? timestamps.field : undefined;
}

/** The fields of the records in their order: those that the format names, else those that the columns are made of. */
export function physicalFields(schema: Schema, format: FormatDescriptor | undefined): readonly PhysicalField[] {
  const derived = new Map<string, PhysicalField>();
  for (const field of schema.fields()) {
    const name = originOf(field);
    // The type of a plain column comes before that of a time attribute made of it.
    if (name !== undefined && (field.rowtime === undefined || !derived.has(name)))
      derived.set(name, { name, type: field.type });
  }
  const named = format?.fields();
  if (named === undefined) return [...derived.values()];
  const fields = named.flatMap((field) => typed(field, derived));
  for (const field of schema.fields()) check(field, fields);
  return fields;
}

function typed({ name, type }: FormatField, derived: ReadonlyMap<string, PhysicalField>): PhysicalField | [] {
  const known = type ?? derived.get(name)?.type;
  return known === undefined ? [] : { name, type: known };
}

function check(field: SchemaField, fields: readonly PhysicalField[]): void {
  const origin = originOf(field);
  if (origin === undefined) return;
  const found = fields.find(({ name }) => name === origin);
  if (found === undefined) {
    const names = fields.map(({ name }) => name).join(", ");
    throw new ArgumentError(
      `Could not map the schema field '${field.name}' to a field of the format, whose fields are ${names}. ` +
        `Please specify the field it is with from_origin_field(...).`,
    );
  }
  if (field.rowtime === undefined && found.type.nullable().to_sql() !== field.type.nullable().to_sql()) {
    throw new ArgumentError(
      `Type ${field.type} of table field '${field.name}' does not match with type ${found.type} of the format's field '${origin}'.`,
    );
  }
}
