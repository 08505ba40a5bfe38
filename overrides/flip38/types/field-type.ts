import type { DataType as ModernDataType } from "#overrides/index.js";
import { ModernType, asDataType, type ElementType } from "./as-data-type.js";
import type { DataType } from "./data-type.js";
import { parseType } from "./parse-type.js";

/** What stands for the type of a column: a data type, a type information, or the text of one: `"ROW<a INT>"`. */
export type FieldType = ElementType | string;

/** The data type that a value stands for. */
export function dataTypeOf(type: FieldType, label: string): DataType {
  return typeof type === "string" ? parseType(type) : asDataType(type, label);
}

/** The data type of this entry point for one that the JVM gave. */
export function fromModern(type: ModernDataType): DataType {
  const text = type.get_logical_type().as_summary_string();
  try {
    return parseType(text.replaceAll(/ \*(?:ROWTIME|PROCTIME)\*/g, ""));
  } catch {
    return new ModernType(type);
  }
}
