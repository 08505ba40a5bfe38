import type { CstNode } from "java-parser";
import { Untranslatable } from "./scope.js";
import { child, children, childrenOf, endOf, isToken, startOf, tokens } from "./syntax-tree.js";

/** One link of `a.b(c)[0]`; `gap` is the dot with the line breaks around it. */
export type ChainLink =
  | { readonly kind: "name"; readonly name: string; readonly gap: string }
  /** The offsets are those within its parentheses. */
  | { readonly kind: "call"; readonly list: CstNode | undefined; readonly open: number; readonly close: number }
  | { readonly kind: "class" }
  | { readonly kind: "index"; readonly node: CstNode }
  /** A literal, `new X()`, `(a + b)`, `this`; with its Java type where it shows. */
  | { readonly kind: "node"; readonly node: CstNode; readonly type: string | undefined };

/** The links of a primary expression, in order. */
export function chainLinks(primary: CstNode, source: string): readonly ChainLink[] {
  const prefix = child(primary, "primaryPrefix");
  if (prefix === undefined) throw new Untranslatable("primary");
  const links = prefixLinks(prefix, source);
  let position = endOf(prefix);
  for (const suffix of children(primary, "primarySuffix")) {
    links.push(suffixLink(suffix, source.slice(position, endOf(suffix))));
    position = endOf(suffix);
  }
  return links;
}

function prefixLinks(prefix: CstNode, source: string): ChainLink[] {
  const names = child(prefix, "fqnOrRefType");
  if (names === undefined) return [{ kind: "node", node: prefix, type: createdType(prefix) }];
  if (names.children["dims"] !== undefined) throw new Untranslatable("array class");
  const parts = [...children(names, "fqnOrRefTypePartFirst"), ...children(names, "fqnOrRefTypePartRest")];
  let position = startOf(names);
  return parts.map((part) => {
    const token = tokens(child(part, "fqnOrRefTypePartCommon") ?? part, "Identifier")[0];
    if (token === undefined) throw new Untranslatable("name");
    const gap = source.slice(position, token.startOffset);
    position = endOf(token);
    return { kind: "name", name: token.image, gap };
  });
}

function createdType(prefix: CstNode): string | undefined {
  const created = child(child(prefix, "newExpression"), "unqualifiedClassInstanceCreationExpression");
  const type = child(created, "classOrInterfaceTypeToInstantiate");
  return type && tokens(type, "Identifier").at(-1)?.image;
}

function suffixLink(suffix: CstNode, text: string): ChainLink {
  const [name] = tokens(suffix, "Identifier");
  if (name !== undefined) return { kind: "name", name: name.image, gap: text.slice(0, -name.image.length) };
  const call = child(suffix, "methodInvocationSuffix");
  if (call !== undefined) return callLink(call);
  if (child(suffix, "classLiteralSuffix") !== undefined) return { kind: "class" };
  const index = child(child(suffix, "arrayAccessSuffix"), "expression");
  if (index !== undefined) return { kind: "index", node: index };
  throw new Untranslatable(
    childrenOf(suffix)
      .map((part) => (isToken(part) ? part.image : part.name))
      .join(" "),
  );
}

function callLink(call: CstNode): ChainLink {
  const open = tokens(call, "LBrace")[0];
  const close = tokens(call, "RBrace")[0];
  if (open === undefined || close === undefined) throw new Untranslatable("call");
  return { kind: "call", list: child(call, "argumentList"), open: endOf(open), close: startOf(close) };
}
