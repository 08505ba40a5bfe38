import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { FieldType } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import { Bitmap } from "../../values/bitmap.js";
import { Decimal } from "../../values/decimal.js";
import { RawValue } from "../../values/raw-value.js";
import { Variant } from "../../values/variant.js";
import { nestedRows } from "../decode-rows.js";
import { Row } from "../row.js";
import { readBatch, writeBatch } from "./column.js";
import { decodeColumn } from "./decode-column.js";
import { encodeTopColumn } from "./encode-column.js";

/** Through the wire and back, by the readers of results. */
function roundTrip(cells: readonly unknown[]): { type: string; values: unknown[] } {
  const column = encodeTopColumn(cells, "c");
  const { batch, body } = writeBatch([column], cells.length);
  const [read] = readBatch({ ...batch, body: new Uint8Array(Buffer.concat(body)) }, [column.field]);
  if (read === undefined) throw new Error("no column");
  return { type: FieldType[column.field.type], values: decodeColumn(read, cells.length, nestedRows) };
}

describe("cells of one kind", () => {
  it.each([
    ["BOOLEAN", [true, null, false]],
    ["INT32", [1, -(2 ** 31), null, 2 ** 31 - 1]],
    ["FLOAT64", [0.5, -0, NaN, Infinity, 2 ** 40]],
    ["INT64", [1n, -(2n ** 63n), 2n ** 63n - 1n]],
    ["UTF8", ["", "a", null, "é", "😀"]],
    ["BINARY", [Uint8Array.of(), Uint8Array.of(1, 255), null]],
    ["LIST", [[1, null], [], null, [3]]],
    ["MAP", [new Map([["k", 1]]), new Map(), null]],
    ["BITMAP", [Bitmap.from([1, 70_000])]],
    ["RAW", [new RawValue("x.Y", Uint8Array.of(7)), null]],
    ["NULL", [null, null]],
  ])("go as %s and come back equal", (type, cells) => {
    const { values, ...rest } = roundTrip(cells);
    expect(rest.type).toBe(type);
    expect(values.map((value) => (value instanceof Bitmap ? [...value] : value))).toEqual(
      cells.map((value) => (value instanceof Bitmap ? [...value] : value)),
    );
  });

  it.each([
    ["DATE", Temporal.PlainDate.from("-004713-01-01")],
    ["TIMESTAMP", Temporal.PlainDateTime.from("+010000-01-01T00:00:00.000000001")],
    ["INSTANT", Temporal.Instant.from("1582-10-04T23:59:59.999999999Z")],
    ["MONTHS", Temporal.Duration.from("-P1Y1M")],
  ])("of time go as %s, to the nanosecond", (type, value) => {
    const { type: given, values } = roundTrip([value, null]);
    expect(given).toBe(type);
    expect(values.map(String)).toEqual([String(value), "null"]);
  });

  it("of a Variant keep numbers, dates and nesting", () => {
    const value = { a: [1, 2.5, null, "x"], d: new Decimal("1.20"), big: 2n ** 60n };
    const { values } = roundTrip([new Variant(value), new Variant(null), null]);
    expect(values.map((variant) => (variant instanceof Variant ? variant.value : "sql null"))).toEqual([
      { a: [1, 2.5, null, "x"], d: new Decimal("1.2"), big: 2n ** 60n },
      null,
      "sql null",
    ]);
  });

  it("of objects may leave fields out, in any order", () => {
    const { values } = roundTrip([{ a: 1, b: "x" }, { b: "y" }, null]);
    expect((values.slice(0, 2) as Row[]).map((row) => row.to_object())).toEqual([
      { a: 1, b: "x" },
      { a: null, b: "y" },
    ]);
  });
});

describe("cells of several kinds", () => {
  it("go as a union, each member a column", () => {
    const { field, children } = encodeTopColumn([1, "a", null, 2n, Row.of(1), "b"], "c");
    expect(FieldType[field.type]).toBe("UNION");
    expect(children.map((child) => [FieldType[child.field.type], child.length])).toEqual([
      ["INT32", 2],
      ["UTF8", 2],
      ["INT64", 1],
      ["LIST", 1],
    ]);
  });
});

describe("cells that cannot leave JavaScript", () => {
  it.each([
    [[1, undefined], 1, "", "undefined; write null"],
    [["a", "\ud800"], 1, "", "half a surrogate pair"],
    [["é", "\ud83d", "\ude00"], 1, "", "half a surrogate pair"],
    [[[{ a: new Date(0) }]], 0, "[0].a", "Temporal.Instant.fromEpochMilliseconds"],
    [[null, new Map([["k", Symbol("s")]])], 1, '["k"]', "a symbol"],
    [[new Decimal(NaN)], 0, "", "neither NaN nor Infinity"],
    [[new Variant({ f: () => 1 })], 0, ".f", "a Variant does not hold"],
  ])("are refused with their place: %s", (cells, index, path, reason) => {
    expect(() => encodeTopColumn(cells, "c")).toThrow(
      expect.objectContaining({ index, path, message: expect.stringContaining(reason) }),
    );
  });

  it("since they contain themselves, too", () => {
    const endless: unknown[] = [];
    endless.push(endless);
    expect(() => encodeTopColumn([null, endless], "c")).toThrow(
      expect.objectContaining({ index: 1, message: expect.stringContaining("does it contain itself?") }),
    );
  });
});
