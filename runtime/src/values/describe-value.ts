import { typeNameOf } from "../objects/registry.js";

const longest = 40;

/** A JavaScript value as an error message mentions it: `the string "a"`, `an array`, `a Temporal.PlainDate`. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return `the string ${JSON.stringify(shorten(value))}`;
    case "number":
      return `the number ${Object.is(value, -0) ? "-0" : value}`;
    case "bigint":
      return `the bigint ${shorten(`${value}`)}n`;
    case "boolean":
    case "undefined":
      return `${value}`;
    case "symbol":
      return "a symbol";
    case "function":
      return value.name === "" ? "a function" : `the function ${shorten(value.name)}`;
    case "object":
      return value === null ? "null" : describeObject(value);
  }
}

function describeObject(value: object): string {
  const known = typeNameOf(value);
  if (known !== undefined) return withArticle(known);
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : `an array of ${value.length}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) {
    const keys = Object.keys(value);
    return keys.length === 0 ? "an empty object" : `the object { ${shorten(keys.join(", "))} }`;
  }
  const tag = (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  if (typeof tag === "string" && tag.startsWith("Temporal.")) return withArticle(tag);
  const name = value.constructor?.name ?? "";
  return name === "" ? "an object" : withArticle(name);
}

/** `an ApiExpression`, `a Table`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) && !/^(?:u[nst]i|UR)/i.test(noun) ? "an" : "a"} ${noun}`;
}

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
