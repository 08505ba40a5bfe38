import { encodeRow } from "../rows/encode-row.js";
import { isRow } from "../rows/is-row.js";
import { describeValue } from "./describe-value.js";
import type { Encoder } from "./encoder.js";
import { encodeObject, refuseObject } from "./object-rule.js";

/** org.apache.flink.types.Row, its fields by the rule for objects. */
export const rowEncoder: Encoder = {
  takes: "a Row",
  encode: (value) => (isRow(value) ? encodeRow(value, encodeObject) : undefined),
  refuse: (value) =>
    isRow(value)
      ? refuseObject(value)
      : { path: "", takes: "a Row", got: describeValue(value), hint: "write Row.of(...)" },
};
