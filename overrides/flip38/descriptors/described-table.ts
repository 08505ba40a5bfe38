import { ArgumentError, DataTypes as Modern, Schema as ModernSchema, TableDescriptor } from "#overrides/index.js";
import { classNameOf } from "../class-name.js";
import { refusal } from "../config/refusal.js";
import { RowType } from "../types/row-type.js";
import type { ConnectorDescriptor, UpdateMode } from "./connector-descriptor.js";
import type { FormatDescriptor } from "./format-descriptor.js";
import { originOf, physicalFields, type PhysicalField } from "./physical-fields.js";
import type { Schema, SchemaField } from "./schema.js";
import { timestampExpression, watermarkExpression } from "./time-attributes.js";

/** What a table is registered for. */
export type TableRole = "source" | "sink" | "both";

/** The parts of a table that `connect` describes. */
export interface TableParts {
  readonly connector: ConnectorDescriptor;
  readonly format: FormatDescriptor | undefined;
  readonly schema: Schema | undefined;
  /** Undefined when the program did not say; it is append, then, or what the connector takes. */
  readonly mode: UpdateMode | undefined;
}

/** A table in today's API. */
export interface DescribedTable {
  readonly descriptor: TableDescriptor;
  /** The columns to be seen, when the records have fields that are not. */
  readonly columns: readonly string[] | undefined;
  /** Where files are written to. */
  readonly path: string | undefined;
  /** Whether it takes no changes of rows that were written. */
  readonly appends: boolean;
}

/** Describes a table in today's API. */
export function describeTable(parts: TableParts, role: TableRole): DescribedTable {
  const { connector, format, schema } = parts;
  if (schema === undefined)
    throw new ArgumentError("A table needs a schema: call with_schema(new Schema().field(...))");
  checkFormat(connector, format);
  checkProperties(connector);
  if (role !== "source") checkMode(parts, schema);
  const fields = withKey(physicalFields(schema, format), keyOf(parts, schema));
  const columns = role === "sink" ? sinkColumns(schema, fields) : sourceColumns(schema, fields, connector);
  const declared = schema.fields().map(({ name }) => name);
  const hidden = role !== "sink" && columns.map(({ name }) => name).join("\n") !== declared.join("\n");
  const builder = ModernSchema.new_builder();
  for (const column of columns) column.add(builder);
  const key = keyOf(parts, schema);
  if (role !== "source" && key.length > 0) builder.primary_key(...key);
  if (role !== "sink") {
    checkWatermarks(schema, connector);
    for (const field of schema.fields()) if (field.rowtime) builder.watermark(field.name, watermarkExpression(field));
  }
  return {
    descriptor: tableDescriptor(parts, builder.build()),
    columns: hidden && role === "source" ? declared : undefined,
    path: role === "source" ? undefined : connector.file_path(),
    appends: parts.mode === "append" || (parts.mode === undefined && modesOf(parts).length === 1),
  };
}

function tableDescriptor({ connector, format }: TableParts, schema: ModernSchema): TableDescriptor {
  const { connector: identifier = connector.type(), ...options } = connector.options();
  const builder = TableDescriptor.for_connector(identifier).schema(schema);
  for (const [key, value] of Object.entries(options)) builder.option(key, value);
  if (format !== undefined) {
    builder.option("format", format.identifier());
    for (const [key, value] of Object.entries(format.options())) builder.option(key, value);
  }
  return builder.build();
}

function checkFormat(connector: ConnectorDescriptor, format: FormatDescriptor | undefined): void {
  const name = nameOf(connector);
  if (connector.needs_format() && format === undefined) {
    throw new ArgumentError(`${name} needs a format: call with_format(new Csv()), for one`);
  }
  if (!connector.needs_format() && format !== undefined) {
    throw new ArgumentError(`${name} takes no format: leave with_format(...) out`);
  }
}

function checkProperties(connector: ConnectorDescriptor): void {
  const properties = connector.to_properties();
  for (const [key, call] of connector.required()) {
    if (key in properties) continue;
    throw new ArgumentError(`${nameOf(connector)}: could not find the required property '${key}'; call ${call}`);
  }
}

function checkWatermarks(schema: Schema, connector: ConnectorDescriptor): void {
  const own = schema.fields().some(({ rowtime }) => rowtime?.settings().watermarks === "from-source");
  if (!own || connector.has_watermarks()) return;
  const reason = "its source has no watermarks of its own; call watermarks_periodic_bounded";
  throw refusal(`Rowtime.watermarks_from_source() of ${nameOf(connector)}`, reason);
}

const nameOf = (connector: ConnectorDescriptor): string => classNameOf(connector.constructor as never);

/** A format of changes can say of a row that it is taken back. */
function modesOf({ connector, format }: TableParts): readonly UpdateMode[] {
  const modes = connector.update_modes();
  return format?.takes_changes() === true && !modes.includes("retract") ? [...modes, "retract"] : modes;
}

function checkMode(parts: TableParts, schema: Schema): void {
  const { connector, mode = "append" } = parts;
  const modes = modesOf(parts);
  if (!modes.includes(mode)) {
    const instead = connector.mode_instead(mode);
    throw refusal(
      `in_${mode}_mode() of ${nameOf(connector)}`,
      `rows can only be written in ${modes.join(" or ")} mode${instead === undefined ? "" : `; ${instead}`}`,
    );
  }
  if (mode === "upsert" && connector.type() !== "hbase" && schema.key().length === 0) {
    throw new ArgumentError(
      "in_upsert_mode(): today's Flink finds the row to update by the table's primary key, not by the query's: " +
        'add .primary_key("column") to the Schema',
    );
  }
}

/** HBase's row key is the one column that is no column family. */
function keyOf({ connector, mode }: TableParts, schema: Schema): readonly string[] {
  if (schema.key().length > 0) return schema.key();
  if (connector.type() !== "hbase" || mode !== "upsert") return [];
  return schema.fields().flatMap(({ name, type }) => (type instanceof RowType ? [] : [name]));
}

function withKey(fields: readonly PhysicalField[], key: readonly string[]): readonly PhysicalField[] {
  return fields.map(({ name, type }) => ({ name, type: key.includes(name) ? type.not_null() : type }));
}

interface Column {
  readonly name: string;
  readonly add: (builder: ReturnType<typeof ModernSchema.new_builder>) => unknown;
}

function physicalColumn({ name, type }: PhysicalField): Column {
  return { name, add: (builder) => builder.column(name, type.to_modern()) };
}

/** A sink has the records' fields, each in the place of the column that it is. */
function sinkColumns(schema: Schema, fields: readonly PhysicalField[]): readonly Column[] {
  const origins = schema.fields().map((field) => originOf(field));
  const names = fields.map(({ name }) => name);
  if (origins.join("\n") !== names.join("\n")) {
    throw new ArgumentError(
      `Encodings that differ from the schema are not supported for sinks: the columns are ` +
        `${schema
          .fields()
          .map(({ name }) => name)
          .join(", ")}, the format's fields ${names.join(", ")}`,
    );
  }
  return fields.map((field) => physicalColumn(field));
}

/** The columns as declared, when they are all that the records have; else the records' fields, then what is computed. */
function sourceColumns(
  schema: Schema,
  fields: readonly PhysicalField[],
  connector: ConnectorDescriptor,
): readonly Column[] {
  const columns = schema.fields().map((field) => declaredColumn(field, fields, connector));
  const physical = columns.flatMap(({ column, isPhysical }) => (isPhysical ? [column.name] : []));
  if (physical.join("\n") === fields.map(({ name }) => name).join("\n")) return columns.map(({ column }) => column);
  const computed = columns.flatMap(({ column, isPhysical }) => (isPhysical ? [] : [column]));
  return [...fields.map((field) => physicalColumn(field)), ...computed];
}

function declaredColumn(
  field: SchemaField,
  fields: readonly PhysicalField[],
  connector: ConnectorDescriptor,
): { readonly column: Column; readonly isPhysical: boolean } {
  const { name, rowtime, proctime } = field;
  const computed = (add: Column["add"]) => ({ column: { name, add }, isPhysical: false });
  if (proctime) return computed((builder) => builder.column_by_expression(name, "PROCTIME()"));
  const origin = fields.find((each) => each.name === originOf(field));
  if (rowtime !== undefined && rowtime.settings().timestamps?.type === "from-source") {
    const metadata = connector.timestamp_metadata();
    if (metadata === undefined) {
      const what = `Rowtime.timestamps_from_source() of ${nameOf(connector)}`;
      throw refusal(what, "its records have no timestamps; call timestamps_from_field");
    }
    return computed((builder) => builder.column_by_metadata(name, Modern.TIMESTAMP(3), metadata, true));
  }
  if (origin === undefined) {
    throw new ArgumentError(
      `Could not find the required property 'rowtime.timestamps.type' of the field '${name}': call timestamps_from_field`,
    );
  }
  const isTimestamp = origin.type.nullable().to_sql() === "TIMESTAMP(3)";
  if (origin.name === name && (rowtime === undefined || isTimestamp))
    return { column: physicalColumn(origin), isPhysical: true };
  if (rowtime === undefined) {
    return computed((builder) => builder.column_by_expression(name, `\`${origin.name.replaceAll("`", "``")}\``));
  }
  if (origin.name === name) {
    throw new ArgumentError(
      `Schema.rowtime: the field '${name}' is ${origin.type}; as a time attribute of its own timestamps it has to be TIMESTAMP(3)`,
    );
  }
  return computed((builder) => builder.column_by_expression(name, timestampExpression(origin.name, origin.type)));
}
