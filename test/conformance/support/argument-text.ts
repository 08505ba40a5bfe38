import { JavaObject } from "../../../runtime/src/objects/java-object.js";
import { reference } from "../../../runtime/src/objects/reference.js";
import { typeNameOf } from "../../../runtime/src/objects/registry.js";
import { encodeObject } from "../../../runtime/src/values/object-rule.js";
import { isValue } from "../../../runtime/src/values/encoded.js";
import { printValue } from "../../../runtime/src/values/print-value.js";

/** Arguments as a reader of the table understands them: `"a", [DataType], 3n`. */
export function argumentsText(args: readonly unknown[]): string {
  return args.map(argumentText).join(", ");
}

function argumentText(value: unknown): string {
  if (value instanceof JavaObject) {
    const held = value[reference];
    return typeNameOf(value) ?? (held.form === "handle" ? held.className : "Object");
  }
  if (value instanceof Set) return `Set {${argumentsText([...value])}}`;
  if (value instanceof Map) return `Map {${argumentsText([...value.values()])}}`;
  if (Array.isArray(value)) return `[${argumentsText(value)}]`;
  if (typeof value === "bigint") return `${value}n`;
  const encoded = encodeObject(value);
  return encoded !== undefined && isValue(encoded) ? printValue(encoded) : String(value);
}
