import { describe, expect, it } from "vitest";
import { Temporal } from "temporal-polyfill";
import { Row } from "../rows/row.js";
import { sameValue } from "../rows/same-value.js";
import { decodeValue } from "./decode.js";
import { Decimal } from "./decimal.js";
import { absentValue, isValue, valueOf } from "./encoded.js";
import { encodeObject } from "./object-rule.js";
import { RawValue } from "./raw-value.js";
import { dateOfEpochDay, epochDay } from "./calendar.js";

const origin = { gateway: { release: () => undefined } as never, environment: 1 };
const roundTrip = (value: unknown) => {
  const encoded = encodeObject(value);
  if (encoded === undefined || !isValue(encoded)) throw new Error("It has no value form");
  return decodeValue(encoded, origin);
};

describe("values go there and back", () => {
  it.each([
    null,
    true,
    1,
    0.5,
    "Grüße 🙂",
    12345678901234567890123456789012345678n % 2n ** 63n,
    new Decimal("-0.000000000000000001"),
    new Decimal("99999999999999999999999999999999999999"),
    Uint8Array.of(0, 255),
    Temporal.PlainDate.from("0001-01-01"),
    Temporal.PlainDate.from("9999-12-31"),
    Temporal.PlainTime.from("00:00:00.000000001"),
    Temporal.PlainDateTime.from("1969-12-31T23:59:59.999999999"),
    Temporal.Instant.from("2262-04-12T00:00:00.000000001Z"),
    Temporal.ZonedDateTime.from("2020-07-01T12:00[Europe/Berlin]"),
    Temporal.ZonedDateTime.from("2020-07-01T12:00[+02:30]"),
    Temporal.Duration.from("-PT25H0.000000001S"),
    Temporal.Duration.from("P3Y1M"),
    new Set(["a"]),
    new Map<unknown, unknown>([["a", [1, null]]]),
    Row.of("a", Row.of(1n)),
    new RawValue("a.B", Uint8Array.of(1)),
  ])("%s", (value) => {
    expect(roundTrip(value)).toSatisfy((result) => sameValue(result, value));
  });

  it("a day of 400 years is itself", () => {
    for (let day = -150_000; day < 150_000; day += 1) {
      const date = dateOfEpochDay(day);
      if (epochDay(date.year, date.month, date.day) !== day)
        throw new Error(`Day ${day} became ${JSON.stringify(date)}`);
    }
    expect(dateOfEpochDay(0)).toEqual({ year: 1970, month: 1, day: 1 });
    expect(epochDay(2000, 2, 29)).toBe(11_016);
  });
});

describe("values from Java alone", () => {
  it("an empty Optional is undefined, null is null", () => {
    expect(decodeValue(absentValue, origin)).toBeUndefined();
    expect(roundTrip(null)).toBeNull();
  });

  it("a time outside of Temporal's range is an error that says which", () => {
    const value = valueOf({
      case: "localDate",
      value: { $typeName: "tsflink.bridge.v1.LocalDate", epochDay: 10n ** 9n },
    });
    expect(() => decodeValue(value, origin)).toThrow(
      "day 1000000000 since 1970-01-01 is outside of what Temporal holds",
    );
  });

  it("Java's zones that Temporal writes otherwise", () => {
    const zoned = (zone: string) =>
      String(
        decodeValue(
          valueOf({
            case: "zonedDateTime",
            value: { $typeName: "tsflink.bridge.v1.ZonedDateTime", epochSecond: 0n, nano: 0, zone },
          }),
          origin,
        ),
      );
    expect(zoned("Z")).toBe("1970-01-01T00:00:00+00:00[UTC]");
    expect(zoned("GMT+02:00")).toBe("1970-01-01T02:00:00+02:00[+02:00]");
  });

  it("a period of mixed signs is added up", () => {
    const value = valueOf({
      case: "period",
      value: { $typeName: "tsflink.bridge.v1.Period", years: 1, months: -1, days: 0 },
    });
    expect(String(decodeValue(value, origin))).toBe("P11M");
  });

  it("a decimal is of a class of tsflink's own", () => {
    const value = decodeValue(valueOf({ case: "decimal", value: "0.00000000000000000001" }), origin);
    expect(String(value)).toBe("0.00000000000000000001");
    const digits = new Decimal("99999999999999999999999999999999999999");
    expect(digits.times(digits).toFixed()).toBe((99999999999999999999999999999999999999n ** 2n).toString());
  });
});
