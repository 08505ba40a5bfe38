import { describe, expect, it } from "vitest";
import { Temporal } from "temporal-polyfill";
import { Decimal } from "../../values/decimal.js";
import { Row } from "../row.js";
import { checkElements, type RowLike } from "./element.js";
import { ElementCutter } from "./element-cutter.js";
import { TypeInference } from "./infer.js";
import type { InferredRow } from "./inferred-type.js";

function infer_type(rows: Iterable<unknown>, names?: string[]): InferredRow {
  const cutter = new ElementCutter(names === undefined ? "inferred" : { names });
  const inference = new TypeInference();
  const take = (batch: ReturnType<ElementCutter["take"]>) => {
    if (batch !== undefined) inference.add(batch, cutter.names ?? []);
  };
  for (const row of rows) take(cutter.add(row));
  take(cutter.take());
  return inference.finish(cutter.names ?? []);
}

const kinds = (rows: RowLike[], names?: string[]) =>
  Object.fromEntries(infer_type(rows, names).fields.map(({ name, type }) => [name, type.kind]));
const kindOf = (...values: unknown[]) =>
  kinds(
    values.map((value) => [value]),
    ["c"],
  )["c"];

describe("the type of a column", () => {
  it.each([
    [[1, -5], "int"],
    [[1, 2 ** 40], "bigint"],
    [[1, 2n], "bigint"],
    [[1, 0.5, NaN], "double"],
    [[2 ** 40, 0.5], "double"],
    [[1, 1e300], "double"],
    [[1, new Decimal("1.5"), 3n], "decimal"],
    [[true, null], "boolean"],
    [["a"], "string"],
    [[Uint8Array.of()], "bytes"],
    [[Temporal.PlainDate.from("2020-01-01")], "date"],
    [[Temporal.PlainTime.from("12:00")], "time"],
    [[Temporal.PlainDateTime.from("2020-01-01")], "timestamp"],
    [[Temporal.Instant.from("2020-01-01T00:00Z")], "timestamp_ltz"],
    [[Temporal.Duration.from("P1Y")], "year_month_interval"],
    [[Temporal.Duration.from("P1DT1S")], "day_time_interval"],
  ])("of %s", (values, kind) => {
    expect(kindOf(...values)).toBe(kind);
  });

  it("of nested values is that of all of them", () => {
    const { fields } = infer_type([
      [{ a: [1] }, new Map([["k", null]])],
      [{ a: [null, 2n], b: "x" }, new Map([["k", 0.5]])],
    ]);
    expect(fields).toEqual([
      {
        name: "f0",
        type: {
          kind: "row",
          fields: [
            { name: "a", type: { kind: "array", element: { kind: "bigint" } } },
            { name: "b", type: { kind: "string" } },
          ],
        },
      },
      { name: "f1", type: { kind: "map", key: { kind: "string" }, value: { kind: "double" } } },
    ]);
  });

  it("has its name from the objects, or is f0", () => {
    expect(kinds([{ a: 1 }, { b: "x" }])).toEqual({ a: "int", b: "string" });
    expect(kinds([[1, "x"]])).toEqual({ f0: "int", f1: "string" });
    expect(kinds([Row.of(1)])).toEqual({ f0: "int" });
  });

  it("is refused where values have none in common, with both rows", () => {
    expect(() => infer_type([[1], [null], ["x"]], ["c"])).toThrow("row 2, column c: STRING where INT was seen (row 0)");
    expect(() => infer_type([[0.5], [1n]], ["c"])).toThrow("row 1, column c: BIGINT where DOUBLE was seen (row 0)");
    expect(() => infer_type([[[1, "x"]]], ["c"])).toThrow("row 0, column c: STRING where INT was seen");
  });

  it("is refused where it cannot be known or kept", () => {
    expect(() => infer_type([[null], [null]], ["c"])).toThrow("column c holds nothing but null");
    expect(() => infer_type([[{ a: [] }]], ["c"])).toThrow("column c.a[] holds nothing but null");
    expect(() => infer_type([[2 ** 60]], ["id"])).toThrow("row 0, column id: 1152921504606846976 is beyond 2^53");
    expect(() => infer_type([[new Date(0)]], ["c"])).toThrow("row 0, column c: a Date has no SQL type");
    expect(() => infer_type([[undefined]], ["c"])).toThrow("undefined is no value; write null");
    expect(() => infer_type([[new Decimal("1e-19")]], ["c"])).toThrow("does not fit DECIMAL(38, 18); give the schema");
    expect(() => infer_type([])).toThrow("The columns of no rows are not known");
    expect(() => infer_type([[1, 2]], ["a", "a"])).toThrow('Two columns are named "a"');
  });

  it("is refused where a value contains itself", () => {
    const endless: unknown[] = [];
    endless.push(endless);
    const message = "row 1, column c: the value is nested too deeply; does it contain itself?";
    expect(() => infer_type([[null], [endless]], ["c"])).toThrow(message);
  });

  it("is refused where rows do not have its columns", () => {
    expect(() => infer_type([[1, 2], [1]], ["a", "b"])).toThrow("row 1 has 1 field, but there are 2 columns: a, b");
    expect(() => infer_type([{ a: 1, c: 2 }], ["a", "b"])).toThrow('row 0 has a field "c", which is no column');
    expect(() => infer_type([[1, 2]], ["a"])).toThrow("row 0 has 2 fields, but there is 1 column: a");
    expect(() => infer_type(["x"])).toThrow(
      'row 0 takes an array, a Row or a plain object, got the string "x"; for a single column write ["x"]',
    );
    expect(() => checkElements(5)).toThrow("elements takes an array of rows, got the number 5");
  });
});
