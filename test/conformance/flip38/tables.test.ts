import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Expressions, Over as ModernOver, Tumble as ModernTumble, col, lit } from "#overrides/index.js";
import {
  DataTypes,
  FileSystem,
  OldCsv,
  Over,
  Rowtime,
  Schema,
  Session,
  Slide,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  Tumble,
  type Table,
} from "#overrides/flip38/index.js";
import { currentGateway } from "#runtime";
import { listOf, rowsOf, temporaryFolder } from "./support/rows.js";

let t_env: StreamTableEnvironment;
let left: Table;
let right: Table;

beforeAll(() => {
  const env = StreamExecutionEnvironment.get_execution_environment();
  env.set_parallelism(1);
  t_env = StreamTableEnvironment.create(env);
  left = t_env.from_elements(
    [
      [1, "x"],
      [2, "y"],
      [2, "y"],
      [3, "z"],
    ],
    ["a", "b"],
  );
  right = t_env.from_elements(
    [
      [1, "X"],
      [2, "Y"],
      [4, "W"],
    ],
    ["c", "d"],
  );
});

afterAll(async () => {
  await currentGateway().shutDown();
});

describe("a method of Table gives with a string what today's gives with expressions", () => {
  const cases: readonly [name: string, strings: () => Table, today: () => Table["modern"]][] = [
    ["select", () => left.select("a + 1 as n, b"), () => left.modern.select(col("a").plus(1).as("n"), col("b"))],
    ["select of *", () => left.select("*"), () => left.modern.select(col("*"))],
    ["select of columns", () => left.select("withColumns(a to b)"), () => left.modern],
    ["select of positions", () => left.select("withoutColumns(2 to 2)"), () => left.modern.select(col("a"))],
    ["alias", () => left.alias("x, y"), () => left.modern.as("x", "y")],
    ["filter", () => left.filter("a > 1"), () => left.modern.filter(col("a").is_greater(1))],
    [
      "where",
      () => left.where("b = 'y' || a == 1"),
      () => left.modern.where(col("b").is_equal("y").or(col("a").is_equal(1))),
    ],
    [
      "group_by",
      () => left.group_by("a, b").select("a, b.count as n"),
      () => left.modern.group_by(col("a"), col("b")).select(col("a"), col("b").count()),
    ],
    ["distinct", () => left.distinct(), () => left.modern.distinct()],
    ["join", () => left.join(right, "a = c"), () => left.modern.join(right.modern, col("a").is_equal(col("c")))],
    [
      "join without a predicate",
      () => left.join(right).where("a = c"),
      () => left.modern.join(right.modern).where(col("a").is_equal(col("c"))),
    ],
    [
      "left_outer_join",
      () => left.left_outer_join(right, "a = c && d <> 'Y'"),
      () => left.modern.left_outer_join(right.modern, col("a").is_equal(col("c")).and(col("d").is_not_equal("Y"))),
    ],
    [
      "right_outer_join",
      () => left.right_outer_join(right, "a = c"),
      () => left.modern.right_outer_join(right.modern, col("a").is_equal(col("c"))),
    ],
    [
      "full_outer_join",
      () => left.full_outer_join(right, "a = c"),
      () => left.modern.full_outer_join(right.modern, col("a").is_equal(col("c"))),
    ],
    ["union_all", () => left.union_all(right), () => left.modern.union_all(right.modern)],
    [
      "add_columns",
      () => left.add_columns("a * 2 as twice, 'k' as k"),
      () => left.modern.add_columns(col("a").times(2).as("twice"), lit("k").as("k")),
    ],
    [
      "add_or_replace_columns",
      () => left.add_or_replace_columns("a * 2 as a"),
      () => left.modern.add_or_replace_columns(col("a").times(2).as("a")),
    ],
    ["rename_columns", () => left.rename_columns("a as n"), () => left.modern.rename_columns(col("a").as("n"))],
    ["drop_columns", () => left.drop_columns("b"), () => left.modern.drop_columns(col("b"))],
    [
      "expressions where strings are taken",
      () => left.select(col("b"), "a - 1 as n"),
      () => left.modern.select(col("b"), col("a").minus(1)),
    ],
  ];

  it.each(cases)("%s", async (_, strings, today) => {
    const [table, modern] = [strings(), t_env.table_of(today())];
    expect(await rowsOf(table)).toEqual(await rowsOf(modern));
    expect((await rowsOf(table)).length).toBeGreaterThan(0);
  });

  it("names columns as the string says", () => {
    expect(left.select("a + 1 as n, b").get_schema().get_field_names()).toEqual(["n", "b"]);
    expect(left.alias("x, y").get_schema().get_field_names()).toEqual(["x", "y"]);
    expect(left.rename_columns("a as n").get_schema().get_field_names()).toEqual(["n", "b"]);
  });
});

describe("set operations and order, in batch mode", () => {
  let batch: Table;
  let other: Table;

  beforeAll(async () => {
    const { BatchTableEnvironment, ExecutionEnvironment } = await import("#overrides/flip38/index.js");
    const env = ExecutionEnvironment.get_execution_environment();
    env.set_parallelism(1);
    const b_env = BatchTableEnvironment.create(env);
    batch = b_env.from_elements([[1], [2], [2], [3]], ["a"]);
    other = b_env.from_elements([[2], [3]], ["a"]);
  });

  it("give the rows of SQL's", async () => {
    expect(await rowsOf(batch.minus(other))).toEqual(["1"]);
    expect(await rowsOf(batch.minus_all(other))).toEqual(["1", "2"]);
    expect(await rowsOf(batch.union(other))).toEqual(["1", "2", "3"]);
    expect(await rowsOf(batch.intersect(other))).toEqual(["2", "3"]);
    expect(await rowsOf(batch.intersect_all(other))).toEqual(["2", "3"]);
    expect(await listOf(batch.order_by("a.desc"))).toEqual(["3", "2", "2", "1"]);
    expect(await listOf(batch.order_by("a.asc").offset(1).fetch(2))).toEqual(["2", "2"]);
    expect(await rowsOf(batch.select("a.sum, a.max as m"))).toEqual(["8,3"]);
  });

  it("a table can be named in a string, and in a condition", async () => {
    expect(await rowsOf(batch.where(`a.in(${other})`).distinct())).toEqual(["2", "3"]);
  });
});

describe("windows", () => {
  let events: Table;

  beforeAll(() => {
    const folder = temporaryFolder();
    const file = path.join(folder, "events.csv");
    writeFileSync(
      file,
      ["a,1,2020-01-01 00:00:01", "b,2,2020-01-01 00:00:02", "a,4,2020-01-01 00:05:00", "a,8,2020-01-01 00:20:00"].join(
        "\n",
      ),
    );
    t_env
      .connect(new FileSystem().path(file))
      .with_format(new OldCsv().field("k", "STRING").field("v", "INT").field("ts", DataTypes.TIMESTAMP(3)))
      .with_schema(
        new Schema()
          .field("k", DataTypes.STRING())
          .field("v", DataTypes.INT())
          .field("rowtime", DataTypes.TIMESTAMP(3))
          .rowtime(new Rowtime().timestamps_from_field("ts").watermarks_periodic_bounded(60_000)),
      )
      .register_table_source("events");
    events = t_env.scan("events");
  });

  it("the records' own field is not seen, and the time attribute is one", () => {
    expect(String(events.get_schema())).toBe(
      "root\n |-- k: STRING\n |-- v: INT\n |-- rowtime: TIMESTAMP(3) *ROWTIME*\n",
    );
  });

  it("Tumble", async () => {
    const strings = events
      .window(Tumble.over("10.minutes").on("rowtime").alias("w"))
      .group_by("w, k")
      .select("k, v.sum as total, w.start as s, w.end, w.rowtime");
    const today = events.modern
      .window(ModernTumble.over(lit(10).minutes()).on(col("rowtime")).as("w"))
      .group_by(col("w"), col("k"))
      .select(col("k"), col("v").sum(), col("w").start(), col("w").end(), col("w").rowtime());
    const rows = await rowsOf(strings);
    expect(rows).toEqual(await rowsOf(t_env.table_of(today)));
    expect(rows[0]).toBe("a,5,2020-01-01T00:00:00,2020-01-01T00:10:00,2020-01-01T00:09:59.999");
    expect(rows).toHaveLength(3);
  });

  it("Slide and Session", async () => {
    const slide = events.window(Slide.over("10.minutes").every("5.minutes").on("rowtime").alias("w"));
    expect(await rowsOf(slide.group_by("w").select("w.start, v.sum"))).toEqual([
      "2019-12-31T23:55:00,3",
      "2020-01-01T00:00:00,7",
      "2020-01-01T00:05:00,4",
      "2020-01-01T00:15:00,8",
      "2020-01-01T00:20:00,8",
    ]);
    const session = events.window(Session.with_gap("6.minutes").on("rowtime").alias("w"));
    expect(await rowsOf(session.group_by("w, k").select("k, v.sum, w.start.cast(STRING)"))).toEqual([
      "a,5,2020-01-01 00:00:01.000",
      "a,8,2020-01-01 00:20:00.000",
      "b,2,2020-01-01 00:00:02.000",
    ]);
  });

  it("Over, by range and by rows", async () => {
    const range = events
      .over_window(
        Over.partition_by("k").order_by("rowtime").preceding("unbounded_range").following("current_range").alias("w"),
      )
      .select("k, v, v.sum over w as s, v.count over w");
    const today = events.modern
      .window(
        ModernOver.partition_by(col("k"))
          .order_by(col("rowtime"))
          .preceding(Expressions.UNBOUNDED_RANGE)
          .following(Expressions.CURRENT_RANGE)
          .as("w"),
      )
      .select(col("k"), col("v"), col("v").sum().over(col("w")), col("v").count().over(col("w")));
    expect(await rowsOf(range)).toEqual(await rowsOf(t_env.table_of(today)));
    const rows = events
      .over_window(Over.order_by("rowtime").preceding("1.rows").following("current_row").alias("w"))
      .select("v, sum(v) over w as s");
    expect(await rowsOf(rows)).toEqual(["1,1", "2,3", "4,6", "8,12"]);
    const hour = events.over_window(Over.order_by("rowtime").preceding("6.minutes").alias("w"));
    expect(await rowsOf(hour.select("v, v.max over w"))).toEqual(["1,1", "2,2", "4,4", "8,8"]);
    const whole = events.over_window(Over.partition_by("k").order_by("rowtime").alias("w"));
    expect(await rowsOf(whole.select("k, v.sum over w"))).toEqual(["a,1", "a,13", "a,5", "b,2"]);
  });
});
