import { freeFunctionOwner } from "../policy/free-functions.js";
import { functionName } from "../policy/names.js";
import { valueClasses } from "../policy/value-classes.js";
import { CodeBlockWriter } from "ts-morph";
import { simpleNameOf } from "./class-text.js";
import { fileHead } from "./file-head.js";
import type { Documentation } from "./documentation.js";
import { writeFunction } from "./method-text.js";
import type { Plan, TypePlan } from "./plan.js";
import type { EmittedType } from "./type-index.js";
import { importLines, moduleOf, Uses } from "./uses.js";

/** types.ts: what the runtime knows of each type. */
export function typesFile({ index }: Plan): string {
  const lines = [...index.types.values()].map((type) => {
    const supers = [...new Set(index.supertypes(type.java).map(({ name }) => name))];
    const parts = [`java: ${JSON.stringify(type.java)}`];
    if (supers.length > 0) parts.push(`supers: ${JSON.stringify(supers)}`);
    if (type.recorded) parts.push("recorded: true");
    if (type.mutable) parts.push("mutable: true");
    if (type.enumConstants !== undefined) parts.push(`enum: ${JSON.stringify(type.enumConstants)}`);
    return `  ${JSON.stringify(type.name)}: { ${parts.join(", ")} },`;
  });
  const head = [fileHead(index.flink), `import type { TypeTable } from "#runtime";`, ""];
  return [...head, "/** Every emitted type. */", "export const types: TypeTable = {", ...lines, "};"].join("\n");
}

/** registry.ts: tells the runtime the types and classes, and puts nested classes onto their outer ones. */
export function registryFile({ index }: Plan): string {
  const all = [...index.types.values()];
  const classes = all.filter((type) => type.enumConstants === undefined);
  const nested = all.filter((type) => type.outer !== undefined && index.get(type.outer)?.enumConstants === undefined);
  const uses = new Uses();
  uses.runtimeValue("register_classes");
  uses.runtimeValue("register_types");
  const table = classes.map((type) => `    ${JSON.stringify(type.name)}: ${uses.value(type)},`);
  const attach = nested.flatMap((type) => {
    const outer = index.get(type.outer ?? "");
    return outer === undefined
      ? []
      : [`  nest(${uses.value(outer)}, ${JSON.stringify(simpleNameOf(type))}, ${uses.value(type)});`];
  });
  return [
    fileHead(index.flink),
    ...importLines(uses),
    `import { types } from "#generated/types.js";`,
    "",
    "/** Makes the types and classes of this Flink line known to the runtime. */",
    "export function register_generated(): void {",
    "  register_types(types);",
    "  register_classes({",
    ...table,
    "  });",
    ...attach,
    "}",
    "",
    "function nest(outer: object, name: string, nested: object): void {",
    "  Object.defineProperty(outer, name, { value: nested, enumerable: true, configurable: true });",
    "}",
  ].join("\n");
}

/** index.ts: the API of the line. */
export function indexFile({ index, types }: Plan): string {
  const outermost = [...index.types.values()].filter((type) => type.outer === undefined);
  const exports = outermost.map((type) => `export { ${type.identifier} } from "${moduleOf(type)}";`);
  const functions = freeFunctions(types.get(freeFunctionOwner)).map(({ name }) => name);
  const values = [...valueClasses].filter(([java]) => index.types.has(java)).map(([, name]) => name);
  return [
    fileHead(index.flink),
    `import { register_generated } from "#generated/registry.js";`,
    "",
    ...exports.toSorted(),
    ...(functions.length === 0 ? [] : [`export { ${functions.join(", ")} } from "#generated/free-functions.js";`]),
    ...(values.length === 0 ? [] : [`export { ${values.join(", ")} } from "#runtime";`]),
    "",
    "register_generated();",
  ].join("\n");
}

/** free-functions.ts: the static methods of Expressions as functions; undefined when there are none. */
export function freeFunctionsFile({ index, types }: Plan, docs: Documentation): string | undefined {
  const owner = types.get(freeFunctionOwner);
  if (owner === undefined) return undefined;
  const uses = new Uses();
  for (const type of owner.uses.types.values()) uses.type(type);
  const body = new CodeBlockWriter({ indentNumberOfSpaces: 2 });
  for (const { name, method } of freeFunctions(owner)) writeFunction(body, name, method, { ...owner, uses }, docs);
  const text = body.toString();
  for (const name of owner.uses.runtimeTypes) if (new RegExp(`\\b${name}\\b`).test(text)) uses.runtimeType(name);
  for (const type of uses.types.values()) if (!isMentioned(type, text)) uses.types.delete(type.java);
  return [fileHead(index.flink, owner.type), ...importLines(uses), "", text].join("\n");
}

function isMentioned(type: EmittedType, text: string): boolean {
  return new RegExp(`\\b${type.identifier}\\b`).test(text);
}

function freeFunctions(owner: TypePlan | undefined): readonly { name: string; method: TypePlan["methods"][number] }[] {
  const methods = (owner?.methods ?? []).filter((method) => method.static);
  return methods.map((method) => ({ name: functionName(method.overloads[0]?.method.name ?? method.name), method }));
}
