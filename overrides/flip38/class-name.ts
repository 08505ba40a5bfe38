/** The name of a class; a bundler puts `_` before the names of some. */
export function classNameOf(type: abstract new (...args: never[]) => unknown): string {
  return type.name.replace(/^_/, "");
}

/** What a value is, for error messages: `a Schema`, `the string 'a'`, `undefined`. */
export function whatIs(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== "object")
    return typeof value === "string" ? `the string '${value}'` : `the ${typeof value} ${String(value)}`;
  const { constructor } = value;
  return typeof constructor !== "function" || constructor === Object
    ? "an object"
    : withArticle(classNameOf(constructor as never));
}

function withArticle(name: string): string {
  return `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name}`;
}
