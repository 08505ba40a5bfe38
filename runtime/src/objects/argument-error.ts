import { TsflinkError } from "../errors/tsflink-error.js";

/** A method was given arguments that its Java method does not take; thrown before anything is called. */
export class ArgumentError extends TsflinkError {
  static {
    this.prototype.name = "ArgumentError";
  }
}
