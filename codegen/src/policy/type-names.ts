import type { ApiType } from "../model/types.js";
import { apiArtifacts } from "./packages.js";
import { descriptorNames } from "./java-types.js";
import { isGlobal } from "./names.js";

/** What an emitted type is called. */
export interface TypeName {
  /** As users and descriptors write it: `Schema.Builder`. */
  readonly name: string;
  /** Of the class in its own file: `SchemaBuilder`. */
  readonly identifier: string;
  /** The class it is a property of, when it is nested in an emitted one. */
  readonly outer?: string;
}

/** A name that was taken, and what the type is called instead. */
export interface NameClash {
  readonly java: string;
  readonly wanted: string;
  readonly given: string;
}

/**
 * Names every emitted type. A nested class of an emitted class is `Outer.Nested`, else it has its simple name. A type
 * whose name JavaScript or an earlier type has (the Table API's come first, deprecated ones last, then by binary name) is
 * called after the last segment of its package too: `functions.Function` is `FunctionsFunction`.
 */
export function nameTypes(types: readonly ApiType[]): {
  names: ReadonlyMap<string, TypeName>;
  clashes: readonly NameClash[];
} {
  const names = new Map<string, TypeName>();
  const clashes: NameClash[] = [];
  const taken = new Set<string>();
  for (const type of types.toSorted(byPriority)) {
    const outer = names.get(outerName(type));
    const simple = type.path.at(-1) ?? type.name;
    const wanted = outer === undefined ? simple : outer.identifier + simple;
    const identifier = [wanted, pascal(type) + wanted, type.path.join(""), pascal(type) + type.path.join("")].find(
      (candidate) => !taken.has(candidate) && !isGlobal(candidate) && !descriptorNames.has(candidate),
    );
    if (identifier === undefined) throw new Error(`No name is free for ${type.name}`);
    taken.add(identifier);
    if (identifier !== wanted) clashes.push({ java: type.name, wanted, given: identifier });
    names.set(
      type.name,
      outer === undefined
        ? { name: identifier, identifier }
        : { name: `${outer.name}.${simple}`, identifier, outer: outerName(type) },
    );
  }
  return { names, clashes };
}

/** Binary name of the type around a nested one; "" for others. */
function outerName(type: ApiType): string {
  return type.path.length === 1 ? "" : type.name.slice(0, type.name.lastIndexOf("$"));
}

function byPriority(a: ApiType, b: ApiType): number {
  const depth = a.path.length - b.path.length;
  const deprecated = Number(a.deprecated) - Number(b.deprecated);
  const artifact = Number(apiArtifacts.has(b.artifact)) - Number(apiArtifacts.has(a.artifact));
  return depth || artifact || deprecated || (a.name < b.name ? -1 : 1);
}

function pascal(type: ApiType): string {
  const segment = type.package.split(".").at(-1) ?? "";
  return segment.charAt(0).toUpperCase() + segment.slice(1);
}
