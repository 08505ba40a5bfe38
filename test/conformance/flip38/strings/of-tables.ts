import { Over, Session, Slide, Tumble, type Table } from "#overrides/flip38/index.js";
import type { Pair } from "./pairs.js";

/** What stands for columns: the table is `T(id, a, b, l ROW<x, y>)`, the SQL what SELECT says. */
export const columns: readonly Pair[] = [
  ["withColumns(id to a), a as n, l.flatten", "id, a, a AS n, T.l.x, T.l.y"],
  ["withColumns(2 to 3, id), flatten(l)", "a, b, id, T.l.x, T.l.y"],
  ["withColumns(rangeTo(id, a))", "id, a"],
  ["withColumns(a.rangeTo(b))", "a, b"],
  ["withoutColumns(2 to 4), a.as(n), as(b, m)", "id, a AS n, b AS m"],
  ["withoutColumns(a, l)", "id, b"],
];

/** Orders of `T`, and what ORDER BY says. */
export const orders: readonly Pair[] = [
  ["b.asc, a.desc()", "b ASC, a DESC"],
  ["desc(b), asc(id)", "b DESC, id ASC"],
];

/** Windows of `E(k, v, ts *ROWTIME*, pt *PROCTIME*)`: the string, where it stands, and the same in SQL. */
export type OfWindow = readonly [string: string, table: (events: Table, string: string) => Table, sql: string];

const grouped = (events: Table, select: string) =>
  events.window(Tumble.over("10.minutes").on("ts").alias("w")).group_by("w, k").select(select);

const preceding = (events: Table, bound: string) =>
  events.over_window(Over.partition_by("k").order_by("ts").preceding(bound).alias("w")).select("k, v, v.sum over w");

const following = (before: string) => (events: Table, bound: string) =>
  events.over_window(Over.order_by("ts").preceding(before).following(bound).alias("w")).select("k, v, v.sum over w");

const tumble = "TUMBLE(ts, INTERVAL '10' MINUTE)";
const overK = (bounds: string) => `SELECT k, v, SUM(v) OVER (PARTITION BY k ORDER BY ts ${bounds}) FROM E`;
const overAll = (bounds: string) => `SELECT k, v, SUM(v) OVER (ORDER BY ts ${bounds}) FROM E`;

export const windows: readonly OfWindow[] = [
  [
    "k, v.sum, w.start, w.end",
    grouped,
    `SELECT k, SUM(v), TUMBLE_START(ts, INTERVAL '10' MINUTE), TUMBLE_END(ts, INTERVAL '10' MINUTE) FROM E GROUP BY ${tumble}, k`,
  ],
  [
    "start(w), end(w), rowtime(w)",
    grouped,
    "SELECT TUMBLE_START(ts, INTERVAL '10' MINUTE), TUMBLE_END(ts, INTERVAL '10' MINUTE), " +
      `TUMBLE_ROWTIME(ts, INTERVAL '10' MINUTE) FROM E GROUP BY ${tumble}, k`,
  ],
  ["w.rowtime", grouped, `SELECT TUMBLE_ROWTIME(ts, INTERVAL '10' MINUTE) FROM E GROUP BY ${tumble}, k`],
  [
    "10.minutes",
    (events, size) =>
      events.window(Slide.over(size).every("5.minutes").on("ts").alias("w")).group_by("w").select("w.start, v.sum"),
    "SELECT HOP_START(ts, INTERVAL '5' MINUTE, INTERVAL '10' MINUTE), SUM(v) FROM E " +
      "GROUP BY HOP(ts, INTERVAL '5' MINUTE, INTERVAL '10' MINUTE)",
  ],
  [
    "6.minutes",
    (events, gap) =>
      events.window(Session.with_gap(gap).on("ts").alias("w")).group_by("w, k").select("w.end, k, v.max"),
    "SELECT SESSION_END(ts, INTERVAL '6' MINUTE), k, MAX(v) FROM E GROUP BY SESSION(ts, INTERVAL '6' MINUTE), k",
  ],
  [
    "k, v.sum over w, count(v) over w",
    (events, select) => events.over_window(Over.partition_by("k").order_by("ts").alias("w")).select(select),
    "SELECT k, SUM(v) OVER w, COUNT(v) OVER w FROM E " +
      "WINDOW w AS (PARTITION BY k ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)",
  ],
  [
    "over(v.max, w)",
    (events, select) => events.over_window(Over.partition_by("k").order_by("ts").alias("w")).select(select),
    "SELECT MAX(v) OVER (PARTITION BY k ORDER BY ts) FROM E",
  ],
  ["1.rows", preceding, overK("ROWS BETWEEN 1 PRECEDING AND CURRENT ROW")],
  ["6.minutes", preceding, overK("RANGE BETWEEN INTERVAL '6' MINUTE PRECEDING AND CURRENT ROW")],
  ["unbounded_range", preceding, overK("RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW")],
  ["unboundedRange()", preceding, overK("RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW")],
  ["unbounded_row", preceding, overK("ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW")],
  ["unboundedRow()", preceding, overK("ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW")],
  ["current_row", following("2.rows"), overAll("ROWS BETWEEN 2 PRECEDING AND CURRENT ROW")],
  ["currentRow()", following("unbounded_row"), overAll("ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW")],
  ["current_range", following("2.minutes"), overAll("RANGE BETWEEN INTERVAL '2' MINUTE PRECEDING AND CURRENT ROW")],
  ["currentRange()", following("unbounded_range"), overAll("RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW")],
];
