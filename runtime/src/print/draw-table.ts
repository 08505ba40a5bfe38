import type { RowKindName } from "../rows/row-kind.js";
import { isRow } from "../rows/is-row.js";
import { shortString } from "../rows/row-kind.js";
import { formatter, type FormatOptions } from "./format-value.js";
import { displayWidth, fit, visible } from "./text-width.js";
import { isNumeric, parseLogicalType } from "./logical-type.js";

/** A column of a drawn table. */
export interface DrawnColumn {
  readonly name: string;
  /** As Flink prints types: `BIGINT NOT NULL`. */
  readonly type: string;
}

/** A row to draw: a Row, or its values. */
export type DrawnRow = Iterable<unknown> & { get_kind?(): RowKindName };

/** How tables are drawn. */
export interface TableOptions extends FormatOptions {
  readonly columns: readonly DrawnColumn[];
  /** Values that are wider end in …; 30 unless told. */
  readonly max_column_width?: number | undefined;
  /** With a first column `op`: +I, -U, +U, -D. */
  readonly changelog?: boolean | undefined;
}

/** A table to draw. */
export interface TableDrawing extends TableOptions {
  readonly rows: Iterable<DrawnRow>;
  /** Draws no more rows than this and says how many there are more. */
  readonly limit?: number | undefined;
  /** Of how many rows these are the first. */
  readonly count?: number | undefined;
}

const defaultWidth = 30;
// UTF-16 units of one column of the terminal: a family emoji has 11.
const mostUnits = 64;

/** Rows as a text table, as wide as its contents, numbers to the right; ends without a line break. */
export function draw_table({ rows, limit = Infinity, count: known = 0, ...options }: TableDrawing): string {
  const columns = drawnColumns(options);
  const lines: string[][] = [];
  let given = 0;
  for (const row of rows) {
    if (given < limit) lines.push(cells(row, columns, options.changelog));
    given += 1;
  }
  const count = Math.max(given, known);
  const widths = columns.map(({ name }, index) =>
    Math.max(...[name, ...lines.map((line) => line[index] ?? "")].map(displayWidth)),
  );
  const more = count > lines.length ? [`… ${count - lines.length} more`] : [];
  if (count === 0) return footer(0);
  return [...frame(columns, widths, lines), ...more, footer(count)].join("\n");
}

/** Draws a table whose rows come one by one, so that its widths follow from the columns' types. */
export class TableWriter {
  readonly #columns: readonly Column[];
  readonly #widths: readonly number[];
  readonly #changelog: boolean | undefined;
  #count = 0;

  constructor(options: TableOptions) {
    this.#columns = drawnColumns(options);
    this.#changelog = options.changelog;
    this.#widths = this.#columns.map(({ name, usualWidth, most }) =>
      Math.max(displayWidth(name), Math.min(usualWidth, most)),
    );
  }

  /** The lines above the first row. */
  header(): string {
    return frame(this.#columns, this.#widths, []).slice(0, 3).join("\n");
  }

  /** The line of a row. */
  row(row: DrawnRow): string {
    this.#count += 1;
    return line(this.#columns, this.#widths, cells(row, this.#columns, this.#changelog));
  }

  /** The lines below the last row; `count` is of all rows, where not all were drawn. */
  footer(count = this.#count): string {
    const more = count > this.#count ? `… ${count - this.#count} more\n` : "";
    return `${rule(this.#widths)}\n${more}${footer(count)}`;
  }
}

interface Column {
  readonly name: string;
  readonly right: boolean;
  readonly most: number;
  readonly usualWidth: number;
  readonly format: (value: unknown) => string;
}

function drawnColumns({ columns, changelog, max_column_width = defaultWidth, ...format }: TableOptions): Column[] {
  const drawn = columns.map(({ name, type }): Column => {
    const parsed = parseLogicalType(type);
    return {
      name: fit(visible(name), Math.max(max_column_width, 1)),
      right: isNumeric(parsed),
      most: Math.max(max_column_width, 1),
      usualWidth: isNumeric(parsed) ? 20 : defaultWidth,
      format: formatter(parsed, format),
    };
  });
  const op = { name: "op", right: false, most: 2, usualWidth: 2, format: String };
  return changelog ? [op, ...drawn] : drawn;
}

function cells(row: DrawnRow, columns: readonly Column[], changelog: boolean | undefined): string[] {
  const values: unknown[] = [...row];
  if (changelog) values.unshift(isRow(row) ? shortString(row.get_kind()) : "+I");
  return columns.map(({ format, most }, index) => cell(format(values[index]), most));
}

/** Of a text that is very long no more is looked at than can be seen. */
function cell(text: string, most: number): string {
  return fit(visible(text.slice(0, most * mostUnits)), most);
}

function frame(columns: readonly Column[], widths: readonly number[], lines: readonly string[][]): string[] {
  const names = columns.map(({ name }) => name);
  const edge = rule(widths);
  return [edge, line(columns, widths, names), edge, ...lines.map((each) => line(columns, widths, each)), edge];
}

function line(columns: readonly Column[], widths: readonly number[], texts: readonly string[]): string {
  const padded = texts.map((text, index) => {
    const padding = " ".repeat(Math.max((widths[index] ?? 0) - displayWidth(text), 0));
    return columns[index]?.right ? padding + text : text + padding;
  });
  return `| ${padded.join(" | ")} |`;
}

function rule(widths: readonly number[]): string {
  return `+${widths.map((width) => "-".repeat(width + 2)).join("+")}+`;
}

function footer(count: number): string {
  if (count === 0) return "Empty set";
  return count === 1 ? "1 row in set" : `${count} rows in set`;
}
