import { describe, expect, it } from "vitest";
import { Decimal } from "../../values/decimal.js";
import { parseVariant, variantJson } from "./variant-json.js";

describe("a Variant's JSON", () => {
  it.each([
    [7, "7"],
    [2 ** 53, "9.007199254740992e+15"],
    [0.1, "1e-1"],
    [-0, "-0e0"],
    [-Infinity, "-1e999"],
    [2n ** 53n + 1n, "9007199254740993"],
    [-(2n ** 63n), "-9223372036854775808"],
    [new Decimal("1.50"), "1.5"],
    [new Decimal(7), "7.0"],
    ['"\\', '"\\"\\\\"'],
    [{ a: [null, true, { "": 2n ** 60n }] }, `{"a":[null,true,{"":1152921504606846976}]}`],
  ])("of %o is %s, which is read as equal", (value, text) => {
    expect(variantJson(value)).toBe(text);
    expect(parseVariant(text)).toEqual(value);
  });

  it("of others has numbers as PARSE_JSON does", () => {
    const text = '[123456789012345678901234567890, 1E2, -1.0, 9223372036854775808, {"__proto__": 1}]';
    const [long, double, decimal, beyond, object] = parseVariant(text) as [Decimal, number, Decimal, Decimal, object];
    expect(long).toEqual(new Decimal("123456789012345678901234567890"));
    expect(double).toBe(100);
    expect(decimal).toEqual(new Decimal(-1));
    expect(beyond.toFixed()).toBe("9223372036854775808");
    expect(Object.entries(object)).toEqual([["__proto__", 1]]);
  });

  it("has no NaN", () => {
    expect(() => variantJson({ a: [NaN] })).toThrow("JSON, which a VARIANT is in Arrow, has no NaN");
  });
});
