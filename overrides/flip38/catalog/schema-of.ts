import type { DataType as ModernDataType, Schema as ModernSchema } from "#overrides/index.js";
import { ModernType } from "../types/as-data-type.js";
import type { DataType } from "../types/data-type.js";
import { fromModern } from "../types/field-type.js";
import { parseType } from "../types/parse-type.js";
import { TableSchema } from "../types/table-schema.js";

/** The columns that a schema declares with a type; what it computes has one only in an environment. */
export function schemaOf(schema: ModernSchema): TableSchema {
  const names: string[] = [];
  const types: DataType[] = [];
  for (const column of schema.get_columns()) {
    const declared = (column as { get_data_type?: () => ModernDataType }).get_data_type?.();
    if (declared === undefined) continue;
    names.push(column.get_name());
    types.push(typeOf(declared));
  }
  return new TableSchema(names, types);
}

function typeOf(type: ModernDataType): DataType {
  if (typeof (type as Partial<ModernDataType>).get_logical_type === "function") return fromModern(type);
  // Not resolved yet: `[INT NOT NULL]`.
  const text = /^\[(.*)\]$/s.exec(String(type))?.[1];
  return text === undefined ? new ModernType(type) : parseType(text);
}
