import type { Variant } from "./variant.js";

/** On every Variant, of any copy of the package. */
export const variantMark: unique symbol = Symbol.for("tsflink.variant") as never;

/** A Variant of any copy of the package. */
export function isVariant(value: unknown): value is Variant {
  return typeof value === "object" && value !== null && variantMark in value;
}
