import type { ChainLink } from "./chain-links.js";

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
  return /^(?:unbounded|current)_(?:range|row)$/i.test(text) ? `Expressions.${text.toUpperCase()}` : `$(${argument})`;
}

/** `Over.orderBy(a).partitionBy(b)`, as some examples have it, is not how an over window is built: the partitions come first. */
export function partitionFirst(links: readonly ChainLink[]): readonly ChainLink[] {
  const [root, order, ordering, partition, partitions, ...rest] = links;
  const isOver = root?.kind === "name" && root.name === "Over" && isNamed(order, "orderBy");
  if (!isOver || !isNamed(partition, "partitionBy") || ordering === undefined || partitions === undefined) return links;
  return [root, partition, partitions, order, ordering, ...rest];
}

function isNamed(link: ChainLink | undefined, name: string): link is Extract<ChainLink, { kind: "name" }> {
  return link?.kind === "name" && link.name === name;
}
