import type { JavaType, Method, Parameter } from "../model/types.js";
import { parameterName } from "../policy/names.js";
import { collections, knownTypes } from "../policy/java-types.js";
import type { TypeIndex } from "./type-index.js";

/** The words before a descriptor's name. */
export interface DescriptorFlags {
  readonly static?: boolean;
  readonly waits?: boolean;
  readonly fluent?: boolean;
}

/** `static create(EnvironmentSettings settings): TableEnvironment`: one Java signature as the runtime reads it. */
export function descriptorOf(method: Method, flags: DescriptorFlags, index: TypeIndex): string {
  const words = (["static", "waits", "fluent"] as const).filter((flag) => flags[flag]).map((flag) => `${flag} `);
  const parameters = method.parameters.map((parameter) => parameterText(parameter, index)).join(", ");
  if (method.constructor_) return `(${parameters})`;
  return `${words.join("")}${method.name}(${parameters}): ${descriptorType(method.returns, index)}`;
}

/** A Java type as a descriptor writes it. */
export function descriptorType(type: JavaType, index: TypeIndex): string {
  switch (type.kind) {
    case "primitive":
      return type.name;
    case "array":
      return `${descriptorType(type.component, index)}[]`;
    case "variable": {
      const bound = type.bounds[0];
      return bound === undefined ? "Object" : descriptorName(erasureOf(bound), index);
    }
    case "wildcard":
      return type.bound === undefined || type.variance === "super" ? "?" : descriptorType(type.bound, index);
    case "class": {
      const name = descriptorName(type.name, index);
      if (!collections.has(type.name) || type.arguments.length === 0) return name;
      return `${name}<${type.arguments.map((argument) => argumentText(argument, index)).join(", ")}>`;
    }
  }
}

function argumentText(type: JavaType, index: TypeIndex): string {
  return type.kind === "variable" && erasureOf(type) === "java.lang.Object" ? "?" : descriptorType(type, index);
}

function parameterText(parameter: Parameter, index: TypeIndex): string {
  const { type, varargs, nullable } = parameter;
  const one = varargs && type.kind === "array" ? type.component : type;
  const declared = varargs ? parameter.erasure.replace(/\[\]$/, "") : parameter.erasure;
  const erasure = erasureOf(one) === declared ? "" : `~${erasureText(declared, index)}`;
  const written = descriptorType(one, index) + (nullable ? "?" : "");
  return `${written}${erasure}${varargs ? "..." : ""} ${parameterName(parameter.name)}`;
}

function erasureText(erasure: string, index: TypeIndex): string {
  const name = erasure.replace(/(?:\[\])+$/, "");
  return descriptorName(name, index) + erasure.slice(name.length);
}

/** The name of a Java class in descriptors: its TypeScript name, its simple name when it is well known, or its full one. */
export function descriptorName(java: string, index: TypeIndex): string {
  return index.get(java)?.name ?? collections.get(java) ?? knownTypes.get(java)?.descriptor ?? java;
}

/** The erasure of a type, as wire signatures write it. */
export function erasureOf(type: JavaType | undefined): string {
  switch (type?.kind) {
    case undefined:
      return "java.lang.Object";
    case "primitive":
    case "class":
      return type.name;
    case "array":
      return `${erasureOf(type.component)}[]`;
    case "variable":
      return erasureOf(type.bounds[0]);
    case "wildcard":
      return type.variance === "super" ? "java.lang.Object" : erasureOf(type.bound);
  }
}
