import { open_rows, print_rows, type PrintOptions, type RowOptions, type Rows } from "#runtime";
import { TableBase } from "#generated/table.js";

/** A table: the plan of a query, or rows given by the program. Nothing runs until it is executed, collected or printed. */
export class Table extends TableBase {
  /**
   * Runs the query and gives its rows, as they come: `for await (const row of table.collect())`. Leaving the loop early,
   * or aborting `options.signal`, cancels the job.
   *
   * Short for `(await table.execute()).collect()`.
   *
   * @throws JavaError while iterating, when the query cannot be planned or its job fails
   */
  collect(options?: RowOptions): Rows {
    return open_rows(this.execute(), options);
  }

  /**
   * Runs the query and draws its rows as a table on stdout; resolves when the last one is written.
   *
   * Short for `(await table.execute()).print()`.
   */
  print(options?: PrintOptions): Promise<void> {
    return print_rows(this.collect(), options);
  }
}
