import { Decimal as Base } from "decimal.js";

/** A decimal number with every digit, as Java's BigDecimal. */
export type Decimal = Base;

/**
 * decimal.js with room for the product of two DECIMAL(38) and no exponents in its text. A class of its own: the
 * configuration of a program's decimal.js is left alone.
 */
export const Decimal = Base.clone({ defaults: true, precision: 80, toExpNeg: -9e15, toExpPos: 9e15 });

/** What is taken where Java takes a BigDecimal; a string holds decimal digits: `"12.340"`. */
export type DecimalLike = Decimal | number | bigint | string;

const digits = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,5})?$/;

/** A number of decimal.js, of any copy of it. */
export function isDecimal(value: unknown): value is Decimal {
  return Base.isDecimal(value);
}

/** The digits of a decimal number without an exponent; undefined for what is no decimal number. */
export function decimalText(value: unknown): string | undefined {
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "string") return digits.test(value) ? plainText(value) : undefined;
  if (typeof value === "number") return Number.isFinite(value) ? new Decimal(value).toFixed() : undefined;
  return isDecimal(value) && value.isFinite() ? value.toFixed() : undefined;
}

/** Keeps the trailing zeros, which are the scale of a BigDecimal. */
function plainText(text: string): string {
  return /[eE]/.test(text) ? new Decimal(text).toFixed() : text.replace(/^\+/, "").replace(/\.$/, "");
}
