import type { CstNode } from "java-parser";
import { emitToken } from "./emit-token.js";
import type { Scope } from "./scope.js";
import { childrenOf, endOf, isToken, startOf, type SyntaxElement } from "./syntax-tree.js";

/** Writes the TypeScript of one kind of syntax node. */
export type Rule = (node: CstNode, scope: Scope) => string;

/**
 * The TypeScript of a node: its own source with its children replaced by theirs, so that the author's layout and comments
 * stay, unless its kind has a rule.
 */
export function emit(element: SyntaxElement, scope: Scope): string {
  if (isToken(element)) return emitToken(element);
  const rule = scope.rules.get(element.name);
  return rule === undefined ? emitChildren(element, scope) : rule(element, scope);
}

/** The node's own source with its children translated. */
export function emitChildren(node: CstNode, scope: Scope): string {
  let text = "";
  let position = startOf(node);
  for (const element of childrenOf(node)) {
    text += scope.source.slice(position, startOf(element)) + emit(element, scope);
    position = endOf(element);
  }
  return text;
}
