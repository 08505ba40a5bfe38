import {
  ArgumentError,
  type AbstractDataType,
  type Table as ModernTable,
  type TableEnvironment as ModernTableEnvironment,
} from "#overrides/index.js";
import { infer_type, rows_of, type Elements, type InferredType, type RowLike } from "#runtime";
import { asDataType, type ElementType } from "../types/as-data-type.js";
import type { DataType } from "../types/data-type.js";
import { DataTypes } from "../types/data-types.js";
import { RowField, RowType } from "../types/row-type.js";
import { namesOf } from "../table/fields.js";

/** Names of columns, or the type of the rows, or that of the elements. */
export type ElementsSchema = readonly string[] | ElementType;

/** A table of a program's own rows, their types as PyFlink 1.10 inferred them. */
export function tableOfElements(
  modern: ModernTableEnvironment,
  elements: Elements | Iterable<unknown>,
  schema: ElementsSchema | string | undefined,
  verify: boolean,
): ModernTable {
  if (typeof verify !== "boolean") throw new ArgumentError("from_elements: verify_schema should be a bool value");
  if (schema === undefined || Array.isArray(schema) || typeof schema === "string") {
    const names = typeof schema === "string" ? namesOf("from_collection: schema", schema) : schema;
    const rows = rows_of(elements as Elements);
    const { fields } = infer_type(rows, names as readonly string[] | undefined);
    const type = new RowType(fields.map(({ name, type: field }) => new RowField(name, inferred(field))));
    return modern.from_elements(rows, type.to_modern());
  }
  const type = asDataType(schema as ElementType, "from_elements: schema");
  if (type instanceof RowType || !isSimple(type)) {
    return modern.from_elements(elements as Elements, type.to_modern() as AbstractDataType);
  }
  const values = [...(elements as Iterable<unknown>)].map((value): RowLike => [value]);
  return modern.from_elements(values, new RowType([new RowField("value", type)]).to_modern());
}

/** A type of today's API may be a row's. */
function isSimple(type: DataType): boolean {
  return !/^(?:ROW|DataTypes\.ROW)\b/.test(type.to_sql());
}

function inferred(type: InferredType): DataType {
  switch (type.kind) {
    case "boolean":
      return DataTypes.BOOLEAN();
    case "int":
    case "bigint":
      return DataTypes.BIGINT();
    case "double":
      return DataTypes.DOUBLE();
    case "decimal":
      return DataTypes.DECIMAL(type.precision, type.scale);
    case "string":
      return DataTypes.STRING();
    case "bytes":
      return DataTypes.BYTES();
    case "date":
      return DataTypes.DATE();
    case "time":
      return DataTypes.TIME(type.precision);
    case "timestamp":
      return DataTypes.TIMESTAMP(type.precision);
    case "timestamp_ltz":
      return DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(type.precision);
    case "day_time_interval":
      return DataTypes.INTERVAL(DataTypes.DAY(6), DataTypes.SECOND(9));
    case "year_month_interval":
      return DataTypes.INTERVAL(DataTypes.YEAR(4), DataTypes.MONTH());
    case "array":
      return DataTypes.ARRAY(inferred(type.element));
    case "map":
      return DataTypes.MAP(inferred(type.key), inferred(type.value));
    case "row":
      return new RowType(type.fields.map(({ name, type: field }) => new RowField(name, inferred(field))));
  }
}
