import type { ExampleNames } from "../javadoc/index.js";
import { freeFunctionOwner } from "../policy/free-functions.js";
import { functionName, memberName } from "../policy/names.js";
import type { Plan } from "./plan.js";

const dataTypes = "org.apache.flink.table.api.DataTypes";

/** The naming policy as the translation of Java examples asks for it. */
export function exampleNames({ index, types }: Plan): ExampleNames {
  const bySimpleName = new Map<string, string>();
  const asynchronous = new Map<string, boolean[]>();
  for (const { type, methods } of types.values()) {
    const simple = type.source?.path.at(-1) ?? type.name;
    if (!bySimpleName.has(simple)) bySimpleName.set(simple, type.java);
    for (const method of methods) {
      const java = method.overloads[0]?.method.name ?? "";
      for (const key of [java, `${simple}#${java}`])
        asynchronous.set(key, [...(asynchronous.get(key) ?? []), method.asynchronous]);
    }
  }
  const qualified = qualifiedNames(index, bySimpleName);
  const isStatic = (owner: string, name: string): boolean =>
    index.source(owner)?.methods.some((method) => method.static && method.name === name) ?? false;
  return {
    memberName: (javaName) => memberName(javaName),
    functionName: (javaName) => {
      if (isStatic(freeFunctionOwner, javaName)) return functionName(javaName);
      return isStatic(dataTypes, javaName) ? `DataTypes.${memberName(javaName)}` : undefined;
    },
    isAsync: (javaName, ownerHint) => {
      const known = asynchronous.get(`${ownerHint ?? ""}#${javaName}`) ?? asynchronous.get(javaName) ?? [];
      return known.every((one) => one === known[0]) ? known[0] : undefined;
    },
    className: (simpleName) => bySimpleName.get(simpleName),
    qualifiedName: (simpleName) => qualified.get(simpleName),
  };
}

/** Nested types by their simple names, where no other type has that name, and the constants of the free functions' class. */
function qualifiedNames(index: Plan["index"], bySimpleName: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const outermost = new Set([...index.types.values()].map(({ name }) => name));
  for (const [simple, java] of bySimpleName) {
    const name = index.get(java)?.name;
    if (name !== undefined && !outermost.has(simple) && simple !== "Builder") names.set(simple, name);
  }
  const owner = index.get(freeFunctionOwner);
  for (const { name } of index.source(freeFunctionOwner)?.fields ?? []) names.set(name, `${owner?.name}.${name}`);
  return names;
}
