import { describe, expect, it } from "vitest";
import { Temporal } from "temporal-polyfill";
import { Temporal as ForcedPolyfill } from "temporal-polyfill/implementation";
import { Row } from "../rows/row.js";
import { Decimal } from "./decimal.js";
import { java_class } from "./java-class.js";
import { encodeObject, refuseObject } from "./object-rule.js";
import { printValue } from "./print-value.js";
import { isValue } from "./encoded.js";

const kindOf = (value: unknown) => {
  const encoded = encodeObject(value);
  return encoded !== undefined && isValue(encoded) ? encoded.kind.case : undefined;
};
const valueIn = (value: unknown) => {
  const encoded = encodeObject(value);
  return encoded !== undefined && isValue(encoded) ? encoded.kind.value : undefined;
};
const refusal = (value: unknown) => {
  const { path, got, hint } = refuseObject(value);
  return `${path} ${got}; ${hint}`.trim();
};

describe("where Java takes an Object", () => {
  it.each([
    [true, "boolean"],
    [0, "int"],
    [2 ** 31 - 1, "int"],
    [-(2 ** 31), "int"],
    [2 ** 31, "long"],
    [2 ** 53 - 1, "long"],
    [-0, "double"],
    [0.1, "double"],
    [NaN, "double"],
    [-Infinity, "double"],
    [1e300, "double"],
    [2n ** 63n - 1n, "long"],
    ["a", "string"],
    [Uint8Array.of(1), "bytes"],
    [new Decimal("1"), "decimal"],
    [null, "null"],
    [[1, "a"], "list"],
    [new Set([1]), "set"],
    [new Map([["a", 1]]), "map"],
    [Row.of(1), "row"],
    [java_class("a.B"), "className"],
    [Temporal.PlainDate.from("2020-01-01"), "localDate"],
    [Temporal.PlainTime.from("12:00"), "localTime"],
    [Temporal.PlainDateTime.from("2020-01-01T12:00"), "localDateTime"],
    [Temporal.Instant.from("2020-01-01T12:00Z"), "instant"],
    [Temporal.ZonedDateTime.from("2020-01-01T12:00[Europe/Berlin]"), "zonedDateTime"],
    [Temporal.Duration.from("P1Y2M"), "period"],
    [Temporal.Duration.from("P1D"), "duration"],
    [Temporal.Duration.from("PT1S"), "duration"],
    [new ForcedPolyfill.PlainDate(2020, 1, 1), "localDate"],
  ])("%s is a %s", (value, kind) => {
    expect(kindOf(value)).toBe(kind);
  });

  it("a value keeps every digit", () => {
    expect(valueIn(new Decimal("12345678901234567890.123456789012345678"))).toBe(
      "12345678901234567890.123456789012345678",
    );
    expect(valueIn(new Decimal("1e-30"))).toBe("0.000000000000000000000000000001");
    expect(valueIn(new Decimal(2).pow(120))).toBe((2n ** 120n).toString());
    expect(valueIn(Temporal.PlainTime.from("23:59:59.999999999"))).toMatchObject({ nanoOfDay: 86_399_999_999_999n });
    expect(valueIn(Temporal.Instant.from("1969-12-31T23:59:59.999999999Z"))).toMatchObject({
      epochSecond: -1n,
      nano: 999_999_999,
    });
    expect(valueIn(Temporal.PlainDate.from("-000001-03-01"))).toMatchObject({ epochDay: -719_834n });
    expect(valueIn(Temporal.Duration.from({ weeks: -1, nanoseconds: -1 }))).toMatchObject({
      seconds: -604_801n,
      nano: 999_999_999,
    });
    expect(valueIn(Temporal.Duration.from("-P1Y25M"))).toMatchObject({ years: -3, months: -1, days: 0 });
  });

  it("bytes are copied", () => {
    const bytes = Uint8Array.of(1, 2);
    const encoded = valueIn(bytes);
    bytes[0] = 9;
    expect(encoded).toEqual(Uint8Array.of(1, 2));
  });

  it("what Java has no counterpart of is refused with a hint", () => {
    expect(refusal(undefined)).toBe("undefined; write null for SQL's NULL");
    expect(refusal(new Date(0))).toContain("a Date; write Temporal.Instant.fromEpochMilliseconds");
    expect(refusal({ a: 1 })).toBe("the object { a }; write a Row (Row.of(...)) or a Map");
    expect(refusal(2 ** 60)).toContain("write a bigint (1152921504606846976n)");
    expect(refusal(2n ** 63n)).toContain('new Decimal("9223372036854775808")');
    expect(refusal("\ud800")).toContain("half a surrogate pair");
    expect(refusal(() => 1)).toContain("it cannot leave JavaScript");
    expect(refusal(Symbol("s"))).toContain("a symbol; it cannot leave JavaScript");
    expect(refusal(new Decimal(NaN))).toContain("neither NaN nor Infinity");
    expect(refusal(Temporal.Duration.from("P1M1D"))).toContain("either years and months, or days");
    expect(refusal(new Map([["k", [new Date(0)]]]))).toMatch(/^\["k"\]\[0\] a Date/);
    expect(refusal(Row.of(1, undefined))).toMatch(/^\[1\] undefined/);
  });

  it("prints as TypeScript that makes the same value", () => {
    const printed = (value: unknown) => {
      const encoded = encodeObject(value);
      return encoded !== undefined && isValue(encoded) ? printValue(encoded) : "";
    };
    expect(printed(Temporal.Duration.from("P1Y2M"))).toBe('Temporal.Duration.from("P1Y2M")');
    expect(printed(Temporal.Instant.from("2020-01-01T00:00:00.000000001Z"))).toBe(
      'Temporal.Instant.from("2020-01-01T00:00:00.000000001Z")',
    );
    expect(printed([Uint8Array.of(1, 255), new Map([["a", 1]]), Row.of("x")])).toBe(
      '[Uint8Array.of(0x01, 0xff), new Map([["a", 1]]), Row.of("x")]',
    );
  });
});
