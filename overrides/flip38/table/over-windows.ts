import { Over as ModernOver, type OverWindow as ModernOverWindow } from "#overrides/index.js";
import type { StringOrExpression } from "../expressions/index.js";
import { listOf, namesOf, oneOf } from "./fields.js";

type ModernPartitioned = ReturnType<typeof ModernOver.partition_by>;
type ModernOrdered = ReturnType<typeof ModernOver.order_by>;
type ModernPreceding = ReturnType<ModernOrdered["preceding"]>;

/** A window of the rows around each row, of a name, for `table.over_window`. Today: `Over.partition_by(...).order_by(...).as("w")`. */
export class OverWindow {
  /** The window of today's API. */
  readonly modern: ModernOverWindow;

  /** `alias` of a window makes it. */
  constructor(modern: ModernOverWindow) {
    this.modern = modern;
  }
}

/** Windows of the rows around each row. Today: `Over` of `tsflink`. */
export class Over {
  /** The time attribute by which rows are in order: `"rowtime"`. Today: `Over.order_by(col("rowtime"))`. */
  static order_by(order_by: StringOrExpression): OverWindowPartitionedOrdered {
    return new OverWindowPartitionedOrdered(ModernOver.order_by(oneOf("Over.order_by", order_by)));
  }

  /** The columns within whose values rows are together: `"a, b"`. Today: `Over.partition_by(col("a"), col("b"))`. */
  static partition_by(partition_by: StringOrExpression): OverWindowPartitioned {
    return new OverWindowPartitioned(ModernOver.partition_by(...listOf("Over.partition_by", [partition_by])));
  }
}

/** A window of partitions. Today: `OverWindowPartitioned`. */
export class OverWindowPartitioned {
  readonly #modern: ModernPartitioned;

  /** `Over.partition_by` makes it. */
  constructor(modern: ModernPartitioned) {
    this.#modern = modern;
  }

  /** The time attribute by which rows are in order: `"rowtime"`. Today: `.order_by(col("rowtime"))`. */
  order_by(order_by: StringOrExpression): OverWindowPartitionedOrdered {
    return new OverWindowPartitionedOrdered(this.#modern.order_by(oneOf("Over.order_by", order_by)));
  }
}

/** A window in order. Today: `OverWindowPartitionedOrdered`. */
export class OverWindowPartitionedOrdered {
  readonly #modern: ModernOrdered;

  /** `order_by` makes it. */
  constructor(modern: ModernOrdered) {
    this.#modern = modern;
  }

  /** Names the window of all rows up to the current one. Today: `.as("w")`. */
  alias(alias: string): OverWindow {
    return new OverWindow(this.#modern.as(namesOf("alias", alias)[0] ?? ""));
  }

  /**
   * Where the window begins: `"2.rows"`, `"1.hour"`, `"unbounded_row"`, `"unbounded_range"`, `"current_row"`.
   *
   * Today: `.preceding(Expressions.UNBOUNDED_RANGE)`, `.preceding(Expressions.row_interval(2))`.
   */
  preceding(preceding: StringOrExpression): OverWindowPartitionedOrderedPreceding {
    return new OverWindowPartitionedOrderedPreceding(this.#modern.preceding(oneOf("Over.preceding", preceding)));
  }
}

/** A window with a beginning. Today: `OverWindowPartitionedOrderedPreceding`. */
export class OverWindowPartitionedOrderedPreceding {
  readonly #modern: ModernPreceding;

  /** `preceding` makes it. */
  constructor(modern: ModernPreceding) {
    this.#modern = modern;
  }

  /** Names the window. Today: `.as("w")`. */
  alias(alias: string): OverWindow {
    return new OverWindow(this.#modern.as(namesOf("alias", alias)[0] ?? ""));
  }

  /** Where the window ends: `"current_row"`, `"current_range"`. Today: `.following(Expressions.CURRENT_ROW)`. */
  following(following: StringOrExpression): OverWindowPartitionedOrderedPreceding {
    return new OverWindowPartitionedOrderedPreceding(this.#modern.following(oneOf("Over.following", following)));
  }
}
