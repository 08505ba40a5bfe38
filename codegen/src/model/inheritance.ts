import type { DeclarationIndex } from "./declaration-index.js";
import { type DeclaredType, isInterface } from "./declared-type.js";
import { inheritJavadoc } from "./inherited-javadoc.js";
import { type Substitution, substitutionFor } from "./java-types.js";
import { type Member, overrideKey } from "./member.js";
import type { OwnMembers } from "./own-members.js";
import { substituteField, substituteMethod } from "./substitute-members.js";
import type { TypeResolver } from "./type-resolver.js";
import type { Field, JavaType } from "./types.js";

/** A direct supertype that has a source. */
interface Supertype {
  readonly type: DeclaredType;
  readonly substitution: Substitution;
}

/** Collects what a type offers: its own members and those it inherits, with type arguments put in. */
export class Inheritance {
  private readonly methodsByType = new Map<DeclaredType, readonly Member[]>();
  private readonly fieldsByType = new Map<DeclaredType, readonly Field[]>();
  private readonly supertypesByType = new Map<DeclaredType, readonly string[]>();

  constructor(
    private readonly index: DeclarationIndex,
    private readonly types: TypeResolver,
    private readonly own: OwnMembers,
  ) {}

  /** Every method but private ones, overridden ones once. */
  methods(type: DeclaredType): readonly Member[] {
    const known = this.methodsByType.get(type);
    if (known) return known;
    const inherited = this.inheritedMethods(type);
    const declared = this.own
      .methods(type)
      .filter(({ visibility }) => visibility !== "private")
      .map((member) => {
        const key = overrideKey(member.method);
        const overridden = inherited.get(key) ?? [];
        inherited.delete(key);
        return inheritJavadoc(member, interfacesFirst(overridden));
      });
    const kept = [...inherited.values()].map((candidates) => this.choose(candidates));
    const all = [...declared, ...kept];
    this.methodsByType.set(type, all);
    return all;
  }

  /** Public fields, inherited ones unless hidden. */
  fields(type: DeclaredType): readonly Field[] {
    const known = this.fieldsByType.get(type);
    if (known) return known;
    const fields = new Map(this.own.fields(type).map((field) => [field.name, field]));
    const hidden = new Set(type.declaration.fields.map(({ name }) => name));
    for (const supertype of this.directSupertypes(type)) {
      for (const field of this.fields(supertype.type)) {
        if (hidden.has(field.name) || fields.has(field.name)) continue;
        fields.set(field.name, substituteField(field, supertype.substitution));
      }
    }
    const all = [...fields.values()];
    this.fieldsByType.set(type, all);
    return all;
  }

  /** Binary names of all supertypes but Object, nearest first. */
  supertypes(type: DeclaredType): readonly string[] {
    const known = this.supertypesByType.get(type);
    if (known) return known;
    const found = new Set<string>();
    let level = this.referencedSupertypes(type);
    while (level.length > 0) {
      const names = level.flatMap((each) => (each.kind === "class" && !found.has(each.name) ? [each.name] : []));
      names.forEach((name) => found.add(name));
      level = [...new Set(names)].flatMap((name) => {
        const declared = this.index.get(name);
        return declared ? this.referencedSupertypes(declared) : [];
      });
    }
    const all = [...found];
    this.supertypesByType.set(type, all);
    return all;
  }

  private inheritedMethods(type: DeclaredType): Map<string, Member[]> {
    const found = new Map<string, Member[]>();
    for (const supertype of this.directSupertypes(type)) {
      for (const member of this.methods(supertype.type)) {
        // Static methods of an interface are not inherited.
        if (member.method.static && isInterface(supertype.type)) continue;
        const substituted = { ...member, method: substituteMethod(member.method, supertype.substitution) };
        const key = overrideKey(substituted.method);
        const others = found.get(key);
        if (others) others.push(substituted);
        else found.set(key, [substituted]);
      }
    }
    return found;
  }

  /** The one of several inherited methods of the same signature that the type offers. */
  private choose(candidates: readonly Member[]): Member {
    if (candidates.length === 1) return candidates[0]!;
    const mostSpecific = candidates.filter(
      (one) => !candidates.some((other) => this.isSubtype(other.method.declaredIn, one.method.declaredIn)),
    );
    const winner =
      mostSpecific.find(({ ofInterface, method }) => !ofInterface && !method.abstract) ??
      mostSpecific.find((one) => mostSpecific.every((other) => this.returnsAsSpecific(one, other))) ??
      mostSpecific[0]!;
    return inheritJavadoc(winner, interfacesFirst(candidates.filter((each) => each !== winner)));
  }

  private returnsAsSpecific(one: Member, other: Member): boolean {
    const [a, b] = [one.method.returnErasure, other.method.returnErasure];
    return a === b || b === "java.lang.Object" || this.isSubtype(a, b);
  }

  private isSubtype(name: string, of: string): boolean {
    if (name === of) return false;
    const declared = this.index.get(name);
    return declared !== undefined && this.supertypes(declared).includes(of);
  }

  private referencedSupertypes(type: DeclaredType): readonly JavaType[] {
    const { superclass, interfaces } = this.types.header(type);
    return superclass ? [superclass, ...interfaces] : interfaces;
  }

  private directSupertypes(type: DeclaredType): Supertype[] {
    return this.referencedSupertypes(type).flatMap((reference) => {
      const declared = reference.kind === "class" ? this.index.get(reference.name) : undefined;
      if (!declared) return [];
      const { typeParameters } = this.types.header(declared);
      return [{ type: declared, substitution: substitutionFor(typeParameters, reference) }];
    });
  }
}

/** The order in which Javadoc looks for a comment to inherit. */
function interfacesFirst(members: readonly Member[]): readonly Member[] {
  return [...members.filter(({ ofInterface }) => ofInterface), ...members.filter(({ ofInterface }) => !ofInterface)];
}
