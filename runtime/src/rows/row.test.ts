import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Temporal } from "temporal-polyfill";
import { Decimal } from "../values/decimal.js";
import { Row } from "./row.js";
import { shapeOf } from "./row-shape.js";

const hello = () => shapeOf(["word", "count"]).make("INSERT", ["hello", 1n]);

describe("a row of a result", () => {
  it("has its fields as properties, by name, by position and in order", () => {
    const row = hello();
    expect([row.word, row["count"], row.get_field("word"), row.get_field(1), ...row]).toEqual([
      "hello",
      1n,
      "hello",
      1n,
      "hello",
      1n,
    ]);
    expect(row.get_field_names()).toEqual(["word", "count"]);
    expect(row.get_arity()).toBe(2);
    expect(row.to_object()).toEqual({ word: "hello", count: 1n });
    expect(row).toBeInstanceOf(Row);
  });

  it("can be changed by property, name and position", () => {
    const row = hello();
    row.word = "a";
    row.set_field(1, 2n);
    row.set_kind("DELETE");
    expect(String(row)).toBe("-D[a, 2]");
  });

  it("prints itself as Java and as Node do", () => {
    expect(`${hello()}`).toBe("+I[hello, 1]");
    expect(inspect(hello())).toBe("+I { word: 'hello', count: 1n }");
    expect(inspect(Row.of([Temporal.PlainDate.from("2020-01-01")], new Decimal("1.5")))).toBe(
      "+I [ [ Temporal.PlainDate 2020-01-01 ], Decimal 1.5 ]",
    );
    expect(String(Row.of(null, [1, "a"], new Map([["k", 1]]), Row.of(1)))).toBe("+I[null, [1, a], {k=1}, +I[1]]");
  });

  it("keeps its methods where a column has the name of one", () => {
    const row = shapeOf(["equals", "get_kind"]).make("INSERT", [1, 2]);
    expect(row.get_kind()).toBe("INSERT");
    expect(row.get_field("get_kind")).toBe(2);
  });

  it("says which fields there are when asked for another", () => {
    expect(() => hello().get_field("wort")).toThrow('The row has no field "wort"; did you mean "word"?');
    expect(() => hello().get_field("x")).toThrow('The row has no field "x"; its fields are word, count');
    expect(() => hello().get_field(2)).toThrow("The row has no field 2: it has 2, counted from 0");
  });
});

describe("a row that a program makes", () => {
  it("by position", () => {
    const row = Row.of_kind("UPDATE_AFTER", "a", 1);
    expect(String(row)).toBe("+U[a, 1]");
    expect(row.get_field_names()).toBeUndefined();
    expect(() => row.get_field("a")).toThrow("its fields have no names");
    expect(Row.with_positions(2).to_array()).toEqual([null, null]);
    expect(Row.with_positions("DELETE", 1).get_kind()).toBe("DELETE");
  });

  it("by name", () => {
    const row = Row.with_names();
    row.set_field("a", 1);
    row.set_field("b", 2);
    row.a = 3;
    expect(String(row)).toBe("+I{a=3, b=2}");
    expect(row.b).toBe(2);
    const copy = Row.copy(row);
    row.clear();
    expect(row.get_arity()).toBe(0);
    expect(row.a).toBeUndefined();
    expect(copy.a).toBe(3);
  });

  it("of others", () => {
    expect(String(Row.project(hello(), ["count"]))).toBe("+I[1]");
    expect(String(Row.join(hello(), Row.of(true)))).toBe("+I[hello, 1, true]");
    const copy = Row.copy(hello());
    copy.word = "x";
    expect(String(copy)).toBe("+I[x, 1]");
  });

  it("equals another of the same kind and fields", () => {
    expect(Row.of(1, [NaN], Uint8Array.of(1)).equals(Row.of(1, [NaN], Uint8Array.of(1)))).toBe(true);
    expect(Row.of(1).equals(Row.of(1n))).toBe(false);
    expect(Row.of(1).equals(Row.of_kind("DELETE", 1))).toBe(false);
    expect(hello().equals(Row.of("hello", 1n))).toBe(true);
  });
});
