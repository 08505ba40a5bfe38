import { expect, it } from "vitest";
import { Decimal } from "./decimal.js";
import { Variant } from "./variant.js";

it("a Variant is JSON by itself as it is in a row", () => {
  const value = { big: 10n ** 18n, price: new Decimal("1.50"), rate: NaN, inner: new Variant([1n, null]) };
  const json = '{"big":"1000000000000000000","price":"1.5","rate":"NaN","inner":["1",null]}';
  expect(JSON.stringify(new Variant(value))).toBe(json);
});
