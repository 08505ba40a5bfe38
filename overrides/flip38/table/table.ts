import { inspect } from "node:util";
import { whatIs } from "../class-name.js";
import { text } from "../config/arguments.js";
import { ArgumentError, Table as ModernTable } from "#overrides/index.js";
import { TableSink } from "../connectors/table-sink.js";
import type { StringOrExpression } from "../expressions/index.js";
import { TableSchema } from "../types/table-schema.js";
import { listOf, namesOf, oneOf } from "./fields.js";
import { GroupWindow } from "./group-windows.js";
import {
  AggregatedTable,
  FlatAggregateTable,
  GroupWindowedTable,
  GroupedTable,
  OverWindowedTable,
} from "./grouped-tables.js";
import { OverWindow } from "./over-windows.js";
import type { TableOwner } from "./owner.js";

/**
 * A table whose methods take expression strings, as Flink 1.10's did: `table.group_by("word").select("word, count(1) as n")`.
 * Where a string is taken, expressions of today's API are too. Nothing runs before the environment's `execute`.
 *
 * Today: `Table` of `tsflink`; this one's is `table.modern`.
 */
export class Table {
  /** The table of today's API, with everything that came later: `table.modern.collect()`. */
  readonly modern: ModernTable;
  readonly #owner: TableOwner;

  /** An environment makes it; of a table of today's API with `t_env.table_of(table)`. */
  constructor(modern: ModernTable, owner: TableOwner) {
    this.modern = modern;
    this.#owner = owner;
  }

  /** Columns and what is computed of them: `select("a, b + 1 as c, *")`. Today: `table.select(col("a"), ...)`. */
  select(...fields: readonly StringOrExpression[]): Table {
    return this.#table(this.modern.select(...this.#list("Table.select", fields)));
  }

  /** Renames all columns: `alias("x, y")`. Today: `table.as("x", "y")`. */
  alias(fields: string): Table {
    const [first = "", ...rest] = namesOf("Table.alias", fields);
    return this.#table(this.modern.as(first, ...rest));
  }

  /** The rows for which the predicate is true: `filter("a > 1")`. Today: `table.filter(col("a").is_greater(1))`. */
  filter(predicate: StringOrExpression): Table {
    return this.#table(this.modern.filter(this.#one("Table.filter", predicate)));
  }

  /** The rows for which the predicate is true: `where("a > 1")`. Today: `table.where(col("a").is_greater(1))`. */
  where(predicate: StringOrExpression): Table {
    return this.#table(this.modern.where(this.#one("Table.where", predicate)));
  }

  /** Groups rows of equal values: `group_by("a, b")`. Today: `table.group_by(col("a"), col("b"))`. */
  group_by(...fields: readonly StringOrExpression[]): GroupedTable {
    const modern = this.modern.group_by(...this.#list("Table.group_by", fields));
    return new GroupedTable(modern, this.#builder());
  }

  /** Each row once. Today: `table.distinct()`. */
  distinct(): Table {
    return this.#table(this.modern.distinct());
  }

  /** Pairs of rows of both tables: `join(right, "a = d")`. Today: `table.join(right, col("a").is_equal(col("d")))`. */
  join(right: Table, join_predicate?: StringOrExpression): Table {
    const other = modernOf(right, "Table.join");
    if (join_predicate === undefined) return this.#table(this.modern.join(other));
    return this.#table(this.modern.join(other, this.#one("Table.join", join_predicate)));
  }

  /** As `join`, with every row of this table. Today: `table.left_outer_join(right, predicate)`. */
  left_outer_join(right: Table, join_predicate?: StringOrExpression): Table {
    const other = modernOf(right, "Table.left_outer_join");
    if (join_predicate === undefined) return this.#table(this.modern.left_outer_join(other));
    return this.#table(this.modern.left_outer_join(other, this.#one("Table.left_outer_join", join_predicate)));
  }

  /** As `join`, with every row of the other table. Today: `table.right_outer_join(right, predicate)`. */
  right_outer_join(right: Table, join_predicate: StringOrExpression): Table {
    const predicate = this.#one("Table.right_outer_join", join_predicate);
    return this.#table(this.modern.right_outer_join(modernOf(right, "Table.right_outer_join"), predicate));
  }

  /** As `join`, with every row of both tables. Today: `table.full_outer_join(right, predicate)`. */
  full_outer_join(right: Table, join_predicate: StringOrExpression): Table {
    const predicate = this.#one("Table.full_outer_join", join_predicate);
    return this.#table(this.modern.full_outer_join(modernOf(right, "Table.full_outer_join"), predicate));
  }

  /** Rows with those that a table function makes of them: `join_lateral("split(a) as (b)")`. Today: `table.join_lateral(call("split", col("a")).as("b"))`. */
  join_lateral(table_function_call: StringOrExpression, join_predicate?: StringOrExpression): Table {
    const call = this.#one("Table.join_lateral", table_function_call);
    if (join_predicate === undefined) return this.#table(this.modern.join_lateral(call));
    return this.#table(this.modern.join_lateral(call, this.#one("Table.join_lateral", join_predicate)));
  }

  /** As `join_lateral`, with every row of this table. Today: `table.left_outer_join_lateral(call("split", col("a")).as("b"))`. */
  left_outer_join_lateral(table_function_call: StringOrExpression, join_predicate?: StringOrExpression): Table {
    const call = this.#one("Table.left_outer_join_lateral", table_function_call);
    if (join_predicate === undefined) return this.#table(this.modern.left_outer_join_lateral(call));
    const predicate = this.#one("Table.left_outer_join_lateral", join_predicate);
    return this.#table(this.modern.left_outer_join_lateral(call, predicate));
  }

  /** Rows that the other table does not have, each once. Today: `table.minus(right)`. */
  minus(right: Table): Table {
    return this.#table(this.modern.minus(modernOf(right, "Table.minus")));
  }

  /** Rows as many times as this table has them more. Today: `table.minus_all(right)`. */
  minus_all(right: Table): Table {
    return this.#table(this.modern.minus_all(modernOf(right, "Table.minus_all")));
  }

  /** Rows of both tables, each once. Today: `table.union(right)`. */
  union(right: Table): Table {
    return this.#table(this.modern.union(modernOf(right, "Table.union")));
  }

  /** All rows of both tables. Today: `table.union_all(right)`. */
  union_all(right: Table): Table {
    return this.#table(this.modern.union_all(modernOf(right, "Table.union_all")));
  }

  /** Rows that both tables have, each once. Today: `table.intersect(right)`. */
  intersect(right: Table): Table {
    return this.#table(this.modern.intersect(modernOf(right, "Table.intersect")));
  }

  /** Rows as many times as both tables have them. Today: `table.intersect_all(right)`. */
  intersect_all(right: Table): Table {
    return this.#table(this.modern.intersect_all(modernOf(right, "Table.intersect_all")));
  }

  /** Puts rows in order: `order_by("a.desc, b")`. Today: `table.order_by(col("a").desc(), col("b"))`. */
  order_by(...fields: readonly StringOrExpression[]): Table {
    return this.#table(this.modern.order_by(...this.#list("Table.order_by", fields)));
  }

  /** Leaves out the first rows of an ordered table. Today: `table.offset(n)`. */
  offset(offset: number): Table {
    return this.#table(this.modern.offset(offset));
  }

  /** The first rows of an ordered table. Today: `table.fetch(n)`. */
  fetch(fetch: number): Table {
    return this.#table(this.modern.fetch(fetch));
  }

  /** Puts rows into windows: `window(Tumble.over("10.minutes").on("rowtime").alias("w"))`. Today: `table.window(Tumble.over(...))`. */
  window(window: GroupWindow): GroupWindowedTable {
    if (!(window instanceof GroupWindow)) {
      const hint = (window as unknown) instanceof OverWindow ? "call over_window" : 'call .alias("w") on the window';
      throw new ArgumentError(`Table.window takes a GroupWindow with an alias, got ${whatIs(window)}; ${hint}`);
    }
    return new GroupWindowedTable(this.modern.window(window.modern), this.#builder());
  }

  /** Gives each row windows of the rows around it: `over_window(Over.partition_by("a").order_by("rowtime").alias("w"))`. Today: `table.window(Over...)`. */
  over_window(...over_windows: readonly OverWindow[]): OverWindowedTable {
    if (over_windows.length === 0 || !over_windows.every((window) => window instanceof OverWindow)) {
      throw new ArgumentError(
        `Table.over_window takes OverWindows with an alias, got ${over_windows.map((window) => whatIs(window)).join(", ") || "none"}`,
      );
    }
    return new OverWindowedTable(this.modern.window(...over_windows.map(({ modern }) => modern)), this.#builder());
  }

  /** Adds columns: `add_columns("a + 1 as d")`. Today: `table.add_columns(col("a").plus(1).as("d"))`. */
  add_columns(...fields: readonly StringOrExpression[]): Table {
    return this.#table(this.modern.add_columns(...this.#list("Table.add_columns", fields)));
  }

  /** Adds columns, and replaces those of the same name. Today: `table.add_or_replace_columns(...)`. */
  add_or_replace_columns(...fields: readonly StringOrExpression[]): Table {
    return this.#table(this.modern.add_or_replace_columns(...this.#list("Table.add_or_replace_columns", fields)));
  }

  /** Renames columns: `rename_columns("a as x")`. Today: `table.rename_columns(col("a").as("x"))`. */
  rename_columns(...fields: readonly StringOrExpression[]): Table {
    return this.#table(this.modern.rename_columns(...this.#list("Table.rename_columns", fields)));
  }

  /** Leaves columns out: `drop_columns("a, b")`. Today: `table.drop_columns(col("a"), col("b"))`. */
  drop_columns(...fields: readonly StringOrExpression[]): Table {
    return this.#table(this.modern.drop_columns(...this.#list("Table.drop_columns", fields)));
  }

  /** What a scalar function makes of each row: `map("f(a, b)")`. Today: `table.map(call("f", col("a"), col("b")))`. */
  map(map_function: StringOrExpression): Table {
    return this.#table(this.modern.map(this.#one("Table.map", map_function)));
  }

  /** What a table function makes of each row: `flat_map("split(a)")`. Today: `table.flat_map(call("split", col("a")))`. */
  flat_map(table_function: StringOrExpression): Table {
    return this.#table(this.modern.flat_map(this.#one("Table.flat_map", table_function)));
  }

  /** What an aggregate function makes of all rows: `aggregate("f(a) as (x, y)")`. Today: `table.aggregate(call("f", col("a")).as("x", "y"))`. */
  aggregate(aggregate_function: StringOrExpression): AggregatedTable {
    const modern = this.modern.aggregate(this.#one("Table.aggregate", aggregate_function));
    return new AggregatedTable(modern, this.#builder());
  }

  /** What a table aggregate function makes of all rows: `flat_aggregate("top2(a) as (x, y)")`. Today: `table.flat_aggregate(call("top2", col("a")))`. */
  flat_aggregate(table_aggregate_function: StringOrExpression): FlatAggregateTable {
    const modern = this.modern.flat_aggregate(this.#one("Table.flat_aggregate", table_aggregate_function));
    return new FlatAggregateTable(modern, this.#builder());
  }

  /**
   * Writes the rows to a registered table, or with `"print"` to the terminal, when the environment executes.
   *
   * Today: `await table.execute_insert("Results")`, or several in a `StatementSet`.
   */
  insert_into(table_path: string): void {
    text(table_path, "Table.insert_into: table_path");
    this.#owner.insert(table_path, this.modern);
  }

  /** Writes the rows to a sink that is not registered, when the environment executes. Today: `table.execute_insert(descriptor)`. */
  write_to_sink(sink: TableSink): void {
    if (!(sink instanceof TableSink)) {
      throw new ArgumentError(
        `Table.write_to_sink takes a TableSink, such as new CsvTableSink(...), got ${whatIs(sink)}`,
      );
    }
    this.#owner.insert(sink, this.modern);
  }

  /** Names and types of the columns. Today: `table.get_resolved_schema()`. */
  get_schema(): TableSchema {
    return TableSchema.from_modern(this.modern.get_resolved_schema());
  }

  /** Writes names and types of the columns to the terminal. Today: `table.print_schema()`. */
  print_schema(): void {
    process.stdout.write(`${this.get_schema()}\n`);
  }

  /** A name under which SQL finds the table: `` t_env.sql_query(`SELECT * FROM ${table}`) ``. Today: `create_temporary_view`. */
  toString(): string {
    return this.#owner.name_of(this.modern);
  }

  /** @internal */
  [inspect.custom](): string {
    return `flip38.${inspect(this.modern)}`;
  }

  #list(label: string, fields: readonly StringOrExpression[]): ReturnType<typeof listOf> {
    return listOf(label, fields, this.#owner.scope_of(this.modern));
  }

  #one(label: string, field: StringOrExpression): ReturnType<typeof oneOf> {
    return oneOf(label, field, this.#owner.scope_of(this.modern));
  }

  #table(modern: ModernTable): Table {
    return new Table(modern, this.#owner);
  }

  #builder(): { scope: ReturnType<TableOwner["scope_of"]>; table: (modern: ModernTable) => Table } {
    return { scope: this.#owner.scope_of(this.modern), table: (modern) => this.#table(modern) };
  }
}

/** The table of today's API, when the value is a table of this one. */
export function modernOf(table: Table, label: string, parameter = "right"): ModernTable {
  if (table instanceof Table) return table.modern;
  const hint = (table as unknown) instanceof ModernTable ? ", which t_env.table_of(...) makes of one of tsflink" : "";
  throw new ArgumentError(`${label}: ${parameter} takes a Table of tsflink/flip38${hint}, got ${whatIs(table)}`);
}
