import { ArgumentError } from "#overrides/index.js";
import type { DataType } from "../types/data-type.js";
import { quotePath } from "../environments/paths.js";
import type { SchemaField } from "./schema.js";

/** The SQL expression of a column's event time, from a field of the records. */
export function timestampExpression(field: string, type: DataType): string {
  const column = quotePath(field);
  const sql = type.nullable().to_sql();
  if (sql === "BIGINT") {
    return `CAST(TIMESTAMP '1970-01-01 00:00:00.000' + ${column} * INTERVAL '0.001' SECOND(1, 3) AS TIMESTAMP(3))`;
  }
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
  return `${quotePath(name)} - ${intervalOf(watermarks)}`;
}

/** SQL's interval of so many milliseconds. */
function intervalOf(milliseconds: number): string {
  const [days, hours, minutes, seconds] = [86_400_000, 3_600_000, 60_000, 1000].map((unit, index, units) => {
    const rest = index === 0 ? milliseconds : milliseconds % (units[index - 1] ?? 1);
    return Math.floor(rest / unit);
  });
  return `INTERVAL '${days} ${hours}:${minutes}:${seconds}.${String(milliseconds % 1000).padStart(3, "0")}' DAY(3) TO SECOND(3)`;
}
