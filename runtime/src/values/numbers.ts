/** A Java integer type's range. */
export interface IntegerRange {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** The integer types that a JavaScript number stands for. */
export const integerRanges = {
  byte: { name: "a byte", least: -(2 ** 7), most: 2 ** 7 - 1 },
  short: { name: "a short", least: -(2 ** 15), most: 2 ** 15 - 1 },
  int: { name: "an int", least: -(2 ** 31), most: 2 ** 31 - 1 },
} as const satisfies Record<string, IntegerRange>;

export const leastLong = -(2n ** 63n);
export const mostLong = 2n ** 63n - 1n;

/** Whether a number is an integer of the range. */
export function fits(value: number, { least, most }: IntegerRange): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Whether a bigint is a Java long. */
export function fitsLong(value: bigint): boolean {
  return value >= leastLong && value <= mostLong;
}

/**
 * Whether a number is an integer that a number cannot hold exactly and a Java long could: an identifier, say, that
 * has lost its last digits already. Beyond a long's range only a DOUBLE can be meant.
 */
export function isDoubtful(value: number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 2 ** 63;
}
