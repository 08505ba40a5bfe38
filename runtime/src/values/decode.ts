import type { Value } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import type { Gateway } from "../gateway/gateway.js";
import { wrapHandle } from "../objects/wrap.js";
import { decodeRow } from "../rows/decode-row.js";
import { Decimal } from "./decimal.js";
import { RawValue } from "./raw-value.js";
import {
  decodeDate,
  decodeDateTime,
  decodeDuration,
  decodeInstant,
  decodePeriod,
  decodeTime,
  decodeZoned,
} from "./temporal-decoding.js";

/** Where a value came from: whose its objects are. */
export interface Origin {
  readonly gateway: Gateway;
  readonly environment: number;
}

/** The JavaScript value of a Java value; null for null, undefined for an empty Optional. */
export function decodeValue({ kind }: Value, origin: Origin): unknown {
  switch (kind.case) {
    case "null":
      return null;
    case "absent":
    case undefined:
      return undefined;
    case "boolean":
    case "byte":
    case "short":
    case "int":
    case "long":
    case "float":
    case "double":
    case "string":
    case "className":
      return kind.value;
    case "bytes":
      // Of its own: what came is a part of the message, and a Buffer.
      return new Uint8Array(kind.value);
    case "char":
      return String.fromCharCode(kind.value);
    case "decimal":
      return new Decimal(kind.value);
    case "bigInteger":
      return BigInt(kind.value);
    case "localDate":
      return decodeDate(kind.value);
    case "localTime":
      return decodeTime(kind.value);
    case "localDateTime":
      return decodeDateTime(kind.value);
    case "instant":
      return decodeInstant(kind.value);
    case "zonedDateTime":
      return decodeZoned(kind.value);
    case "duration":
      return decodeDuration(kind.value);
    case "period":
      return decodePeriod(kind.value);
    case "list":
    case "array":
      return kind.value.elements.map((element) => decodeValue(element, origin));
    case "set":
      return new Set(kind.value.elements.map((element) => decodeValue(element, origin)));
    case "map": {
      const { keys, values } = kind.value;
      return new Map(keys.map((key, index) => [decodeValue(key, origin), decodeValue(values[index] as Value, origin)]));
    }
    case "row":
      return decodeRow(kind.value, (field) => decodeValue(field, origin));
    case "enumConstant":
      return kind.value.name;
    case "handle":
      return wrapHandle(kind.value, origin);
    case "raw":
      return new RawValue(kind.value.className, kind.value.serialized);
    case "text":
      return kind.value.text;
    case "step":
      throw new Error("A reply refers to a step");
  }
}
