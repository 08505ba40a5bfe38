import { inspect } from "node:util";
import { isDecimal } from "../values/decimal.js";
import { temporalClass } from "../values/temporal-encoding.js";

/** A value as console.log should show it: a polyfill's dates and decimals print as empty objects otherwise. */
export function inspectable(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const temporal = temporalClass(value);
  if (temporal !== undefined) return verbatim(`${temporal} ${String(value)}`);
  if (isDecimal(value)) return verbatim(`Decimal ${value.toFixed()}`);
  if (Array.isArray(value)) return value.map(inspectable);
  if (value instanceof Map)
    return new Map([...value].map(([key, content]) => [inspectable(key), inspectable(content)]));
  return value;
}

function verbatim(text: string): object {
  return { [inspect.custom]: () => text };
}
