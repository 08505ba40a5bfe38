import { inspect } from "node:util";
import { draw_finished, open_rows, print_rows, type PrintOptions, type RowOptions, type Rows } from "#runtime";
import { TableResultBase } from "#generated/table-result.js";

/** The rows of a result, which can be asked for once. */
const read = new WeakMap<TableResult, Rows>();

/** The result of a statement: its rows, and the job that makes them where there is one. */
export class TableResult extends TableResultBase {
  /**
   * The rows of the result, as they come. Leaving the loop early, or aborting `options.signal`, cancels the job.
   *
   * Java: `CloseableIterator<Row> collect()`. Like Java's, it can be read once.
   *
   * `T` gives the columns types, as in `collect<{ word: string; count: bigint }>()`; without it `row.word` is unknown.
   *
   * @throws JavaError while iterating, when the job fails
   */
  collect<T = unknown>(options?: RowOptions): Rows<T> {
    const rows = open_rows<T>(this, options);
    read.set(this, rows as Rows);
    return rows;
  }

  /**
   * Draws the rows as a table on stdout and resolves when the last one is written.
   *
   * Java: `void print()`
   */
  print(options?: PrintOptions): Promise<void> {
    return print_rows(this.collect(), options);
  }

  /**
   * For console.log: the rows as `print` draws them, where no job makes them (SHOW TABLES, DESCRIBE) or they have been read
   * to their end, the first 20 then.
   *
   * @internal
   */
  override [inspect.custom](): string {
    const drawn = read.get(this)?.drawn();
    if (drawn !== undefined) return drawn;
    try {
      const job = this.get_job_client();
      return job === undefined ? draw_finished(this) : `${this.toString()} of the job ${job.get_job_id().to_string()}`;
    } catch {
      return this.toString();
    }
  }
}
