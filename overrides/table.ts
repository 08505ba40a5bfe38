import {
  ArgumentError,
  call,
  open_rows,
  print_rows,
  show_rows,
  type PrintOptions,
  type RowOptions,
  type Rows,
} from "#runtime";
import { TableBase } from "#generated/table.js";

/** A table: the plan of a query, or rows given by the program. Nothing runs until it is executed, collected or printed. */
export class Table extends TableBase {
  /**
   * A name under which SQL knows the table, which is registered by it: `` t_env.sql_query(`SELECT * FROM ${table}`) ``.
   *
   * Java: `String toString()`
   */
  override toString(): string {
    return call(this, "Table", "toString(): String", []);
  }

  /**
   * Runs the query and gives its rows, as they come: `for await (const row of table.collect())`. Leaving the loop early,
   * or aborting `options.signal`, cancels the job.
   *
   * Short for `(await table.execute()).collect()`.
   *
   * `T` gives the columns types, as in `collect<{ word: string; count: bigint }>()`; without it `row.word` is unknown.
   *
   * @throws JavaError while iterating, when the query cannot be planned or its job fails
   */
  collect<T = unknown>(options?: RowOptions): Rows<T> {
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

  /**
   * Runs the query, draws its first rows as a table on stdout and cancels it when they are there; for a look at a table,
   * also at one that never ends.
   *
   * @param limit - the most rows that are drawn
   */
  async show(limit = 20, options?: PrintOptions): Promise<void> {
    if (!Number.isInteger(limit) || limit < 1) {
      throw new ArgumentError(`Table.show: limit takes an integer from 1, got ${String(limit)}`);
    }
    await show_rows(this.collect(), limit, options);
  }
}
