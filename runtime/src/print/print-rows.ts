import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Row } from "../rows/row.js";
import type { Rows } from "../rows/rows.js";
import { draw_table, TableWriter, type TableOptions } from "./draw-table.js";
import type { FormatOptions } from "./format-value.js";

/** How `print` draws a result. */
export interface PrintOptions extends FormatOptions {
  /** Values that are wider end in …; 30 unless told. */
  readonly max_column_width?: number;
  /**
   * With a first column `op` of +I, -U, +U, -D; unless told, where a row is no insertion, or where the rows of a streaming
   * query are drawn as they come, since a later one may be none.
   */
  readonly changelog?: boolean;
  /** Draws the first rows only, and then says how many there are more; all rows are read. */
  readonly limit?: number;
  /** Where to; stdout unless told. */
  readonly output?: Writable;
}

/** What is printed of. */
export type PrintedRows = Pick<Rows, "header" | "next_batch">;

// A result that has ended by then is drawn as wide as its contents; the rows of another are shown as they come.
const patience = 1000;
const mostHeld = 10_000;

/** Draws rows as a table and resolves when the last one is written. */
export async function print_rows(rows: PrintedRows, options: PrintOptions = {}): Promise<void> {
  const { output = process.stdout, limit = Infinity, ...drawing } = options;
  const { columns, time_zone, streaming } = await rows.header;
  const first = new FirstRows(rows, limit);
  const pending = await first.readForAWhile();
  const changes = first.rows.some((row) => row.get_kind() !== "INSERT");
  const changelog = drawing.changelog ?? (changes || (pending !== undefined && streaming));
  const table = { time_zone, ...drawing, columns, changelog };
  if (pending === undefined) await write(output, draw_table({ ...table, rows: first.rows, count: first.count }));
  else await writeOnward(table, first, pending, output);
}

type Batch = Promise<Row[] | undefined>;

/** The rows that are drawn, and how many there are. */
class FirstRows {
  readonly rows: Row[] = [];
  count = 0;
  readonly #source: PrintedRows;
  readonly #limit: number;

  constructor(source: PrintedRows, limit: number) {
    this.#source = source;
    this.#limit = limit;
  }

  /** The rows of a batch that are to be drawn. */
  take(batch: readonly Row[]): readonly Row[] {
    const drawn = batch.slice(0, Math.max(this.#limit - this.count, 0));
    this.count += batch.length;
    return drawn;
  }

  next(): Batch {
    return this.#source.next_batch();
  }

  /** Reads until the end, for a while or until it is many; then gives the batch that is still to come. */
  async readForAWhile(): Promise<{ readonly batch: Batch } | undefined> {
    let batch = this.next();
    // Counted from the first row: a job takes its time to start.
    let end: number | undefined;
    for (;;) {
      const next = await within(batch, end === undefined ? undefined : end - Date.now());
      if (next === "late") return { batch };
      if (next === undefined) return undefined;
      for (const row of this.take(next)) this.rows.push(row);
      if (next.length > 0) end ??= Date.now() + patience;
      batch = this.next();
      if (this.rows.length > mostHeld) return { batch };
    }
  }
}

async function within(batch: Batch, milliseconds: number | undefined): Promise<Row[] | undefined | "late"> {
  if (milliseconds === undefined) return batch;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), Math.max(milliseconds, 0));
  });
  try {
    return await Promise.race([batch, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function writeOnward(
  options: TableOptions,
  first: FirstRows,
  { batch }: { readonly batch: Batch },
  output: Writable,
): Promise<void> {
  const table = new TableWriter(options);
  await write(output, [table.header(), ...first.rows.map((row) => table.row(row))].join("\n"));
  for (let next = await batch; next !== undefined; next = await first.next()) {
    const drawn = first.take(next);
    if (drawn.length > 0) await write(output, drawn.map((row) => table.row(row)).join("\n"));
  }
  await write(output, table.footer(first.count));
}

async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(`${text}\n`)) await once(output, "drain");
}
