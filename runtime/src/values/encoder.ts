import type { Encoded } from "./encoded.js";
import { describeValue } from "./describe-value.js";

/** Why an encoder did not take a value. */
export interface Refusal {
  /** Which part of the value: `[2].name`; "" for all of it. */
  readonly path: string;
  /** `an int (-2147483648 to 2147483647)`. */
  readonly takes: string;
  /** `the string "a"`. */
  readonly got: string;
  /** What to write instead: `did you mean col("a")?`. */
  readonly hint?: string | undefined;
}

/** Turns JavaScript values into arguments for one Java type. */
export interface Encoder {
  /** What it takes, with its article. */
  readonly takes: string;
  /** undefined when it does not take the value. */
  encode(value: unknown): Encoded | undefined;
  /** Says what is wrong with a value that `encode` did not take. */
  refuse(value: unknown): Refusal;
}

/** An encoder that takes a value whole or not at all. */
export class SimpleEncoder implements Encoder {
  readonly takes: string;
  readonly encode: (value: unknown) => Encoded | undefined;
  readonly #hint: ((value: unknown) => string | undefined) | undefined;

  constructor(
    takes: string,
    encode: (value: unknown) => Encoded | undefined,
    hint?: (value: unknown) => string | undefined,
  ) {
    this.takes = takes;
    this.encode = encode;
    this.#hint = hint;
  }

  refuse(value: unknown): Refusal {
    return { path: "", takes: this.takes, got: describeValue(value), hint: this.#hint?.(value) };
  }
}

/** A refusal as the end of a sentence: `[1] takes a string, got the number 5; did you mean "5"?`. */
export function refusalText({ path, takes, got, hint }: Refusal): string {
  return `${path} takes ${takes}, got ${got}${hint === undefined ? "" : `; ${hint}`}`;
}

/** Whether the stack ended while a value was gone through. */
export function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}
