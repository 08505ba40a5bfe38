import { inspect } from "node:util";
import type { Row } from "../rows/row.js";
import type { RowsHeader } from "../rows/rows.js";
import { draw_table } from "./draw-table.js";

/** How many rows console.log draws. */
export const mostDrawn = 20;

/** The same array, which console.log draws as a table; to everything else it is an array. */
export function drawnList<R extends Row>(rows: R[], header: RowsHeader): R[] {
  return Object.defineProperty(rows, inspect.custom, {
    value: () => drawFirst(rows, header, rows.length),
    enumerable: false,
  });
}

/** The first of so many rows as a table. */
export function drawFirst(rows: readonly Row[], { columns, time_zone }: RowsHeader, count: number): string {
  const changelog = rows.some((row) => row.get_kind() !== "INSERT");
  return draw_table({ columns, rows, time_zone, changelog, limit: mostDrawn, count });
}
