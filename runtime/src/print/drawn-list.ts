import { inspect } from "node:util";
import type { Row } from "../rows/row.js";
import type { RowsHeader } from "../rows/rows.js";
import { draw_table } from "./draw-table.js";

const mostDrawn = 20;

/** The same array, which console.log draws as a table; to everything else it is an array. */
export function drawnList<R extends Row>(rows: R[], { columns, time_zone }: RowsHeader): R[] {
  const changelog = rows.some((row) => row.get_kind() !== "INSERT");
  return Object.defineProperty(rows, inspect.custom, {
    value: () => draw_table({ columns, rows, time_zone, changelog, limit: mostDrawn }),
    enumerable: false,
  });
}
