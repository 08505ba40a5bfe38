import { isRow } from "../rows/is-row.js";
import { describeValue } from "./describe-value.js";
import { absentValue, elementsOf, entriesOf, type Encoded } from "./encoded.js";
import type { Encoder, Refusal } from "./encoder.js";

/** Takes an iterable that is no string, such as an array or a Set. */
export function elementsEncoder(kind: "list" | "array" | "set", element: Encoder): Encoder {
  const takes = `an array${kind === "set" ? " or a Set" : ""} (each element ${element.takes})`;
  return {
    takes,
    encode(value) {
      if (!isIterable(value)) return undefined;
      const encoded: Encoded[] = [];
      for (const one of value) {
        const each = element.encode(one);
        if (each === undefined) return undefined;
        encoded.push(each);
      }
      return elementsOf(kind, encoded);
    },
    refuse(value) {
      if (!isIterable(value)) return { path: "", takes, got: describeValue(value) };
      let index = 0;
      for (const one of value) {
        if (element.encode(one) === undefined) return within(`[${index}]`, element.refuse(one));
        index += 1;
      }
      return { path: "", takes, got: describeValue(value) };
    },
  };
}

/** Takes a Map or, for text keys, a plain object. */
export function mapEncoder(key: Encoder, content: Encoder): Encoder {
  const takes = `a Map or a plain object (each value ${content.takes})`;
  return {
    takes,
    encode(value) {
      const entries = entriesIn(value);
      if (entries === undefined) return undefined;
      const keys: Encoded[] = [];
      const values: Encoded[] = [];
      for (const [name, each] of entries) {
        const encodedKey = key.encode(name);
        const encodedValue = content.encode(each);
        if (encodedKey === undefined || encodedValue === undefined) return undefined;
        keys.push(encodedKey);
        values.push(encodedValue);
      }
      return entriesOf(keys, values);
    },
    refuse(value) {
      for (const [name, each] of entriesIn(value) ?? []) {
        if (key.encode(name) === undefined) return within(" (a key)", key.refuse(name));
        if (content.encode(each) === undefined)
          return within(`[${JSON.stringify(String(name))}]`, content.refuse(each));
      }
      return { path: "", takes, got: describeValue(value) };
    },
  };
}

/** Takes undefined for an empty Optional. */
export function optionalEncoder(content: Encoder): Encoder {
  const takes = `${content.takes} or undefined`;
  return {
    takes,
    encode: (value) => (value === undefined ? absentValue : content.encode(value)),
    refuse: (value) => ({ ...content.refuse(value), takes }),
  };
}

function within(outer: string, refusal: Refusal): Refusal {
  return { ...refusal, path: outer + refusal.path };
}

/**
 * Not an iterator, which can be gone through once only: overloads look at an argument more than once. Nor what is one
 * value in Java, though JavaScript can iterate over it: bytes, a Row, a Map.
 */
function isIterable(value: unknown): value is Iterable<unknown> {
  if (Array.isArray(value)) return true;
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) return false;
  if (value instanceof Map || value instanceof Uint8Array || isRow(value)) return false;
  return (value as Iterable<unknown>)[Symbol.iterator]() !== (value as unknown);
}

function entriesIn(value: unknown): Iterable<[unknown, unknown]> | undefined {
  if (value instanceof Map) return value;
  if (typeof value !== "object" || value === null) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype ? Object.entries(value) : undefined;
}
