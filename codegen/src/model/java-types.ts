import type { JavaType, TypeParameter } from "./types.js";

export const objectType: JavaType = { kind: "class", name: "java.lang.Object", arguments: [] };

/** What replaces type variables, by name. */
export type Substitution = ReadonlyMap<string, JavaType>;

/** The erasure as text: `java.lang.String[]`. */
export function erasure(type: JavaType): string {
  switch (type.kind) {
    case "primitive":
    case "class":
      return type.name;
    case "array":
      return `${erasure(type.component)}[]`;
    case "variable":
      return type.bounds[0] ? erasure(type.bounds[0]) : "java.lang.Object";
    case "wildcard":
      return type.variance === "extends" && type.bound ? erasure(type.bound) : "java.lang.Object";
  }
}

/** The erasure as a type. */
export function erasedType(type: JavaType): JavaType {
  switch (type.kind) {
    case "primitive":
      return type;
    case "class":
      return { ...type, arguments: [] };
    case "array":
      return { kind: "array", component: erasedType(type.component) };
    case "variable":
      return type.bounds[0] ? erasedType(type.bounds[0]) : objectType;
    case "wildcard":
      return type.variance === "extends" && type.bound ? erasedType(type.bound) : objectType;
  }
}

/** Replaces type variables. */
export function substitute(type: JavaType, by: Substitution): JavaType {
  if (by.size === 0) return type;
  switch (type.kind) {
    case "primitive":
      return type;
    case "class":
      return type.arguments.length === 0
        ? type
        : { ...type, arguments: type.arguments.map((each) => argument(each, by)) };
    case "array":
      return { kind: "array", component: substitute(type.component, by) };
    case "variable":
      return by.get(type.name) ?? { ...type, bounds: type.bounds.map((bound) => substitute(bound, by)) };
    case "wildcard":
      return type.bound ? { ...type, bound: substitute(type.bound, by) } : type;
  }
}

/** A type argument: a variable there may be replaced by a wildcard, but `? extends ?` is `?`. */
function argument(type: JavaType, by: Substitution): JavaType {
  const replaced = substitute(type, by);
  return replaced.kind === "wildcard" && replaced.bound?.kind === "wildcard" ? replaced.bound : replaced;
}

/** What a supertype's arguments say about its parameters; a raw supertype's parameters are erased. */
export function substitutionFor(parameters: readonly TypeParameter[], type: JavaType): Substitution {
  const given = type.kind === "class" ? type.arguments : [];
  return new Map(
    parameters.map(({ name, bounds }, index) => [name, given[index] ?? erasedType({ kind: "variable", name, bounds })]),
  );
}

/** The names of the type variables that a type mentions. */
export function variableNames(type: JavaType): readonly string[] {
  switch (type.kind) {
    case "primitive":
      return [];
    case "class":
      return type.arguments.flatMap(variableNames);
    case "array":
      return variableNames(type.component);
    case "variable":
      return [type.name];
    case "wildcard":
      return type.bound ? variableNames(type.bound) : [];
  }
}
