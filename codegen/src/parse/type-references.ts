import type { CstNode } from "java-parser";
import { allTokens, descend, has, node, nodes, text, tokens } from "./cst.js";
import type { NamePart, Primitive, TypeParameterDeclaration, TypeReference } from "./declarations.js";

/** Reads `unannType`, `referenceType` or one of the class type rules. */
export function typeReference(cst: CstNode): TypeReference {
  const children = cst.children as Record<string, unknown>;
  if ("Identifier" in children) return namedType(cst);
  const inner =
    node(cst, "unannPrimitiveTypeWithOptionalDimsSuffix") ??
    node(cst, "unannReferenceType") ??
    node(cst, "unannClassOrInterfaceType") ??
    node(cst, "unannClassType") ??
    node(cst, "classOrInterfaceType") ??
    node(cst, "interfaceType") ??
    node(cst, "classType");
  const primitive = node(cst, "unannPrimitiveType") ?? node(cst, "primitiveType");
  const element = primitive ? primitiveType(primitive) : typeReference(inner!);
  return withDimensions(element, node(cst, "dims"));
}

/** A result: `void` or a type. */
export function resultType(cst: CstNode): TypeReference {
  return has(cst, "Void") ? { kind: "primitive", name: "void" } : typeReference(node(cst, "unannType")!);
}

/** Wraps a type into one array type per `[]`. */
export function withDimensions(element: TypeReference, dims: CstNode | undefined): TypeReference {
  let type = element;
  for (let i = dims ? tokens(dims, "LSquare").length : 0; i > 0; i--) type = { kind: "array", component: type };
  return type;
}

/** The type parameters of a node that may have `<...>`. */
export function typeParameters(owner: CstNode): TypeParameterDeclaration[] {
  const list = descend(owner, "typeParameters", "typeParameterList");
  return (list ? nodes(list, "typeParameter") : []).map((parameter) => {
    const bound = node(parameter, "typeBound");
    const first = bound && node(bound, "classOrInterfaceType");
    const others = bound ? nodes(bound, "additionalBound").map((more) => node(more, "interfaceType")!) : [];
    return {
      name: text(node(parameter, "typeIdentifier")!, "Identifier")!,
      bounds: first ? [first, ...others].map(typeReference) : [],
    };
  });
}

function primitiveType(cst: CstNode): TypeReference {
  const last = allTokens(cst).at(-1)!;
  return { kind: "primitive", name: last.image as Primitive };
}

function namedType(cst: CstNode): TypeReference {
  const names = tokens(cst, "Identifier");
  const lists = nodes(cst, "typeArguments");
  const parts = names.map((name, index): NamePart => {
    const next = names[index + 1]?.startOffset ?? Infinity;
    const list = lists.find((each) => each.location.startOffset > name.startOffset && each.location.startOffset < next);
    return { name: name.image, arguments: list ? typeArguments(list) : [] };
  });
  return { kind: "named", parts };
}

function typeArguments(cst: CstNode): TypeReference[] {
  return nodes(node(cst, "typeArgumentList")!, "typeArgument").map((argument) => {
    const wildcard = node(argument, "wildcard");
    if (!wildcard) return typeReference(node(argument, "referenceType")!);
    const bounds = node(wildcard, "wildcardBounds");
    if (!bounds) return { kind: "wildcard" };
    const bound = typeReference(node(bounds, "referenceType")!);
    return { kind: "wildcard", variance: has(bounds, "Super") ? "super" : "extends", bound };
  });
}
