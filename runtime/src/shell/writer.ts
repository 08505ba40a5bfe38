import { inspect } from "node:util";
import { draw_table, type DrawnColumn } from "../print/draw-table.js";
import { isRow } from "../rows/is-row.js";
import type { Row } from "../rows/row.js";
import type { Package } from "./package.js";

interface TableLike {
  get_resolved_schema(): { get_column_names(): string[]; get_column_data_types(): { to_string(): string }[] };
}

/** How the value of an expression is shown: a table by its schema, rows as a table, anything else as Node does. */
export function writerOf({ own }: Package, colors: boolean): (value: unknown) => string {
  const Table = own["Table"] as abstract new () => TableLike;
  return (value) => {
    if (value instanceof Table) return schemaText(value, "Table; .show() draws its first rows");
    const { modern } = (value ?? {}) as { modern?: unknown };
    if (modern instanceof Table) return schemaText(modern, "Table; .modern.show() draws its first rows");
    if (isRows(value)) return draw_table({ columns: columnsOf(value[0]), rows: value });
    return inspect(value, { colors, maxArrayLength: 100, maxStringLength: 10_000 });
  };
}

function schemaText(table: TableLike, last: string): string {
  const schema = table.get_resolved_schema();
  const types = schema.get_column_data_types().map((type) => type.to_string());
  const rows = schema.get_column_names().map((name, index) => [name, types[index] ?? ""]);
  const columns = [
    { name: "column", type: "STRING" },
    { name: "type", type: "STRING" },
  ];
  const drawn = draw_table({ columns, rows, max_column_width: 60 }).split("\n");
  // The last line counts the rows, which are no rows here.
  return [...drawn.slice(0, -1), last].join("\n");
}

function isRows(value: unknown): value is [Row, ...Row[]] {
  return Array.isArray(value) && value.length > 0 && value.every(isRow);
}

function columnsOf(row: Row): DrawnColumn[] {
  const names = row.get_field_names() ?? row.to_array().map((_, index) => `f${index}`);
  return names.map((name) => ({ name, type: "" }));
}
