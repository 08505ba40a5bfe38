import { describe, expect, it } from "vitest";
import { Temporal } from "temporal-polyfill";
import { Row } from "../rows/row.js";
import { Decimal } from "../values/decimal.js";
import { draw_table, TableWriter } from "./draw-table.js";
import { formatter } from "./format-value.js";
import { parseLogicalType } from "./logical-type.js";

const columns = [
  { name: "word", type: "STRING" },
  { name: "count", type: "BIGINT NOT NULL" },
];
const text = (lines: string[]) => lines.join("\n");
const format = (value: unknown, type: string) =>
  formatter(parseLogicalType(type), { time_zone: "Europe/Berlin" })(value);

describe("draw_table", () => {
  it("is as wide as its contents, with numbers to the right", () => {
    const rows = [Row.of("hello", 10n), Row.of(null, 5n)];
    expect(draw_table({ columns, rows })).toBe(
      text([
        "+--------+-------+",
        "| word   | count |",
        "+--------+-------+",
        "| hello  |    10 |",
        "| <NULL> |     5 |",
        "+--------+-------+",
        "2 rows in set",
      ]),
    );
  });

  it("shows what each row of a changelog changes", () => {
    const rows = [Row.of("a", 1n), Row.of_kind("UPDATE_BEFORE", "a", 1n), Row.of_kind("UPDATE_AFTER", "a", 2n)];
    expect(draw_table({ columns, rows, changelog: true }).split("\n").slice(1, 6)).toEqual([
      "| op | word | count |",
      "+----+------+-------+",
      "| +I | a    |     1 |",
      "| -U | a    |     1 |",
      "| +U | a    |     2 |",
    ]);
  });

  it("measures wide characters and cuts what is too wide", () => {
    const rows = [Row.of("日本語のテキスト", 1n), Row.of("🙂", 2n), Row.of("a\nb", 3n)];
    expect(draw_table({ columns, rows, max_column_width: 8 }).split("\n").slice(3, 6)).toEqual([
      "| 日本語… |     1 |",
      "| 🙂      |     2 |",
      "| a\\nb    |     3 |",
    ]);
  });

  it("says how many rows it left out, and when there are none", () => {
    const rows = [Row.of("a", 1n), Row.of("b", 2n), Row.of("c", 3n)];
    expect(draw_table({ columns, rows, limit: 1 }).split("\n").slice(3)).toEqual([
      "| a    |     1 |",
      "+------+-------+",
      "… 2 more",
      "3 rows in set",
    ]);
    expect(draw_table({ columns, rows: [] })).toBe("Empty set");
    expect(draw_table({ columns, rows: [["x", 1]] })).toContain("1 row in set");
  });
});

describe("a table whose rows come one by one", () => {
  it("has widths of its own", () => {
    const table = new TableWriter({ columns, changelog: true });
    const [edge = "", head = ""] = table.header().split("\n");
    const line = table.row(Row.of("hello", 1n));
    expect(new Set([edge, head, line].map(({ length }) => length)).size).toBe(1);
    expect(table.footer()).toBe(`${edge}\n1 row in set`);
  });
});

describe("values are written as Flink prints them", () => {
  it.each([
    [null, "INT", "<NULL>"],
    [true, "BOOLEAN", "TRUE"],
    [1, "DOUBLE", "1.0"],
    [-0, "DOUBLE", "-0.0"],
    [1e10, "DOUBLE", "1.0E10"],
    [123456.789, "DOUBLE NOT NULL", "123456.789"],
    [0.001, "DOUBLE", "0.001"],
    [1.5e-7, "DOUBLE", "1.5E-7"],
    [NaN, "DOUBLE", "NaN"],
    [Math.fround(0.1), "FLOAT", "0.1"],
    [new Decimal("1.5"), "DECIMAL(10, 2)", "1.50"],
    [new Decimal("3"), "DECIMAL(10)", "3"],
    [Temporal.PlainDateTime.from("2020-01-01T12:00"), "TIMESTAMP(3) *ROWTIME*", "2020-01-01 12:00:00.000"],
    [Temporal.PlainDateTime.from("2020-01-01T12:00:00.000000001"), "TIMESTAMP(9)", "2020-01-01 12:00:00.000000001"],
    [Temporal.Instant.from("2020-07-01T12:00Z"), "TIMESTAMP_LTZ(0)", "2020-07-01 14:00:00"],
    [Temporal.PlainTime.from("12:00"), "TIME(0)", "12:00:00"],
    [Temporal.PlainDate.from("2020-01-01"), "DATE", "2020-01-01"],
    [Temporal.Duration.from("P1Y2M"), "INTERVAL YEAR(4) TO MONTH", "+1-02"],
    [Temporal.Duration.from("-PT25H0.5S"), "INTERVAL DAY(2) TO SECOND(3)", "-1 01:00:00.500"],
    [[1, null], "ARRAY<DOUBLE>", "[1.0, NULL]"],
    [new Map([["a", [1]]]), "MAP<STRING NOT NULL, ARRAY<FLOAT>>", "{a=[1.0]}"],
    [Row.of("x", 2, [3]), "ROW<`a b` STRING, `c` DOUBLE 'text', `d` ARRAY<DOUBLE>>", "(x, 2.0, [3.0])"],
    [Uint8Array.of(0xab, 1), "BYTES", "x'ab01'"],
  ])("%s of %s", (value, type, expected) => {
    expect(format(value, type)).toBe(expected);
  });
});
