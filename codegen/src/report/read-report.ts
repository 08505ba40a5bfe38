import ts from "typescript";

/** One signature of a type: an overload, a constant or an enum constant. */
export interface ReportedMember {
  readonly name: string;
  readonly text: string;
  /** The same for two signatures that take the same arguments, whatever their names. */
  readonly key: string;
  /** What it gives, by which signatures with one key differ. */
  readonly returns: string;
  readonly deprecated: boolean;
}

export interface ReportedType {
  readonly name: string;
  readonly kind: "class" | "enum";
  /** `class Foo<T> extends Bar`. */
  readonly head: string;
  readonly parent: string | undefined;
  readonly deprecated: boolean;
  readonly members: readonly ReportedMember[];
}

/** The API of a Flink release, as its api.d.ts has it. */
export interface ApiReport {
  readonly flink: string;
  readonly types: ReadonlyMap<string, ReportedType>;
  /** What users write for a nested type, by its name here: `Schema.Builder` for `SchemaBuilder`. */
  readonly nested: ReadonlyMap<string, string>;
}

/** Reads the text of an api.d.ts. */
export function readReport(text: string): ApiReport {
  const flink = /^\/\/ The API of tsflink for Flink (\S+)\. /.exec(text)?.[1];
  if (flink === undefined) throw new Error("an API report begins with the Flink release that it is of");
  const file = ts.createSourceFile("api.d.ts", text, ts.ScriptTarget.ES2022, true);
  const types = file.statements.flatMap((statement) => {
    if (ts.isClassDeclaration(statement)) return [readClass(statement)];
    return ts.isVariableStatement(statement) ? [readEnum(statement)] : [];
  });
  const nested = [...text.matchAll(/^\/\/ (\S+)\n(?:\/\*\* @deprecated \*\/ )?export declare (?:class|const) (\w+)/gm)];
  return {
    flink,
    types: new Map(types.map((type) => [type.name, type])),
    nested: new Map(nested.map(([, written = "", name = ""]) => [name, written])),
  };
}

function readClass(node: ts.ClassDeclaration): ReportedType {
  const name = node.name?.text ?? "";
  const parameters = node.typeParameters === undefined ? "" : `<${node.typeParameters.map(textOf).join(", ")}>`;
  const parent = node.heritageClauses?.[0]?.types[0];
  return {
    name,
    kind: "class",
    head: `class ${name}${parameters}${parent === undefined ? "" : ` extends ${textOf(parent)}`}`,
    parent: parent && textOf(parent.expression),
    deprecated: isDeprecated(node),
    members: node.members.map(readMember),
  };
}

function readEnum(node: ts.VariableStatement): ReportedType {
  const { name, type } = node.declarationList.declarations[0]!;
  return {
    name: textOf(name),
    kind: "enum",
    head: `enum ${textOf(name)}`,
    parent: undefined,
    deprecated: isDeprecated(node),
    members: type !== undefined && ts.isTypeLiteralNode(type) ? type.members.map(readMember) : [],
  };
}

function readMember(node: ts.ClassElement | ts.TypeElement): ReportedMember {
  const isStatic =
    ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
  const prefix = isStatic ? "static " : "";
  const deprecated = isDeprecated(node);
  if (!isCallable(node)) {
    const name = node.name === undefined ? "" : textOf(node.name);
    const returns = "type" in node && node.type !== undefined ? textOf(node.type as ts.TypeNode) : "";
    return { name, text: `${prefix}${name}: ${returns}`, key: `${prefix}${name}`, returns, deprecated };
  }
  const name = node.name === undefined ? "constructor" : textOf(node.name);
  const generics = node.typeParameters === undefined ? "" : `<${node.typeParameters.map(textOf).join(", ")}>`;
  const returns = node.type === undefined ? "" : `: ${textOf(node.type)}`;
  const types = node.parameters.map(
    ({ type, dotDotDotToken }) => `${dotDotDotToken ? "..." : ""}${type === undefined ? "" : textOf(type)}`,
  );
  return {
    name,
    text: `${prefix}${name}${generics}(${node.parameters.map(textOf).join(", ")})${returns}`,
    key: `${prefix}${name}(${types.join(", ")})`,
    returns,
    deprecated,
  };
}

type Callable = ts.ConstructorDeclaration | ts.MethodDeclaration | ts.MethodSignature;

function isCallable(node: ts.Node): node is Callable {
  return ts.isConstructorDeclaration(node) || ts.isMethodDeclaration(node) || ts.isMethodSignature(node);
}

function isDeprecated(node: ts.Node): boolean {
  return ts.getJSDocDeprecatedTag(node) !== undefined;
}

/** The source of a node on one line. */
function textOf(node: ts.Node): string {
  return node
    .getText()
    .replace(/\s+/g, " ")
    .replace(/(^|[<(,:] ?)\| /g, "$1")
    .replace(/,? ([}\])>])/g, (_, close: string) => (close === "}" ? " }" : close));
}
