import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** How a member is called. */
export type Form = "constant" | "constructor" | "function" | "method" | "of enum" | "static";

/** A generated member: one TypeScript name, with every Java signature behind it. */
export interface Member {
  /** The file without its ending: `table-environment`. */
  readonly module: string;
  /** The name that the module exports: a class, an enum's object or a function. */
  readonly exported: string;
  /** As TypeScript writes it; "" for constructors and functions. */
  readonly name: string;
  readonly form: Form;
  /** The name of its class in the type table. */
  readonly owner: string;
  /** As the runtime is given them; for a constant its type alone. */
  readonly descriptors: readonly string[];
  /** What its TypeScript signatures give, as they write it. */
  readonly returns: readonly string[];
}

const delegates = new Set([
  "call",
  "call_async",
  "call_static",
  "call_static_async",
  "call_enum",
  "construct",
  "constant",
  "create_environment",
]);

/** The members of every TypeScript file of a folder, read from the calls of the runtime in their bodies. */
export function membersIn(folder: string): readonly Member[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !/\.(?:test|d)\.ts$/.test(name))
    .toSorted()
    .flatMap((name) => membersOf(path.join(folder, name)));
}

function membersOf(file: string): readonly Member[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, false);
  const module = path.basename(file, ".ts");
  const members: Member[] = [];
  const declared = new Map<string, string[]>();
  const add: Add = (node, exported, name, form) => {
    const key = `${form} ${exported}.${name}`;
    const earlier = declared.get(key) ?? [];
    const own = "type" in node && node.type !== undefined ? [node.type.getText(source)] : [];
    // What implements overloads gives `unknown`.
    const returns = node.body !== undefined && earlier.length > 0 ? earlier : [...earlier, ...own];
    declared.set(key, returns);
    const made = node.body === undefined ? undefined : delegateIn(node.body);
    if (made !== undefined) members.push({ module, exported, name, form, ...made, returns });
  };
  for (const statement of source.statements) {
    if (ts.isClassDeclaration(statement)) {
      for (const member of statement.members) addMember(member, statement.name?.text ?? "", add);
    } else if (ts.isFunctionDeclaration(statement)) {
      add(statement, statement.name?.text ?? "", "", "function");
    } else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!ts.isIdentifier(name) || initializer === undefined) continue;
        const object = ts.isAsExpression(initializer) ? initializer.expression : initializer;
        if (!ts.isObjectLiteralExpression(object)) continue;
        for (const property of object.properties) {
          if (!ts.isMethodDeclaration(property)) continue;
          add(property, name.text, textOf(property.name), isOfEnum(property) ? "of enum" : "static");
        }
      }
    }
  }
  return members;
}

type Add = (
  node: ts.FunctionDeclaration | ts.MethodDeclaration | ts.ConstructorDeclaration | ts.GetAccessorDeclaration,
  exported: string,
  name: string,
  form: Form,
) => void;

function addMember(member: ts.ClassElement, exported: string, add: Add): void {
  if (ts.isConstructorDeclaration(member)) return add(member, exported, "", "constructor");
  const isStatic = ts.canHaveModifiers(member) && hasStatic(member);
  if (ts.isMethodDeclaration(member)) add(member, exported, textOf(member.name), isStatic ? "static" : "method");
  else if (ts.isGetAccessorDeclaration(member)) add(member, exported, textOf(member.name), "constant");
}

function hasStatic(node: ts.HasModifiers): boolean {
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

function isOfEnum({ body }: ts.MethodDeclaration): boolean {
  return body !== undefined && callIn(body)?.name === "call_enum";
}

function textOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "";
}

function delegateIn(body: ts.Node): { owner: string; descriptors: readonly string[] } | undefined {
  const made = callIn(body);
  if (made === undefined) return undefined;
  const { name, args } = made;
  const first = args.findIndex((arg) => ts.isStringLiteral(arg));
  const owner = args[first];
  const signatures =
    args[name === "constant" ? first + 2 : args.findIndex((arg, index) => index > first && isTexts(arg))];
  if (owner === undefined || !ts.isStringLiteral(owner) || signatures === undefined) return undefined;
  return { owner: owner.text, descriptors: textsIn(signatures) };
}

function callIn(node: ts.Node): { name: string; args: readonly ts.Expression[] } | undefined {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && delegates.has(node.expression.text)) {
    return { name: node.expression.text, args: node.arguments };
  }
  return ts.forEachChild(node, callIn);
}

function isTexts(node: ts.Expression): boolean {
  return ts.isStringLiteral(node) || ts.isArrayLiteralExpression(node);
}

function textsIn(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isArrayLiteralExpression(node) ? node.elements.filter(ts.isStringLiteral).map(({ text }) => text) : [];
}
