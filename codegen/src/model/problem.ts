/** Something in the sources that the model cannot take as it is written. */
export interface Problem {
  /** What was done, the same text for all of a kind. */
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}
