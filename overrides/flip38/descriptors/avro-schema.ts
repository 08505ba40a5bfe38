import { ArgumentError } from "#overrides/index.js";
import type { DataType } from "../types/data-type.js";
import { DataTypes } from "../types/data-types.js";
import { RowField, RowType } from "../types/row-type.js";

interface AvroType {
  readonly type?: unknown;
  readonly logicalType?: string;
  readonly name?: string;
  readonly fields?: readonly { readonly name: string; readonly type: unknown }[];
  readonly items?: unknown;
  readonly values?: unknown;
  readonly precision?: number;
  readonly scale?: number;
}

/** The fields of a record's schema, as the columns of which today's format makes the same schema. */
export function avroFields(schema: string): { readonly name: string; readonly type: DataType }[] {
  let parsed: AvroType;
  try {
    parsed = JSON.parse(schema) as AvroType;
  } catch (error) {
    throw new ArgumentError(`Avro.avro_schema: invalid Avro schema: ${(error as Error).message}`);
  }
  if (parsed?.type !== "record" || !Array.isArray(parsed.fields)) {
    throw new ArgumentError('Avro.avro_schema takes the schema of a record: {"type": "record", "fields": [...]}');
  }
  return parsed.fields.map(({ name, type }) => ({ name, type: typeOf(type, name) }));
}

const primitives: Readonly<Record<string, () => DataType>> = {
  boolean: () => DataTypes.BOOLEAN(false),
  int: () => DataTypes.INT(false),
  long: () => DataTypes.BIGINT(false),
  float: () => DataTypes.FLOAT(false),
  double: () => DataTypes.DOUBLE(false),
  bytes: () => DataTypes.BYTES(false),
  string: () => DataTypes.STRING(false),
};

const logical: Readonly<Record<string, (type: AvroType) => DataType>> = {
  date: () => DataTypes.DATE(false),
  "time-millis": () => DataTypes.TIME(3, false),
  "timestamp-millis": () => DataTypes.TIMESTAMP(3, false),
  decimal: ({ precision = 10, scale = 0 }) => DataTypes.DECIMAL(precision, scale, false),
};

function typeOf(type: unknown, path: string): DataType {
  if (typeof type === "string") return primitives[type]?.() ?? refuse(path, type);
  if (Array.isArray(type)) {
    const [first, second, ...rest] = type as unknown[];
    if (first === "null" && second !== undefined && rest.length === 0) return typeOf(second, path).nullable();
    return refuse(path, `the union ${JSON.stringify(type)}; only ["null", type] is`);
  }
  const complex = (type ?? {}) as AvroType;
  const known = complex.logicalType === undefined ? undefined : logical[complex.logicalType];
  if (known !== undefined) return known(complex);
  switch (complex.type) {
    case "record":
      return new RowType(
        (complex.fields ?? []).map(({ name, type: field }) => new RowField(name, typeOf(field, `${path}.${name}`))),
        false,
      );
    case "array":
      return DataTypes.ARRAY(typeOf(complex.items, path), false);
    case "map":
      return DataTypes.MAP(DataTypes.STRING(false), typeOf(complex.values, path), false);
    default:
      return typeof complex.type === "string" && complex.type in primitives
        ? typeOf(complex.type, path)
        : refuse(path, JSON.stringify(type));
  }
}

function refuse(path: string, what: string): never {
  throw new ArgumentError(`Avro.avro_schema: the type of ${path} is not supported by today's avro format: ${what}`);
}
