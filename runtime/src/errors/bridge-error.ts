import { TsflinkError, type TsflinkErrorOptions } from "./tsflink-error.js";

/** The bridge between JavaScript and the JVM refused: a value that does not convert, a released handle. */
export class BridgeError extends TsflinkError {
  static {
    this.prototype.name = "BridgeError";
  }
}

/** The call was interrupted by SIGINT (Ctrl+C). */
export class InterruptedError extends TsflinkError {
  static {
    this.prototype.name = "InterruptedError";
  }
}

/** A value given to `from_elements` does not fit its column. */
export class CellError extends TsflinkError {
  static {
    this.prototype.name = "CellError";
  }

  /** Counted from 0. */
  readonly row: number;
  readonly column: string;

  constructor(message: string, row: number, column: string, options?: TsflinkErrorOptions) {
    super(message, options);
    this.row = row;
    this.column = column;
  }
}
