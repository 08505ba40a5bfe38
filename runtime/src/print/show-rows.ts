import type { Rows, RowsHeader } from "../rows/rows.js";
import type { Row } from "../rows/row.js";
import { print_rows, type PrintOptions } from "./print-rows.js";

/** Draws the first rows of a result and ends it there: more rows are said to be there, not read. */
export async function show_rows(rows: Rows, limit: number, options: PrintOptions = {}): Promise<void> {
  const first = new FirstRows(rows, limit);
  try {
    await print_rows(first, options);
    if (first.hasMore)
      (options.output ?? process.stdout).write(`… more rows; .show(${limit * 5}) shows more of them\n`);
  } finally {
    rows.close();
  }
}

class FirstRows {
  readonly #rows: Rows;
  #left: number;
  /** Whether there was a row after the last one that was given. */
  hasMore = false;

  constructor(rows: Rows, limit: number) {
    this.#rows = rows;
    this.#left = limit;
  }

  get header(): Promise<RowsHeader> {
    return this.#rows.header;
  }

  async next_batch(): Promise<Row[] | undefined> {
    if (this.#left === 0) return undefined;
    const batch = await this.#rows.next_batch();
    if (batch === undefined) return undefined;
    const taken = batch.slice(0, this.#left);
    this.#left -= taken.length;
    this.hasMore ||= taken.length < batch.length;
    return taken;
  }
}
