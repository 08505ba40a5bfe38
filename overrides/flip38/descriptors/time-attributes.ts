import { ArgumentError } from "#overrides/index.js";
import type { DataType } from "../types/data-type.js";
import { quotePath } from "../environments/paths.js";
import type { SchemaField } from "./schema.js";

/** The SQL expression of a column's event time, from a field of the records. */
export function timestampExpression(field: string, type: DataType): string {
  const column = quotePath(field);
  const sql = type.nullable().to_sql();
  if (sql === "BIGINT") return `CAST(TO_TIMESTAMP_LTZ(${column}, 3) AS TIMESTAMP(3))`;
  if (/^(?:VARCHAR|CHAR)\b/.test(sql)) return `CAST(REPLACE(REPLACE(${column}, 'T', ' '), 'Z', '') AS TIMESTAMP(3))`;
  if (sql.startsWith("TIMESTAMP")) return `CAST(${column} AS TIMESTAMP(3))`;
  throw new ArgumentError(
    `Rowtime.timestamps_from_field: the field '${field}' has to be a TIMESTAMP, a BIGINT of milliseconds or a STRING, got ${type}`,
  );
}

/** The SQL expression of a rowtime column's watermark. */
export function watermarkExpression({ name, rowtime }: SchemaField): string {
  const watermarks = rowtime?.settings().watermarks;
  if (watermarks === undefined) {
    throw new ArgumentError(
      `Could not find the required property 'rowtime.watermarks.type' of the field '${name}': ` +
        "call watermarks_periodic_ascending or watermarks_periodic_bounded",
    );
  }
  if (watermarks === "from-source") return "SOURCE_WATERMARK()";
  if (watermarks === 0) return quotePath(name);
  const seconds = (watermarks / 1000).toFixed(3);
  return `${quotePath(name)} - INTERVAL '${seconds}' SECOND(10, 3)`;
}
