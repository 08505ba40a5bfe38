import { inspect } from "node:util";
import { inspectable } from "../rows/inspectable.js";

const mark: unique symbol = Symbol.for("tsflink.variant") as never;

/**
 * A value of SQL's VARIANT type: whatever JSON holds, and dates, times, decimals and bytes too. Integers are numbers up to
 * 2^53 - 1 and else bigints; objects are plain objects. A Variant of null is JSON's null, not SQL's NULL.
 */
export class Variant {
  /** What the variant holds. */
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  /** @internal */
  get [mark](): true {
    return true;
  }

  /** For JSON.stringify. */
  toJSON(): unknown {
    return this.value;
  }

  /** @internal */
  [inspect.custom](_depth: number, options: object): string {
    return `Variant ${inspect(inspectable(this.value), options)}`;
  }
}

/** A Variant of any copy of the package. */
export function isVariant(value: unknown): value is Variant {
  return typeof value === "object" && value !== null && mark in value;
}
