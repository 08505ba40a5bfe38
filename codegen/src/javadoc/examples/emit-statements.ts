import type { CstNode } from "java-parser";
import { emit, emitChildren, type Rule } from "./emit.js";
import { ELIDED } from "./repair-snippet.js";
import { Untranslatable, type Scope } from "./scope.js";
import { child, children, endOf, startOf, tokens } from "./syntax-tree.js";
import { typeScriptType } from "./types-in-examples.js";

/** `Table t = x;` becomes `const t = x;`. */
const declaration: Rule = (node, scope) => {
  const type = child(node, "localVariableType");
  const declarators = children(child(node, "variableDeclaratorList") ?? node, "variableDeclarator");
  const javaType = type === undefined ? "var" : scope.source.slice(startOf(type), endOf(type));
  return declarators.map((declarator) => declare(declarator, javaType, scope)).join("; ");
};

function declare(declarator: CstNode, javaType: string, scope: Scope): string {
  const name = tokens(child(declarator, "variableDeclaratorId") ?? declarator, "Identifier")[0]?.image ?? "";
  const initializer = child(declarator, "variableInitializer");
  if (initializer === undefined) {
    scope.variables.set(name, javaType);
    return `let ${scope.variable(name)}: ${typeScriptType(javaType)}`;
  }
  const text = scope.source.slice(startOf(initializer), endOf(initializer));
  if (text.includes(ELIDED)) {
    scope.variables.set(name, javaType);
    return `declare const ${scope.variable(name)}: ${typeScriptType(javaType)}`;
  }
  const value = emit(initializer, scope);
  if (scope.variables.has(name)) return `${scope.variable(name)} = ${value}`;
  if (mentions(text, name)) scope.renamed.set(name, "result");
  scope.variables.set(name, javaType);
  return `${isAssignedAgain(name, scope) ? "let" : "const"} ${scope.variable(name)} = ${value}`;
}

/** `Table table = table.process(...)` uses a `table` that the example does not show. */
function mentions(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w.$"])${name}\\s*\\.`).test(text);
}

function isAssignedAgain(name: string, scope: Scope): boolean {
  return [...scope.source.matchAll(new RegExp(`(?<![\\w.$])${name}\\s*(?:[-+*/]?=(?!=)|\\+\\+|--)`, "g"))].length > 1;
}

/** `for (Row row : rows)` becomes `for (const row of rows)`. */
const forEach: Rule = (node, scope) => {
  const variable = child(node, "localVariableDeclaration");
  const declarator = child(child(variable, "variableDeclaratorList"), "variableDeclarator");
  const name = tokens(child(declarator, "variableDeclaratorId") ?? node, "Identifier")[0]?.image;
  const values = child(node, "expression");
  const body = child(node, "statement");
  if (name === undefined || values === undefined || body === undefined) throw new Untranslatable("for");
  const type = child(variable, "localVariableType");
  scope.variables.set(name, type === undefined ? "var" : scope.source.slice(startOf(type), endOf(type)));
  return `for (const ${scope.variable(name)} of ${emit(values, scope)}) ${emit(body, scope)}`;
};

/** `{ 1, 2 }` as the value of an array. */
const arrayInitializer: Rule = (node, scope) => {
  const list = child(node, "variableInitializerList");
  return list === undefined ? "[]" : `[${emit(list, scope)}]`;
};

/** `(a, b) -> f(a, b)`. */
const lambda: Rule = (node, scope) => {
  const parameters = child(node, "lambdaParameters");
  const body = child(node, "lambdaBody");
  if (parameters === undefined || body === undefined) throw new Untranslatable("lambda");
  const names = [...scope.source.slice(startOf(parameters), endOf(parameters)).matchAll(/(\w+)\s*(?=[,)]|$)/g)];
  for (const [, name = ""] of names) scope.variables.set(name, "var");
  scope.lambdaDepth++;
  const text = emit(body, scope);
  scope.lambdaDepth--;
  return `(${names.map(([, name = ""]) => scope.variable(name)).join(", ")}) => ${text}`;
};

/** A cast says nothing in TypeScript; the operand stays. */
const cast: Rule = (node, scope) => {
  const inner = child(node, "referenceTypeCastExpression") ?? child(node, "primitiveCastExpression") ?? node;
  const operand =
    child(inner, "unaryExpressionNotPlusMinus") ?? child(inner, "unaryExpression") ?? child(inner, "lambdaExpression");
  if (operand === undefined) throw new Untranslatable("cast");
  return emit(operand, scope);
};

/** `f(x) = y`, as some comments show results, is no assignment. */
const binary: Rule = (node, scope) => {
  if (tokens(node, "AssignmentOperator").length + tokens(node, "Equals").length > 0) {
    const [target] = children(node, "unaryExpression");
    if (target === undefined || scope.source[endOf(target) - 1] === ")")
      throw new Untranslatable("assignment to a call");
  }
  return emitChildren(node, scope);
};

export const statementRules: Readonly<Record<string, Rule>> = {
  localVariableDeclaration: declaration,
  enhancedForStatement: forEach,
  arrayInitializer,
  binaryExpression: binary,
  lambdaExpression: lambda,
  castExpression: cast,
};
