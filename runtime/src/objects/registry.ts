import { builtinJavaNames } from "./java-names.js";
import { nearest } from "./nearest.js";
import type { TypeEntry, TypeTable } from "./type-table.js";

/** A class that objects of the JVM can appear as. */
export interface ObjectClass {
  readonly name: string;
  readonly prototype: object;
}

/** The property of a prototype that names its type in the type table. */
export const typeName: unique symbol = Symbol.for("tsflink.type-name") as never;

const entries = new Map<string, TypeEntry>();
const namesByJava = new Map<string, string>();
const supertypes = new Map<string, ReadonlySet<string>>();
const classes = new Map<string, ObjectClass>();

/** Tells the runtime the types of a Flink line. */
export function register_types(table: TypeTable): void {
  for (const [name, entry] of Object.entries(table)) {
    entries.set(name, entry);
    namesByJava.set(entry.java, name);
    supertypes.set(name, new Set([name, ...(entry.supers ?? [])]));
  }
}

/** Tells the runtime which class the objects of each type appear as: the generated one, or its override. */
export function register_classes(table: Readonly<Record<string, ObjectClass>>): void {
  for (const [name, cls] of Object.entries(table)) {
    classes.set(name, cls);
    Object.defineProperty(cls.prototype, typeName, { value: name, configurable: true });
  }
}

/** The entry of a type; undefined for a name that is not in the table. */
export function typeEntry(name: string): TypeEntry | undefined {
  return entries.get(name);
}

/** The TypeScript name of a Java class; undefined when it has none. */
export function nameOfJava(java: string): string | undefined {
  return namesByJava.get(java);
}

/** The class that objects of a type appear as. */
export function classOf(name: string): ObjectClass | undefined {
  return classes.get(name);
}

/** Whether a type is the other or one of its subtypes. */
export function is_a(name: string, supertype: string): boolean {
  return supertypes.get(name)?.has(supertype) ?? false;
}

/** The TypeScript name of the class of an object or of a prototype; undefined when it is registered nowhere. */
export function typeNameOf(object: object): string | undefined {
  return (object as { [typeName]?: string })[typeName];
}

/** The binary name of a type that a descriptor mentions. */
export function javaName(name: string): string {
  const known = entries.get(name)?.java ?? builtinJavaNames.get(name);
  if (known !== undefined) return known;
  if (name.includes(".")) return name;
  const similar = nearest(name, entries.keys());
  throw new Error(`No type ${name} is registered${similar === undefined ? "" : `; did you mean ${similar}?`}`);
}
