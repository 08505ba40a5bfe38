import { inspect } from "node:util";
import { TsflinkError } from "../errors/tsflink-error.js";
import { readRoaring, writeRoaring } from "./roaring.js";

const mark: unique symbol = Symbol.for("tsflink.bitmap") as never;
const greatest = 2 ** 32 - 1;

/** A value of SQL's BITMAP type: a set of integers from 0 to 2^32 - 1, in ascending order. */
export class Bitmap implements Iterable<number> {
  #serialized: Uint8Array | undefined;
  #values: Uint32Array | undefined;

  /** @internal */
  constructor(content: Uint8Array | Uint32Array) {
    if (content instanceof Uint32Array) this.#values = content;
    else this.#serialized = content;
  }

  /** A bitmap of these integers. */
  static from(values: Iterable<number>): Bitmap {
    const distinct = new Set<number>();
    for (const value of values) {
      if (!Number.isInteger(value) || value < 0 || value > greatest) {
        throw new TsflinkError(`A Bitmap holds integers from 0 to ${greatest}, got ${String(value)}`);
      }
      distinct.add(value);
    }
    return new Bitmap(Uint32Array.from(distinct).toSorted());
  }

  /** A bitmap from the portable serialised form of Roaring bitmaps, as Java's `Bitmap.toBytes()` gives it. */
  static from_bytes(serialized: Uint8Array): Bitmap {
    return new Bitmap(new Uint8Array(serialized));
  }

  /** How many integers it holds. */
  get size(): number {
    return this.to_array().length;
  }

  /** Whether it holds an integer. */
  has(value: number): boolean {
    const values = this.to_array();
    let low = 0;
    let high = values.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((values[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return values[low] === value;
  }

  /** Its integers, ascending. */
  to_array(): Uint32Array {
    return (this.#values ??= readRoaring(this.#serialized as Uint8Array));
  }

  /** The portable serialised form of Roaring bitmaps. */
  to_bytes(): Uint8Array {
    return (this.#serialized ??= writeRoaring(this.#values as Uint32Array));
  }

  [Symbol.iterator](): IterableIterator<number> {
    return this.to_array().values();
  }

  /** For JSON.stringify: an array of its integers. */
  toJSON(): number[] {
    return [...this];
  }

  /** As Java prints it: `{1,5,7}`. */
  toString(): string {
    return `{${this.to_array().join(",")}}`;
  }

  /** @internal */
  get [mark](): true {
    return true;
  }

  /** @internal */
  [inspect.custom](): string {
    return `Bitmap ${this.toString()}`;
  }
}

/** A Bitmap of any copy of the package. */
export function isBitmap(value: unknown): value is Bitmap {
  return typeof value === "object" && value !== null && mark in value;
}
