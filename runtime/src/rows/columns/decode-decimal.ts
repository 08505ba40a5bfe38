import { Decimal } from "../../values/decimal.js";

/** Decimals of 16 bytes each, given as pairs of 64 bits, the lower half first. */
export function decimalReader(halves: BigInt64Array, precision: number, scale: number): (index: number) => Decimal {
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
