import type { JavaObject } from "../objects/java-object.js";
import { Rows, type RowOptions } from "./rows.js";

/** Starts reading the rows of a TableResult, or of one that is on its way. */
export function open_rows<T>(table_result: JavaObject | Promise<JavaObject>, options?: RowOptions): Rows<T> {
  return new Rows(table_result, options);
}
