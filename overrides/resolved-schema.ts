import { inspect } from "node:util";
import { draw_table } from "#runtime";
import { ResolvedSchemaBase } from "#generated/resolved-schema.js";

const headings = ["name", "type", "key", "watermark"].map((name) => ({ name, type: "STRING" }));

/** The columns of a table with their types, its keys and its watermarks. */
export class ResolvedSchema extends ResolvedSchemaBase {
  /**
   * For console.log: the columns as a table.
   *
   * @internal
   */
  override [inspect.custom](): string {
    try {
      return draw(this);
    } catch {
      return this.toString();
    }
  }
}

function draw(schema: ResolvedSchema): string {
  const key = new Set(schema.get_primary_key()?.get_columns());
  const watermarks = new Map(
    schema
      .get_watermark_specs()
      .map((spec) => [spec.get_rowtime_attribute(), spec.get_watermark_expression().as_summary_string()]),
  );
  const rows = schema.get_columns().map((column) => {
    const name = column.get_name();
    const type = column.get_data_type().get_logical_type().as_summary_string();
    return [name, type, key.has(name) ? "PRIMARY KEY" : "", watermarks.get(name) ?? ""];
  });
  const used = headings.map((_, index) => index < 2 || rows.some((row) => row[index] !== ""));
  const shown = <T>(cells: readonly T[]) => cells.filter((_, index) => used[index]);
  const drawing = draw_table({ columns: shown(headings), rows: rows.map(shown), max_column_width: 60 });
  // The last line counts rows.
  return drawing.slice(0, drawing.lastIndexOf("\n"));
}
