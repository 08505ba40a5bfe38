import { parse, type CstNode, type IToken } from "java-parser";

export type SyntaxElement = CstNode | IToken;

export function isToken(element: SyntaxElement): element is IToken {
  return "image" in element;
}

/** Parses the statements of a method's body; undefined when they are not Java. */
export function parseStatements(source: string): CstNode | undefined {
  try {
    return parse(source, "blockStatements");
  } catch {
    return undefined;
  }
}

/** All children in the order of the source. */
export function childrenOf(node: CstNode): readonly SyntaxElement[] {
  const children = Object.values(node.children).flat() as SyntaxElement[];
  return children.filter((child) => startOf(child) >= 0).toSorted((a, b) => startOf(a) - startOf(b));
}

/** The children of one name. */
export function children(node: CstNode, name: string): readonly CstNode[] {
  return ((node.children[name] ?? []) as SyntaxElement[]).filter((child): child is CstNode => !isToken(child));
}

/** The only child of a name, if there is one. */
export function child(node: CstNode | undefined, name: string): CstNode | undefined {
  return node === undefined ? undefined : children(node, name)[0];
}

export function tokens(node: CstNode, name: string): readonly IToken[] {
  return ((node.children[name] ?? []) as SyntaxElement[]).filter(isToken);
}

/** Offset of an element's first character; -1 for a node without any. */
export function startOf(element: SyntaxElement): number {
  const start = isToken(element) ? element.startOffset : element.location.startOffset;
  return Number.isNaN(start) ? -1 : start;
}

/** Offset after an element's last character. */
export function endOf(element: SyntaxElement): number {
  return (isToken(element) ? element.endOffset : element.location.endOffset) + 1;
}

/** The node a chain of only children leads to, of a name. */
export function descend(node: CstNode | undefined, name: string): CstNode | undefined {
  let current = node;
  while (current !== undefined && current.name !== name) {
    const elements = childrenOf(current);
    const [only] = elements;
    current = elements.length === 1 && only !== undefined && !isToken(only) ? only : undefined;
  }
  return current;
}
