import type { Value } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import type { Reference } from "../objects/reference.js";

/** An argument on its way: ready for the wire, an object that the call has to resolve, or a container of such. */
export type Encoded = Value | Reference | EncodedElements | EncodedEntries;

/** The kind of a value, as protobuf's oneof. */
export type ValueKind = Value["kind"];

/** A list, array or set in which an object is. */
export class EncodedElements {
  readonly form = "elements";
  readonly kind: "list" | "array" | "set";
  readonly elements: readonly Encoded[];

  constructor(kind: "list" | "array" | "set", elements: readonly Encoded[]) {
    this.kind = kind;
    this.elements = elements;
  }
}

/** A map in which an object is. */
export class EncodedEntries {
  readonly form = "entries";
  readonly keys: readonly Encoded[];
  readonly values: readonly Encoded[];

  constructor(keys: readonly Encoded[], values: readonly Encoded[]) {
    this.keys = keys;
    this.values = values;
  }
}

/** A message of the bridge for a kind of value. */
export function valueOf(kind: ValueKind): Value {
  return { $typeName: "tsflink.bridge.v1.Value", kind };
}

/** Whether an encoded argument is ready for the wire. */
export function isValue(encoded: Encoded): encoded is Value {
  return !("form" in encoded);
}

const nothing = { $typeName: "tsflink.bridge.v1.Null" } as const;

/** Java's null. */
export const nullValue: Value = valueOf({ case: "null", value: nothing });

/** An empty Optional. */
export const absentValue: Value = valueOf({ case: "absent", value: nothing });

/** A list, array or set; a plain value unless it holds objects. */
export function elementsOf(kind: "list" | "array" | "set", elements: readonly Encoded[]): Encoded {
  if (!elements.every(isValue)) return new EncodedElements(kind, elements);
  return valueOf({ case: kind, value: { $typeName: "tsflink.bridge.v1.List", elements: [...elements] } });
}

/** A map; a plain value unless it holds objects. */
export function entriesOf(keys: readonly Encoded[], values: readonly Encoded[]): Encoded {
  if (!keys.every(isValue) || !values.every(isValue)) return new EncodedEntries(keys, values);
  return valueOf({ case: "map", value: { $typeName: "tsflink.bridge.v1.Map", keys: [...keys], values: [...values] } });
}
