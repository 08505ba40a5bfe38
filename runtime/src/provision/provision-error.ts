import { TsflinkError } from "../errors/tsflink-error.js";

/** Flink, or a jar that the program asks for, could not be provided. */
export class ProvisionError extends TsflinkError {
  static {
    this.prototype.name = "ProvisionError";
  }
}
