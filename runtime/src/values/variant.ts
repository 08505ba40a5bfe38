import { inspect } from "node:util";
import { inspectable } from "../rows/inspectable.js";
import { jsonValue } from "../rows/json-value.js";
import { variantMark } from "./is-variant.js";

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
  get [variantMark](): true {
    return true;
  }

  /** For JSON.stringify: as in a row, with a bigint and a Decimal as strings. */
  toJSON(): unknown {
    return jsonValue(this.value);
  }

  /** @internal */
  [inspect.custom](_depth: number, options: object): string {
    return `Variant ${inspect(inspectable(this.value), options)}`;
  }
}
