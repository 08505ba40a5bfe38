import type { CstNode, IToken } from "java-parser";
import { descend, has, node, nodes, only, tokens } from "./cst.js";
import type {
  ConstructorDeclaration,
  FieldDeclaration,
  MethodDeclaration,
  ParameterDeclaration,
  TypeReference,
} from "./declarations.js";
import { annotationUse, declaration, type FileText } from "./modifiers.js";
import { resultType, typeParameters, typeReference, withDimensions } from "./type-references.js";

/** A method of a class or an interface. */
export function methodDeclaration(file: FileText, cst: CstNode): MethodDeclaration {
  const header = node(cst, "methodHeader")!;
  const declarator = node(header, "methodDeclarator")!;
  const modifiers = [...nodes(cst, "methodModifier"), ...nodes(cst, "interfaceMethodModifier")];
  const base = declaration(file, cst, modifiers, tokens(declarator, "Identifier")[0]!);
  // `<T> @Nullable T get()` has its annotations after the type parameters.
  const late = nodes(header, "annotation").map((each) => annotationUse(file, each));
  return {
    ...base,
    annotations: [...base.annotations, ...late],
    typeParameters: typeParameters(header),
    parameters: parameters(file, declarator),
    returns: withDimensions(resultType(node(header, "result")!), node(declarator, "dims")),
    throws: thrown(header),
    hasBody: has(node(cst, "methodBody")!, "block"),
  };
}

/** An element of an annotation type: a method without parameters. */
export function annotationElement(file: FileText, cst: CstNode): MethodDeclaration {
  const modifiers = nodes(cst, "annotationInterfaceElementModifier");
  return {
    ...declaration(file, cst, modifiers, tokens(cst, "Identifier")[0]!),
    typeParameters: [],
    parameters: [],
    returns: withDimensions(typeReference(node(cst, "unannType")!), node(cst, "dims")),
    throws: [],
    hasBody: false,
  };
}

/** A constructor, or the compact constructor of a record. */
export function constructorDeclaration(file: FileText, cst: CstNode): ConstructorDeclaration {
  const declarator = node(cst, "constructorDeclarator");
  const name = tokens(descend(declarator ?? cst, "simpleTypeName", "typeIdentifier")!, "Identifier")[0]!;
  return {
    ...declaration(file, cst, nodes(cst, "constructorModifier"), name),
    typeParameters: declarator ? typeParameters(declarator) : [],
    parameters: declarator ? parameters(file, declarator) : [],
    throws: thrown(cst),
    compact: !declarator,
  };
}

/** The fields of one declaration: `int a, b[];` has two. */
export function fieldDeclarations(file: FileText, cst: CstNode): FieldDeclaration[] {
  const modifiers = [...nodes(cst, "fieldModifier"), ...nodes(cst, "constantModifier")];
  const type = typeReference(node(cst, "unannType")!);
  return nodes(node(cst, "variableDeclaratorList")!, "variableDeclarator").map((declarator) => {
    const id = node(declarator, "variableDeclaratorId")!;
    const name = tokens(id, "Identifier")[0]!;
    return { ...declaration(file, cst, modifiers, name), type: withDimensions(type, node(id, "dims")) };
  });
}

/** The components of a record's header. */
export function recordComponents(file: FileText, cst: CstNode): ParameterDeclaration[] {
  const list = descend(cst, "recordHeader", "recordComponentList");
  return (list ? nodes(list, "recordComponent") : []).map((component) => {
    const variable = node(component, "variableArityRecordComponent");
    const modifiers = nodes(component, "recordComponentModifier");
    const name = tokens(variable ?? component, "Identifier")[0]!;
    return parameter(file, name, typeReference(node(component, "unannType")!), variable !== undefined, modifiers);
  });
}

function parameters(file: FileText, declarator: CstNode): ParameterDeclaration[] {
  const list = node(declarator, "formalParameterList");
  return (list ? nodes(list, "formalParameter") : []).map((formal) => {
    const cst = only(formal)!;
    const type = typeReference(node(cst, "unannType")!);
    const modifiers = nodes(cst, "variableModifier");
    const id = node(cst, "variableDeclaratorId");
    if (!id) return parameter(file, tokens(cst, "Identifier")[0]!, type, true, modifiers);
    const name = tokens(id, "Identifier")[0]!;
    return parameter(file, name, withDimensions(type, node(id, "dims")), false, modifiers);
  });
}

function parameter(
  file: FileText,
  name: IToken,
  type: TypeReference,
  varargs: boolean,
  modifiers: readonly CstNode[],
): ParameterDeclaration {
  return {
    name: name.image,
    type: varargs ? { kind: "array", component: type } : type,
    varargs,
    annotations: modifiers.flatMap((each) => nodes(each, "annotation")).map((each) => annotationUse(file, each)),
  };
}

function thrown(cst: CstNode): TypeReference[] {
  const list = descend(cst, "throws", "exceptionTypeList");
  return (list ? nodes(list, "exceptionType") : []).map((each) => typeReference(node(each, "classType")!));
}
