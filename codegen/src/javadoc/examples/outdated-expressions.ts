/** The builders whose examples still show Flink's former expression strings. */
const BUILDERS = new Set(["Over", "Tumble", "Slide", "Session"]);

/**
 * Some examples pass the expression strings of early Flink (`Tumble.over("10.minutes").on("rowtime")`), which the methods
 * have not accepted for years; the expression itself takes the string's place. Undefined when the argument is current.
 */
export function currentExpression(root: string | undefined, method: string, argument: string): string | undefined {
  const text = /^"([\w.]+)"$/.exec(argument)?.[1];
  if (root === undefined || !BUILDERS.has(root) || text === undefined || method === "as") return undefined;
  const interval = /^(\d+)\.([a-z]+)$/.exec(text);
  if (interval) return `lit(${interval[1]}).${interval[2]}()`;
  return /^(?:unbounded|current)_(?:range|row)$/i.test(text) ? text.toUpperCase() : `$(${argument})`;
}
