/** The type of a column as its values show it, in SQL's words; the overrides make a DataType of it. */
export type InferredType =
  | { readonly kind: "boolean" | "int" | "double" | "string" | "bytes" | "date" | "variant" | "bitmap" }
  | { readonly kind: "bigint" }
  // Of Arrow's columns only.
  | { readonly kind: "tinyint" | "smallint" | "float" }
  | { readonly kind: "binary"; readonly length: number }
  | { readonly kind: "year_month_interval" | "day_time_interval" }
  | { readonly kind: "time" | "timestamp" | "timestamp_ltz"; readonly precision: number }
  | { readonly kind: "decimal"; readonly precision: number; readonly scale: number }
  | { readonly kind: "array"; readonly element: InferredType }
  | { readonly kind: "map"; readonly key: InferredType; readonly value: InferredType }
  | InferredRow;

/** The type of rows, or of a nested row. */
export interface InferredRow {
  readonly kind: "row";
  readonly fields: readonly InferredField[];
}

/** A field of rows. */
export interface InferredField {
  readonly name: string;
  readonly type: InferredType;
}

/** A type on the way: parts of it may still be unknown, since only null was seen. */
export type Draft =
  | { readonly kind: "null" }
  | { readonly kind: "bigint"; readonly exact: boolean }
  | Exclude<InferredType, { kind: "bigint" | "array" | "map" | "row" }>
  | { readonly kind: "array"; readonly element: Draft }
  | { readonly kind: "map"; readonly key: Draft; readonly value: Draft }
  | { readonly kind: "row"; readonly named: boolean; readonly fields: ReadonlyMap<string, Draft> };

/** A type as SQL writes it: `ARRAY<INT>`, `DECIMAL(38, 18)`. */
export function typeText(type: Draft): string {
  switch (type.kind) {
    case "decimal":
      return `DECIMAL(${type.precision}, ${type.scale})`;
    case "time":
    case "timestamp":
    case "timestamp_ltz":
      return `${type.kind.toUpperCase()}(${type.precision})`;
    case "year_month_interval":
      return "INTERVAL YEAR TO MONTH";
    case "day_time_interval":
      return "INTERVAL DAY TO SECOND";
    case "array":
      return `ARRAY<${typeText(type.element)}>`;
    case "map":
      return `MAP<${typeText(type.key)}, ${typeText(type.value)}>`;
    case "row":
      return `ROW<${[...type.fields].map(([name, field]) => `${name} ${typeText(field)}`).join(", ")}>`;
    default:
      return type.kind.toUpperCase();
  }
}
