import type { DeclarationIndex } from "./declaration-index.js";
import type { DeclaredType } from "./declared-type.js";
import { javaLang } from "./java-lang.js";
import type { SourceFile } from "../parse/declarations.js";

/** A class or interface that a name stands for; `declared` when there is a source for it. */
export interface ResolvedName {
  readonly name: string;
  readonly declared?: DeclaredType;
}

/** Finds what type a written name means, by the rules of Java's scopes. */
export class NameResolver {
  private readonly fileLevel = new Map<SourceFile, Map<string, ResolvedName | undefined>>();
  private readonly supertypes = new Map<DeclaredType, readonly ResolvedName[]>();

  constructor(private readonly index: DeclarationIndex) {}

  /** A simple name as the header or the body of a type sees it; type variables are not its business. */
  inFile(name: string, file: SourceFile): ResolvedName | undefined {
    let cache = this.fileLevel.get(file);
    if (!cache) this.fileLevel.set(file, (cache = new Map()));
    if (!cache.has(name)) cache.set(name, this.lookUpInFile(name, file));
    return cache.get(name);
  }

  /** A member type, declared or inherited. */
  member(type: ResolvedName, name: string): ResolvedName | undefined {
    if (!type.declared) return { name: `${type.name}$${name}` };
    return this.declaredMember(type.declared, name);
  }

  /** A member type of a declared type, own or inherited. */
  declaredMember(type: DeclaredType, name: string): ResolvedName | undefined {
    const own = type.members.get(name);
    if (own) return resolved(own);
    for (const supertype of this.supertypeNames(type)) {
      const inherited = supertype.declared
        ? this.declaredMember(supertype.declared, name)
        : jdkMember(supertype.name, name);
      if (inherited) return inherited;
    }
    return undefined;
  }

  /** A dotted name that begins with a package: `java.util.Map.Entry`. */
  qualified(parts: readonly string[]): ResolvedName | undefined {
    for (let length = 1; length < parts.length; length++) {
      const top = this.index.find(parts.slice(0, length).join("."), parts[length]!);
      if (top) return this.membersOf(resolved(top), parts.slice(length + 1));
    }
    const top = parts.findIndex((part) => /^[A-Z]/.test(part));
    if (top <= 0) return undefined;
    return { name: `${parts.slice(0, top).join(".")}.${parts.slice(top).join("$")}` };
  }

  /** Direct supertypes by name only, which is all that finding an inherited member type needs. */
  supertypeNames(type: DeclaredType): readonly ResolvedName[] {
    const known = this.supertypes.get(type);
    if (known) return known;
    // A cycle through this type's own header finds no supertypes yet.
    this.supertypes.set(type, []);
    const { declaration } = type;
    const names = [...declaration.extends, ...declaration.implements].flatMap((reference) => {
      if (reference.kind !== "named") return [];
      const parts = reference.parts.map((part) => part.name);
      return this.inHeader(parts, type) ?? [];
    });
    this.supertypes.set(type, names);
    return names;
  }

  /** A dotted name in a type's header, where the type's own members are not in scope. */
  inHeader(parts: readonly string[], type: DeclaredType): ResolvedName | undefined {
    const first = this.inBody(parts[0]!, type.outer, type.file);
    return first ? this.membersOf(first, parts.slice(1)) : this.qualified(parts);
  }

  /** A simple name inside the body of a type, or at file level when there is none. */
  inBody(name: string, type: DeclaredType | undefined, file: SourceFile): ResolvedName | undefined {
    for (let scope = type; scope; scope = scope.outer) {
      const member = this.declaredMember(scope, name);
      if (member) return member;
    }
    return this.inFile(name, file);
  }

  /** Follows member types. */
  membersOf(type: ResolvedName, names: readonly string[]): ResolvedName | undefined {
    return names.reduce<ResolvedName | undefined>((at, name) => at && this.member(at, name), type);
  }

  private lookUpInFile(name: string, file: SourceFile): ResolvedName | undefined {
    return (
      this.singleImport(name, file, false) ??
      this.ofFile(name, file) ??
      this.singleImport(name, file, true) ??
      found(this.index.find(file.package, name)) ??
      this.onDemand(name, file) ??
      (javaLang.has(name) ? { name: `java.lang.${name}` } : undefined) ??
      this.staticOnDemand(name, file) ??
      found(this.index.findInPackage(file.package, name)) ??
      this.foreignOnDemand(name, file)
    );
  }

  private ofFile(name: string, file: SourceFile): ResolvedName | undefined {
    if (!file.types.some((type) => type.name === name)) return undefined;
    return found(this.index.find(file.package, name) ?? this.index.findInPackage(file.package, name));
  }

  private singleImport(name: string, file: SourceFile, isStatic: boolean): ResolvedName | undefined {
    for (const each of file.imports) {
      if (each.onDemand || each.static !== isStatic || !each.name.endsWith(`.${name}`)) continue;
      const type = this.qualified(each.name.split("."));
      if (type) return type;
    }
    return undefined;
  }

  private onDemand(name: string, file: SourceFile): ResolvedName | undefined {
    for (const each of file.imports) {
      if (!each.onDemand || each.static) continue;
      const top = this.index.find(each.name, name);
      if (top) return resolved(top);
      const outer = this.qualified(each.name.split("."));
      const member = outer?.declared && this.declaredMember(outer.declared, name);
      if (member) return member;
    }
    return undefined;
  }

  private staticOnDemand(name: string, file: SourceFile): ResolvedName | undefined {
    for (const each of file.imports) {
      if (!each.onDemand || !each.static) continue;
      const outer = this.qualified(each.name.split("."));
      const member = outer?.declared && this.declaredMember(outer.declared, name);
      if (member) return member;
    }
    return undefined;
  }

  /** The package of a jar without sources, when only one such package can be meant. */
  private foreignOnDemand(name: string, file: SourceFile): ResolvedName | undefined {
    if (!/^[A-Z]/.test(name)) return undefined;
    const candidates = file.imports.filter(
      (each) => each.onDemand && !each.static && /^[a-z]/.test(lastPart(each.name)),
    );
    const foreign = candidates.filter((each) => !this.index.hasPackage(each.name));
    return foreign.length === 1 ? { name: `${foreign[0]!.name}.${name}` } : undefined;
  }
}

/** Member types of the JDK that its implementors inherit; a class without a source does not tell its own. */
function jdkMember(type: string, name: string): ResolvedName | undefined {
  return /^java\.util\.(?:concurrent\.)?\w*Map$/.test(type) && name === "Entry"
    ? { name: "java.util.Map$Entry" }
    : undefined;
}

function resolved(declared: DeclaredType): ResolvedName {
  return { name: declared.name, declared };
}

function found(declared: DeclaredType | undefined): ResolvedName | undefined {
  return declared && resolved(declared);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
