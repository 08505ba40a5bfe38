import { ArgumentError } from "../objects/argument-error.js";
import { referenceOf } from "../objects/reference.js";
import { is_a, typeEntry, typeNameOf } from "../objects/registry.js";
import { nearest } from "../objects/nearest.js";
import type { TypeEntry } from "../objects/type-table.js";
import { argumentHint } from "./argument-hints.js";
import { withArticle } from "./describe-value.js";
import { valueOf, type Encoded } from "./encoded.js";
import { refusalText, SimpleEncoder, type Encoder } from "./encoder.js";
import { isText } from "./text.js";

/** Takes objects of an emitted class and of its subtypes. */
export function apiEncoder(name: string): Encoder {
  return new SimpleEncoder(
    withArticle(name),
    (value) => {
      const reference = referenceOf(value);
      if (reference === undefined) return undefined;
      const actual = typeNameOf(value as object);
      return actual === name || (actual !== undefined && is_a(actual, name)) ? reference : undefined;
    },
    (value) => argumentHint(name, value),
  );
}

/** Takes any object where Java takes a class that there is no TypeScript class for, and text where it is an enum. */
export function unemittedEncoder(java: string): Encoder {
  return new SimpleEncoder(
    `an object of the Java class ${java}, or the name of its constant`,
    (value) => referenceOf(value) ?? (isText(value) ? valueOf({ case: "string", value }) : undefined),
  );
}

/** A constant of an enum as the receiver of a call; throws an ArgumentError when the enum has none of the name. */
export function enumConstant(name: string, constant: string): Encoded {
  const encoder = enumEncoder(name, typeEntry(name) ?? { java: name });
  const encoded = encoder.encode(constant);
  if (encoded === undefined) throw new ArgumentError(`${name}:${refusalText(encoder.refuse(constant))}`);
  return encoded;
}

/** Takes the name of an enum's constant. */
export function enumEncoder(name: string, entry: TypeEntry): Encoder {
  const constants = entry.enum ?? [];
  const known = new Set<unknown>(constants);
  const shown = constants.length > 8 ? [...constants.slice(0, 8), "…"] : constants;
  return new SimpleEncoder(
    `${withArticle(name)} (${shown.map((constant) => (constant === "…" ? constant : JSON.stringify(constant))).join(", ")})`,
    (value) =>
      known.has(value)
        ? valueOf({
            case: "enumConstant",
            value: { $typeName: "tsflink.bridge.v1.EnumConstant", className: entry.java, name: value as string },
          })
        : undefined,
    (value) => {
      const similar = typeof value === "string" ? nearest(value, constants) : undefined;
      return similar === undefined ? undefined : `did you mean ${JSON.stringify(similar)}?`;
    },
  );
}

/** The Java name of a registered TypeScript class; undefined for anything else. */
export function javaOfClass(value: unknown): string | undefined {
  if (typeof value !== "function") return undefined;
  const prototype: unknown = value.prototype;
  const name = typeof prototype === "object" && prototype !== null ? typeNameOf(prototype) : undefined;
  return name === undefined ? undefined : typeEntry(name)?.java;
}
