import type { CstElement, CstNode, IToken } from "java-parser";

/** The children of a node under one key, nodes only. */
export function nodes(node: CstNode, key: string): CstNode[] {
  return (children(node, key) as CstElement[]).filter(isNode);
}

/** The first child node under a key, if there is one. */
export function node(parent: CstNode, key: string): CstNode | undefined {
  return children(parent, key).find(isNode);
}

/** The tokens of a node under one key. */
export function tokens(node: CstNode, key: string): IToken[] {
  return children(node, key).filter((child): child is IToken => !isNode(child));
}

/** The text of the first token under a key. */
export function text(node: CstNode, key: string): string | undefined {
  return tokens(node, key)[0]?.image;
}

/** Whether the node has any child under a key. */
export function has(node: CstNode, key: string): boolean {
  return children(node, key).length > 0;
}

/** The single child node, whatever it is called: for rules that only choose between others. */
export function only(parent: CstNode): CstNode | undefined {
  return Object.values(parent.children as Record<string, CstElement[]>)
    .flat()
    .find(isNode);
}

/** Follows first child nodes along a path of keys. */
export function descend(from: CstNode | undefined, ...keys: string[]): CstNode | undefined {
  return keys.reduce<CstNode | undefined>((at, key) => at && node(at, key), from);
}

/** Every token below a node in source order. */
export function allTokens(from: CstNode): IToken[] {
  const found: IToken[] = [];
  const visit = (element: CstElement): void => {
    if (!isNode(element)) found.push(element);
    else
      Object.values(element.children as Record<string, CstElement[]>)
        .flat()
        .forEach(visit);
  };
  visit(from as CstElement);
  return found.toSorted((a, b) => a.startOffset - b.startOffset);
}

function children(node: CstNode, key: string): CstElement[] {
  return (node.children as Record<string, CstElement[] | undefined>)[key] ?? [];
}

function isNode(element: CstElement): element is Extract<CstElement, CstNode> {
  return "children" in element;
}
