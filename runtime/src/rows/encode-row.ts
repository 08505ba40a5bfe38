import { isValue, valueOf, type Encoded } from "../values/encoded.js";
import type { Value } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { rowKinds } from "./row-kind.js";
import type { Row } from "./row.js";

/** A Row as a value; undefined when a field cannot be encoded or is an object of the API. */
export function encodeRow(row: Row, encodeField: (value: unknown) => Encoded | undefined): Value | undefined {
  const fields: Value[] = [];
  for (const field of row.to_array()) {
    const encoded = encodeField(field);
    if (encoded === undefined || !isValue(encoded)) return undefined;
    fields.push(encoded);
  }
  const names = [...(row.get_field_names() ?? [])];
  const kind = rowKinds.indexOf(row.get_kind());
  return valueOf({ case: "row", value: { $typeName: "tsflink.bridge.v1.Row", kind, names, fields } });
}
