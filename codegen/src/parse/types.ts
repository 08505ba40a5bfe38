import type { CstNode } from "java-parser";
import { descend, node, nodes, tokens } from "./cst.js";
import type { EnumConstantDeclaration, TypeDeclaration, TypeReference } from "./declarations.js";
import {
  annotationElement,
  constructorDeclaration,
  fieldDeclarations,
  methodDeclaration,
  recordComponents,
} from "./members.js";
import { declaration, type FileText } from "./modifiers.js";
import { typeParameters, typeReference } from "./type-references.js";

const memberLists = {
  normalClassDeclaration: { kind: "class", body: ["classBody"], member: "classBodyDeclaration" },
  enumDeclaration: { kind: "enum", body: ["enumBody", "enumBodyDeclarations"], member: "classBodyDeclaration" },
  recordDeclaration: { kind: "record", body: ["recordBody"], member: "recordBodyDeclaration" },
  normalInterfaceDeclaration: { kind: "interface", body: ["interfaceBody"], member: "interfaceMemberDeclaration" },
  annotationInterfaceDeclaration: {
    kind: "annotation",
    body: ["annotationInterfaceBody"],
    member: "annotationInterfaceMemberDeclaration",
  },
} as const;

/** The type that a `classDeclaration` or `interfaceDeclaration` declares, with all its members. */
export function typeDeclaration(file: FileText, cst: CstNode): TypeDeclaration {
  const [rule, shape] = Object.entries(memberLists).find(([name]) => node(cst, name))!;
  const inner = node(cst, rule)!;
  const modifiers = [...nodes(cst, "classModifier"), ...nodes(cst, "interfaceModifier")];
  const name = tokens(node(inner, "typeIdentifier")!, "Identifier")[0]!;
  const body = descend(inner, ...shape.body);
  return {
    ...declaration(file, cst, modifiers, name),
    kind: shape.kind,
    typeParameters: typeParameters(inner),
    extends: extended(inner),
    implements: interfaceTypes(node(inner, "classImplements")),
    permits: permitted(inner),
    components: recordComponents(file, inner),
    enumConstants: enumConstants(file, inner),
    ...members(file, body ? nodes(body, shape.member) : []),
  };
}

type Members = Pick<TypeDeclaration, "constructors" | "methods" | "fields" | "types">;

function members(file: FileText, declarations: readonly CstNode[]): Members {
  const found = declarations.flatMap(flattened);
  const all = (...rules: string[]) => found.flatMap((each) => rules.flatMap((rule) => nodes(each, rule)));
  return {
    constructors: all("constructorDeclaration", "compactConstructorDeclaration").map((each) =>
      constructorDeclaration(file, each),
    ),
    methods: [
      ...all("methodDeclaration", "interfaceMethodDeclaration").map((each) => methodDeclaration(file, each)),
      ...all("annotationInterfaceElementDeclaration").map((each) => annotationElement(file, each)),
    ],
    fields: all("fieldDeclaration", "constantDeclaration").flatMap((each) => fieldDeclarations(file, each)),
    types: all("classDeclaration", "interfaceDeclaration").map((each) => typeDeclaration(file, each)),
  };
}

/** A member's node and the nodes of the rules that only pass it on. */
function flattened(member: CstNode): CstNode[] {
  const passed = [...nodes(member, "classBodyDeclaration"), ...nodes(member, "classMemberDeclaration")];
  return [member, ...passed.flatMap(flattened)];
}

function extended(inner: CstNode): TypeReference[] {
  const superclass = descend(inner, "classExtends", "classType");
  return superclass ? [typeReference(superclass)] : interfaceTypes(node(inner, "interfaceExtends"));
}

function interfaceTypes(clause: CstNode | undefined): TypeReference[] {
  const list = clause && node(clause, "interfaceTypeList");
  return (list ? nodes(list, "interfaceType") : []).map(typeReference);
}

function permitted(inner: CstNode): TypeReference[] {
  const clause = node(inner, "classPermits") ?? node(inner, "interfacePermits");
  return (clause ? nodes(clause, "typeName") : []).map(qualifiedName);
}

function qualifiedName(cst: CstNode): TypeReference {
  const outer = node(cst, "packageOrTypeName");
  const before = outer ? tokens(outer, "Identifier") : [];
  const parts = [...before, ...tokens(cst, "Identifier")].map((token) => ({ name: token.image, arguments: [] }));
  return { kind: "named", parts };
}

function enumConstants(file: FileText, inner: CstNode): EnumConstantDeclaration[] {
  const list = descend(inner, "enumBody", "enumConstantList");
  return (list ? nodes(list, "enumConstant") : []).map((each) =>
    declaration(file, each, nodes(each, "enumConstantModifier"), tokens(each, "Identifier")[0]!),
  );
}
