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
  /** With a first column `op` of +I, -U, +U, -D; unless told, where a row is no insertion or more may follow for long. */
  readonly changelog?: boolean;
  /** Where to; stdout unless told. */
  readonly output?: Writable;
}

/** What is asked of the rows. */
export type PrintedRows = Pick<Rows, "header" | "next_batch">;

// A result that has ended by then is drawn as wide as its contents; the rows of another are shown as they come.
const patience = 1000;
const mostHeld = 10_000;

/** Draws rows as a table and resolves when the last one is written. */
export async function print_rows(rows: PrintedRows, options: PrintOptions = {}): Promise<void> {
  const { output = process.stdout, ...drawing } = options;
  const { columns, time_zone } = await rows.header;
  const held: Row[] = [];
  const pending = await readFor(rows, held);
  if (pending === undefined) {
    const changelog = drawing.changelog ?? held.some((row) => row.get_kind() !== "INSERT");
    await write(output, draw_table({ time_zone, ...drawing, columns, rows: held, changelog }));
  } else {
    await writeOnward({ time_zone, changelog: true, ...drawing, columns }, held, pending, rows, output);
  }
}

type Batch = Promise<Row[] | undefined>;

/** Reads into `held` until the end, for a while or until it is many; then gives the batch that is still to come. */
async function readFor(rows: PrintedRows, held: Row[]): Promise<{ readonly batch: Batch } | undefined> {
  let batch = rows.next_batch();
  // Counted from the first row: a job takes its time to start.
  let end: number | undefined;
  for (;;) {
    const next = await within(batch, end === undefined ? undefined : end - Date.now());
    if (next === "late") return { batch };
    if (next === undefined) return undefined;
    for (const row of next) held.push(row);
    if (next.length > 0) end ??= Date.now() + patience;
    batch = rows.next_batch();
    if (held.length > mostHeld) return { batch };
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
  held: readonly Row[],
  { batch }: { readonly batch: Batch },
  rows: PrintedRows,
  output: Writable,
): Promise<void> {
  const table = new TableWriter(options);
  await write(output, [table.header(), ...held.map((row) => table.row(row))].join("\n"));
  for (let next = await batch; next !== undefined; next = await rows.next_batch()) {
    if (next.length > 0) await write(output, next.map((row) => table.row(row)).join("\n"));
  }
  await write(output, table.footer());
}

async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(`${text}\n`)) await once(output, "drain");
}
