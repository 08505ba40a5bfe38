import type { InferredType } from "#runtime";

/** What was inferred from a program's values, where whole numbers are BIGINT, as in PyFlink 1.10. */
export function withLongs(type: InferredType): InferredType {
  switch (type.kind) {
    case "int":
      return { kind: "bigint" };
    case "array":
      return { kind: "array", element: withLongs(type.element) };
    case "map":
      return { kind: "map", key: withLongs(type.key), value: withLongs(type.value) };
    case "row":
      return { kind: "row", fields: type.fields.map(({ name, type: field }) => ({ name, type: withLongs(field) })) };
    default:
      return type;
  }
}
