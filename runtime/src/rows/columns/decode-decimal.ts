import { Decimal } from "../../values/decimal.js";

/** Decimals of 16 bytes each, given as pairs of 64 bits, the lower half first. */
export function decimalReader(halves: BigInt64Array, precision: number, scale: number): (index: number) => Decimal {
  if (precision <= mostExactDigits && scale >= 0 && scale <= wordDigits) {
    return (index) => smallDecimal(Number(halves[2 * index]), scale);
  }
  const unscaled =
    precision <= 18
      ? (index: number) => halves[2 * index] as bigint
      : (index: number) => ((halves[2 * index + 1] as bigint) << 64n) | BigInt.asUintN(64, halves[2 * index] as bigint);
  return (index) => new Decimal(decimalText(unscaled(index), scale));
}

/** The digits of an unscaled number with its point. */
export function decimalText(unscaled: bigint, scale: number): string {
  if (scale <= 0) return unscaled.toString() + "0".repeat(-scale);
  const negative = unscaled < 0n;
  const digits = (negative ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  return `${negative ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

// A number holds so many digits exactly, and what is left of them when it is divided by a power of ten.
const mostExactDigits = 15;
// decimal.js documents how it keeps a value: as a sign, an exponent of ten, and words of seven digits around the point.
const wordDigits = 7;
const word = 10 ** wordDigits;

type Parts = { -readonly [part in "s" | "e" | "d"]: Decimal[part] };

/** From a number, which is quicker than from text. */
export function smallDecimal(unscaled: number, scale: number): Decimal {
  const decimal = new Decimal(0);
  if (unscaled === 0) return decimal;
  const size = Math.abs(unscaled);
  const unit = 10 ** scale;
  const whole = Math.floor(size / unit);
  const fraction = (size - whole * unit) * 10 ** (wordDigits - scale);
  const parts = decimal as Parts;
  parts.s = unscaled < 0 ? -1 : 1;
  parts.e = whole > 0 ? digitsOf(whole) - 1 : digitsOf(fraction) - wordDigits - 1;
  parts.d = wordsOf(whole, fraction);
  return decimal;
}

function wordsOf(whole: number, fraction: number): number[] {
  const words = fraction > 0 ? [fraction] : [];
  for (let left = whole; left > 0; left = Math.floor(left / word)) {
    // Neither trailing nor leading words are zero.
    if (words.length > 0 || left % word > 0) words.unshift(left % word);
  }
  return words;
}

function digitsOf(integer: number): number {
  let digits = 1;
  for (let power = 10; power <= integer; power *= 10) digits += 1;
  return digits;
}
