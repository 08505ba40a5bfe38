import { isRow } from "./is-row.js";

/** A row as Java's Row#toString writes it: `+I[hello, 1]`, or `+I{word=hello}` where it has names only. */
export function rowToString(kind: string, values: readonly unknown[], names?: readonly string[]): string {
  const fields = values.map((value, index) => (names === undefined ? "" : `${names[index]}=`) + fieldToString(value));
  return names === undefined ? `${kind}[${fields.join(", ")}]` : `${kind}{${fields.join(", ")}}`;
}

function fieldToString(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value !== "object" || isRow(value)) return String(value);
  if (value instanceof Map) {
    return `{${[...value].map(([key, content]) => `${fieldToString(key)}=${fieldToString(content)}`).join(", ")}}`;
  }
  if (Array.isArray(value) || value instanceof Set || value instanceof Uint8Array) {
    return `[${Array.from(value as Iterable<unknown>, fieldToString).join(", ")}]`;
  }
  return String(value);
}
