/** Whether a value is text: a string without half a surrogate pair, which UTF-8 cannot hold. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && (value as string & { isWellFormed(): boolean }).isWellFormed();
}
