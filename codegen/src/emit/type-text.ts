import type { JavaType } from "../model/types.js";
import { collections, knownTypes } from "../policy/java-types.js";
import type { Defaults } from "./defaults.js";
import type { EmittedType, TypeIndex } from "./type-index.js";
import type { Uses } from "./uses.js";

/** A value on its way to Java, from Java, or the argument of a generic class, which is both. */
export type Position = "parameter" | "return" | "argument";

/** What turning Java types into TypeScript needs. */
export interface TypeScope {
  readonly index: TypeIndex;
  readonly uses: Uses;
  readonly defaults: Defaults;
  /** The type variables in sight that are kept. */
  readonly variables: ReadonlySet<string>;
}

const object: JavaType = { kind: "class", name: "java.lang.Object", arguments: [] };

/** The TypeScript of a Java type. */
export function typeText(type: JavaType, position: Position, scope: TypeScope): string {
  switch (type.kind) {
    case "primitive":
      return known(type.name, position, scope) ?? type.name;
    case "array":
      return arrayText(type.component, position, scope);
    case "variable":
      if (scope.variables.has(type.name)) return type.name;
      return typeText(rawBound(type.bounds[0]), position, scope);
    case "wildcard":
      return typeText(type.variance === "extends" ? (type.bound ?? object) : rawBound(type.bound), position, scope);
    case "class":
      return classText(type.name, type.arguments, position, scope);
  }
}

/** A bound without its arguments, which may mention the variable itself. */
function rawBound(bound: JavaType | undefined): JavaType {
  if (bound === undefined || bound.kind === "variable") return object;
  return bound.kind === "class" ? { ...bound, arguments: [] } : bound;
}

function known(name: string, position: Position, { uses }: TypeScope): string | undefined {
  const type = knownTypes.get(name);
  if (type === undefined) return undefined;
  const text = position === "parameter" ? type.parameter : type.returns;
  const result = text === "Temporal" ? type.parameter : text;
  if (result.includes("Temporal.")) uses.runtimeType("Temporal");
  uses.runtimeType(...type.runtime.filter((word) => new RegExp(`\\b${word}\\b`).test(result)));
  return result;
}

function arrayText(component: JavaType, position: Position, scope: TypeScope): string {
  if (component.kind === "primitive" && component.name === "byte") return "Uint8Array";
  return listText(typeText(component, position, scope), position);
}

function listText(element: string, position: Position): string {
  const text = /[\s|&]/.test(element) && !/^[\w.]+<.*>$/.test(element) ? `(${element})[]` : `${element}[]`;
  return position === "parameter" ? `readonly ${text}` : text;
}

function classText(name: string, args: readonly JavaType[], position: Position, scope: TypeScope): string {
  const collection = collections.get(name);
  if (collection !== undefined) return collectionText(collection, args, position, scope);
  const value = known(name, position, scope);
  if (value !== undefined) return value;
  const emitted = scope.index.get(name);
  if (emitted !== undefined) return emittedText(emitted, args, scope);
  return unknownText(name, scope);
}

function collectionText(kind: string, args: readonly JavaType[], position: Position, scope: TypeScope): string {
  const [first = "JavaValue", second = "JavaValue"] = args.map((argument) => typeText(argument, position, scope));
  if ((args.length === 0 && kind !== "Properties") || (kind === "Map" && args.length < 2))
    scope.uses.runtimeType("JavaValue");
  const isParameter = position === "parameter";
  switch (kind) {
    case "Set":
      return isParameter ? `ReadonlySet<${first}> | ${listText(first, position)}` : `Set<${first}>`;
    case "Map":
      if (!isParameter) return `Map<${first}, ${second}>`;
      return first === "string"
        ? `ReadonlyMap<string, ${second}> | Readonly<Record<string, ${second}>>`
        : `ReadonlyMap<${first}, ${second}>`;
    case "Properties":
      return isParameter ? "ReadonlyMap<string, string> | Readonly<Record<string, string>>" : "Map<string, string>";
    case "Optional":
      return `${first} | undefined`;
    case "CompletableFuture":
      if (position === "return") return `Promise<${first}>`;
      scope.uses.runtimeType("JavaObject");
      return "JavaObject";
    default:
      return listText(first, position);
  }
}

function emittedText(type: EmittedType, args: readonly JavaType[], scope: TypeScope): string {
  const identifier = scope.uses.type(type);
  if (type.typeParameters.length === 0) return identifier;
  const texts = type.typeParameters.map((_, at) => argumentText(args[at], scope));
  return `${identifier}<${texts.join(", ")}>`;
}

function argumentText(type: JavaType | undefined, scope: TypeScope): string {
  if (type === undefined || (type.kind === "wildcard" && type.bound === undefined)) return "unknown";
  return typeText(type, "argument", scope);
}

/** A type that no policy knows is its nearest emitted supertype, or any object of the JVM. */
function unknownText(name: string, scope: TypeScope): string {
  const source = scope.index.source(name);
  if (source?.kind === "enum") {
    scope.defaults.add("enums that are not emitted are strings", name);
    return "string";
  }
  const parent = scope.index.supertypes(name)[0];
  scope.defaults.add(
    "types that are not emitted are objects of the JVM",
    parent === undefined ? name : `${name} as ${parent.name}`,
  );
  if (parent !== undefined) return emittedText(parent, [], scope);
  scope.uses.runtimeType("JavaObject");
  return "JavaObject";
}
