import { TsflinkError } from "../errors/tsflink-error.js";
import type { Row as RowMessage, Value } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { rowKinds } from "./row-kind.js";
import type { Row } from "./row.js";
import { shapeOf, type RowShape } from "./row-shape.js";

/** A Row from the JVM; `shape` for rows whose names are known already. */
export function decodeRow(
  message: RowMessage,
  decodeField: (value: Value) => unknown,
  shape: RowShape = shapeOf(message.names),
): Row {
  const { fields } = message;
  const values = new Array<unknown>(fields.length);
  let index = 0;
  try {
    for (; index < fields.length; index += 1) {
      const field = fields[index];
      values[index] = field === undefined ? null : decodeField(field);
    }
  } catch (error) {
    if (error instanceof TsflinkError) error.message = `column ${shape.names[index] ?? index}: ${error.message}`;
    throw error;
  }
  return shape.make(rowKinds[message.kind] ?? "INSERT", values);
}
