/** The kinds of change that a row describes, in the order of their wire numbers. */
export const rowKinds = ["INSERT", "UPDATE_BEFORE", "UPDATE_AFTER", "DELETE"] as const;

/** The kind of change that a row describes in a changelog, as Java's RowKind names it. */
export type RowKindName = (typeof rowKinds)[number];

const shortStrings = { INSERT: "+I", UPDATE_BEFORE: "-U", UPDATE_AFTER: "+U", DELETE: "-D" } as const;

/** `+I`, `-U`, `+U` or `-D`. */
export function shortString(kind: RowKindName): string {
  return shortStrings[kind];
}
