import type { CstNode } from "java-parser";
import { emit, type Rule } from "./emit.js";
import { libraryConstructor } from "./java-library.js";
import { Untranslatable, type Scope } from "./scope.js";
import { child, children, tokens } from "./syntax-tree.js";

/** `new X(...)`. */
const newObject: Rule = (node, scope) => {
  const type = child(node, "classOrInterfaceTypeToInstantiate");
  if (type === undefined || child(node, "classBody") !== undefined) throw new Untranslatable("anonymous class");
  const name = tokens(type, "Identifier")
    .map((token) => token.image)
    .filter((part) => /^[A-Z]/.test(part))
    .join(".");
  const list = child(node, "argumentList");
  const args = argumentsOf(list, scope);
  // A function defined in the example is a class in a jar: its name is how it is passed.
  if (scope.isLocalClass(name) && args.length === 0) return scope.classLiteral(name);
  if (scope.isLocalClass(name)) throw new Untranslatable("a Java class of the example");
  return libraryConstructor(name, args) ?? `new ${name}(${list === undefined ? "" : emit(list, scope)})`;
};

/** `new String[] { "a" }`. */
const newArray: Rule = (node, scope) => {
  const values = child(child(node, "arrayCreationWithInitializerSuffix"), "arrayInitializer");
  if (values === undefined) throw new Untranslatable("an empty array");
  return emit(values, scope);
};

/** The arguments of a call, each translated. */
export function argumentsOf(list: CstNode | undefined, scope: Scope): readonly string[] {
  return list === undefined ? [] : children(list, "expression").map((argument) => emit(argument, scope));
}

export const newRules: Readonly<Record<string, Rule>> = {
  unqualifiedClassInstanceCreationExpression: newObject,
  arrayCreationExpression: newArray,
};
