import type { TypeDescriptor } from "../objects/descriptor.js";
import { javaName, typeEntry } from "../objects/registry.js";
import { elementsEncoder, mapEncoder, optionalEncoder } from "./container-encoders.js";
import { nullValue } from "./encoded.js";
import type { Encoder } from "./encoder.js";
import { objectEncoder } from "./object-rule.js";
import { apiEncoder, enumEncoder, unemittedEncoder } from "./object-encoders.js";
import { rowEncoder } from "./row-encoder.js";
import { scalarEncoders } from "./scalar-encoders.js";
import { temporalEncoders } from "./temporal-encoders.js";

const containers: Readonly<Record<string, "list" | "set">> = {
  List: "list",
  Collection: "list",
  Iterable: "list",
  ArrayList: "list",
  LinkedList: "list",
  Set: "set",
  HashSet: "set",
  LinkedHashSet: "set",
};
const maps = new Set(["Map", "HashMap", "LinkedHashMap", "TreeMap", "SortedMap", "NavigableMap"]);
const anything: TypeDescriptor = { name: "Object", arguments: [], dimensions: 0, nullable: true };
const text: TypeDescriptor = { name: "String", arguments: [], dimensions: 0, nullable: false };

/** The encoder for a type as a descriptor writes it. */
export function encoderOf(type: TypeDescriptor): Encoder {
  const encoder = nonNullEncoder(type);
  return type.nullable && encoder !== objectEncoder ? nullable(encoder) : encoder;
}

function nonNullEncoder(type: TypeDescriptor): Encoder {
  if (type.dimensions > 0) return arrayEncoder(type);
  const { name } = type;
  const entry = typeEntry(name);
  if (name === "Row") return rowEncoder;
  if (entry?.enum !== undefined) return enumEncoder(name, entry);
  if (entry !== undefined) return apiEncoder(name);
  const simple = scalarEncoders[name] ?? temporalEncoders[name];
  if (simple !== undefined) return simple;
  const container = containers[name];
  const [first = anything, second = anything] = type.arguments;
  if (container !== undefined) return elementsEncoder(container, encoderOf(first));
  if (maps.has(name)) return mapEncoder(encoderOf(first), encoderOf(second));
  if (name === "Properties") return mapEncoder(encoderOf(text), encoderOf(text));
  if (name === "Optional") return optionalEncoder(encoderOf(first));
  return unemittedEncoder(javaName(name));
}

function arrayEncoder(type: TypeDescriptor): Encoder {
  if (type.name === "byte" && type.dimensions === 1) return scalarEncoders["byte[]"] as Encoder;
  return elementsEncoder("array", encoderOf({ ...type, dimensions: type.dimensions - 1, nullable: false }));
}

/** Takes null and undefined too. */
function nullable(encoder: Encoder): Encoder {
  return {
    takes: `${encoder.takes} or null`,
    encode: (value) => (value === null || value === undefined ? nullValue : encoder.encode(value)),
    refuse: (value) => {
      const refusal = encoder.refuse(value);
      return refusal.path === "" ? { ...refusal, takes: `${refusal.takes} or null` } : refusal;
    },
  };
}
