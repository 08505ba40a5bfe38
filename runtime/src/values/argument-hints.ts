type Hint = (value: unknown) => string | undefined;

// The few types that a plain value is often written for.
const hints: Readonly<Record<string, Hint>> = {
  Expression: (value) => {
    if (typeof value === "string") return `did you mean col(${JSON.stringify(value)})?`;
    return typeof value === "number" || typeof value === "boolean" ? `did you mean lit(${value})?` : undefined;
  },
};

/** What to write instead of a value that is no object of the type. */
export function argumentHint(type: string, value: unknown): string | undefined {
  return hints[type]?.(value);
}
