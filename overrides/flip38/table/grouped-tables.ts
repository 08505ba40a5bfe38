import type {
  AggregatedTable as ModernAggregatedTable,
  Expression,
  FlatAggregateTable as ModernFlatAggregateTable,
  GroupWindowedTable as ModernGroupWindowedTable,
  GroupedTable as ModernGroupedTable,
  OverWindowedTable as ModernOverWindowedTable,
  Table as ModernTable,
  WindowGroupedTable as ModernWindowGroupedTable,
} from "#overrides/index.js";
import { classNameOf } from "../class-name.js";
import type { Scope, StringOrExpression } from "../expressions/index.js";
import { listOf, oneOf } from "./fields.js";
import type { Table } from "./table.js";

/** How the result of a selection becomes a table. */
export interface TableBuilder {
  readonly scope: Scope;
  readonly table: (modern: ModernTable) => Table;
}

/** What a table in groups or windows has in common: that only a selection makes a table of it again. */
abstract class Selectable<M extends { select(...fields: readonly Expression[]): ModernTable }> {
  /** The counterpart in today's API. */
  readonly modern: M;
  /** @internal */
  protected readonly builder: TableBuilder;

  /** Methods of `Table` make it. */
  constructor(modern: M, builder: TableBuilder) {
    this.modern = modern;
    this.builder = builder;
  }

  /** Columns of the groups, aggregates and properties of windows: `select("a, b.sum as total")`. Today: `.select(col("a"), col("b").sum().as("total"))`. */
  select(...fields: readonly StringOrExpression[]): Table {
    const label = `${classNameOf(this.constructor as never)}.select`;
    return this.builder.table(this.modern.select(...listOf(label, fields, this.builder.scope)));
  }
}

/** A table whose rows are in groups. Today: `GroupedTable` of `tsflink`. */
export class GroupedTable extends Selectable<ModernGroupedTable> {
  /** What an aggregate function makes of each group. Today: `.aggregate(call("f", col("a")).as("x"))`. */
  aggregate(aggregate_function: StringOrExpression): AggregatedTable {
    const call = oneOf("GroupedTable.aggregate", aggregate_function, this.builder.scope);
    return new AggregatedTable(this.modern.aggregate(call), this.builder);
  }

  /** What a table aggregate function makes of each group. Today: `.flat_aggregate(call("top2", col("a")).as("x"))`. */
  flat_aggregate(table_aggregate_function: StringOrExpression): FlatAggregateTable {
    const call = oneOf("GroupedTable.flat_aggregate", table_aggregate_function, this.builder.scope);
    return new FlatAggregateTable(this.modern.flat_aggregate(call), this.builder);
  }
}

/** A table whose rows are in windows. Today: `GroupWindowedTable` of `tsflink`. */
export class GroupWindowedTable {
  /** The counterpart in today's API. */
  readonly modern: ModernGroupWindowedTable;
  readonly #builder: TableBuilder;

  /** `table.window` makes it. */
  constructor(modern: ModernGroupWindowedTable, builder: TableBuilder) {
    this.modern = modern;
    this.#builder = builder;
  }

  /** Groups rows by window and by equal values: `group_by("w, a")`. Today: `.group_by(col("w"), col("a"))`. */
  group_by(...fields: readonly StringOrExpression[]): WindowGroupedTable {
    const list = listOf("GroupWindowedTable.group_by", fields, this.#builder.scope);
    return new WindowGroupedTable(this.modern.group_by(...list), this.#builder);
  }
}

/** A table whose rows are in groups of windows. Today: `WindowGroupedTable` of `tsflink`. */
export class WindowGroupedTable extends Selectable<ModernWindowGroupedTable> {
  /** What an aggregate function makes of each group. Today: `.aggregate(call("f", col("a")).as("x"))`. */
  aggregate(aggregate_function: StringOrExpression): AggregatedTable {
    const call = oneOf("WindowGroupedTable.aggregate", aggregate_function, this.builder.scope);
    return new AggregatedTable(this.modern.aggregate(call), this.builder);
  }

  /** What a table aggregate function makes of each group. Today: `.flat_aggregate(call("top2", col("a")).as("x"))`. */
  flat_aggregate(table_aggregate_function: StringOrExpression): FlatAggregateTable {
    const call = oneOf("WindowGroupedTable.flat_aggregate", table_aggregate_function, this.builder.scope);
    return new FlatAggregateTable(this.modern.flat_aggregate(call), this.builder);
  }
}

/** A table whose rows have windows around them: `select("a, b.sum over w")`. Today: `OverWindowedTable` of `tsflink`. */
export class OverWindowedTable extends Selectable<ModernOverWindowedTable> {}

/** What an aggregate function made. Today: `AggregatedTable` of `tsflink`. */
export class AggregatedTable extends Selectable<ModernAggregatedTable> {}

/** What a table aggregate function made. Today: `FlatAggregateTable` of `tsflink`. */
export class FlatAggregateTable extends Selectable<ModernFlatAggregateTable> {}
