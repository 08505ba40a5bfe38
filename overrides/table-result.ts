import { open_rows, print_rows, type PrintOptions, type RowOptions, type Rows } from "#runtime";
import { TableResultBase } from "#generated/table-result.js";

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
    return open_rows(this, options);
  }

  /**
   * Draws the rows as a table on stdout and resolves when the last one is written.
   *
   * Java: `void print()`
   */
  print(options?: PrintOptions): Promise<void> {
    return print_rows(this.collect(), options);
  }
}
