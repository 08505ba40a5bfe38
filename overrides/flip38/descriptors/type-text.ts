import type { DataType } from "../types/data-type.js";
import type { FieldType } from "../types/field-type.js";

const legacy = /\b(?:LONG|BYTE|SHORT|SQL_DATE|SQL_TIME|SQL_TIMESTAMP|PRIMITIVE_ARRAY|OBJECT_ARRAY)\b|\bROW\s*\(/i;

/** A type as properties have it: a text stays as it was written, unless it names a type information. */
export function typeText(given: FieldType, type: DataType): string {
  return typeof given === "string" && !legacy.test(given) ? given : type.to_sql();
}
