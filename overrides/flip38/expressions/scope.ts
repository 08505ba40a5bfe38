import type { Table } from "#overrides/index.js";
import type { Node } from "./syntax-tree.js";

/** What an expression string may refer to beside columns and built-in functions. */
export interface Scope {
  /** Whether a function of this name was registered; it comes before a built-in one. */
  hasFunction(name: string): boolean;
  /** The table of this name, for `a.in(table)`; undefined when the name is not a table's or is a column's. */
  tableOf(name: string): Table | undefined;
}

/** Where nothing is registered. */
export const emptyScope: Scope = { hasFunction: () => false, tableOf: () => undefined };

/** Throws the error for a node of an expression. */
export type Refuse = (node: Node, problem: string) => never;
