import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A declaration that users see, with the comments before it. */
export interface Declared {
  /** `table.ts: select` */
  readonly place: string;
  readonly kind: "type" | "member" | "nested";
  /** Whether it is for generated code only. */
  readonly internal: boolean;
  readonly comment: string | undefined;
  /** The names of its parameters, where it has any. */
  readonly parameters: readonly string[];
}

const otherFiles = new Set(["index.ts", "registry.ts", "types.ts"]);

/** The generated sources of a line, parsed. */
export function generatedFiles(folder: string): readonly ts.SourceFile[] {
  return sourceFiles(folder).filter(({ fileName }) => !otherFiles.has(fileName));
}

/** All sources of a folder, parsed. */
export function sourceFiles(folder: string): readonly ts.SourceFile[] {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".ts"));
  return names.map((name) =>
    ts.createSourceFile(name, fs.readFileSync(path.join(folder, name), "utf8"), ts.ScriptTarget.ES2022, true),
  );
}

/** Everything in a generated source that has a name for users, each overload on its own. */
export function declarationsOf(file: ts.SourceFile): readonly Declared[] {
  return file.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) return [];
    if (ts.isClassDeclaration(statement)) {
      return [declared(statement, "type"), ...statement.members.filter(isVisible).map((member) => ofMember(member))];
    }
    if (ts.isVariableStatement(statement)) {
      const object = statement.declarationList.declarations[0]?.initializer;
      const literal = object !== undefined && ts.isAsExpression(object) ? object.expression : object;
      const members = literal !== undefined && ts.isObjectLiteralExpression(literal) ? literal.properties : [];
      return [declared(statement, "type"), ...members.map((member) => ofMember(member))];
    }
    if (ts.isModuleDeclaration(statement) && statement.body !== undefined && ts.isModuleBlock(statement.body)) {
      return statement.body.statements.map((alias) => declared(alias, "nested"));
    }
    if (ts.isFunctionDeclaration(statement)) return isVisible(statement) ? [declared(statement, "member")] : [];
    return [declared(statement, "type")];
  });
}

/** The implementation beneath overload signatures is not what users see. */
function isVisible(node: ts.Node): boolean {
  if (!ts.isMethodDeclaration(node) && !ts.isFunctionDeclaration(node) && !ts.isConstructorDeclaration(node))
    return true;
  const [first] = node.parameters;
  return node.body === undefined || first?.dotDotDotToken === undefined || first.type?.getText() !== "unknown[]";
}

function ofMember(node: ts.Node): Declared {
  const initializer = ts.isPropertyAssignment(node) && node.initializer;
  const isNestedEnum = initializer !== false && ts.isIdentifier(initializer);
  const isNested = ts.isPropertyDeclaration(node) || isNestedEnum;
  return declared(node, isNested ? "nested" : "member");
}

function declared(node: ts.Node, kind: Declared["kind"]): Declared {
  const file = node.getSourceFile();
  const name = ts.isVariableStatement(node)
    ? node.declarationList.declarations[0]?.name.getText()
    : ((node as ts.NamedDeclaration).name?.getText() ?? "constructor");
  const comments = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText());
  const comment = comments.length === 0 ? undefined : comments.join("\n");
  const internal = comment !== undefined && /@(?:internal|hidden)\b/.test(comment);
  const parameters = ts.isFunctionLike(node) ? node.parameters.map((parameter) => parameter.name.getText()) : [];
  return { place: `${file.fileName}: ${name}`, kind, internal, comment, parameters };
}

/** The lines of prose of a comment: no frame, no blocks of code, no Java signature. */
export function proseOf(comment: string): readonly string[] {
  const text = comment.replaceAll(/^\/\*\*|\*\/$/g, "").replaceAll(/^\s*\* ?/gm, "");
  return text
    .replaceAll(/^[ >]*(?:[-*] |\d+\. )*(`{3,})[\s\S]*?^[ >]*\1$/gm, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("Java: `"));
}
