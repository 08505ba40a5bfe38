import { expect, it } from "vitest";
import { Decimal } from "../../values/decimal.js";
import { decimalText, smallDecimal } from "./decode-decimal.js";

const numbers = [0, 1, 5, 10, 99, 100, 9_999_999, 10_000_000, 10_000_001, 123_456_789, 999_999_999_999_999, 10 ** 14];

it.each([0, 1, 2, 6, 7])("a small decimal of scale %i is what decimal.js makes of its text", (scale) => {
  const spread = Array.from({ length: 2000 }, (_, index) => Math.floor((index * 0x9e3779b1) % 10 ** (index % 16)));
  for (const unscaled of [...numbers, ...spread].flatMap((number) => [number, -number])) {
    const made = smallDecimal(unscaled, scale);
    const { s, e, d } = new Decimal(decimalText(BigInt(unscaled), scale));
    expect([made.s, made.e, made.d], `${unscaled} / 10^${scale}`).toEqual([s, e, d]);
  }
});
