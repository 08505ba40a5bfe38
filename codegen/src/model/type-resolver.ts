import type { TypeParameterDeclaration, TypeReference } from "../parse/declarations.js";
import type { Problem } from "./problem.js";
import { type DeclaredType, isInInterface } from "./declared-type.js";
import type { NameResolver, ResolvedName } from "./name-resolver.js";
import type { JavaType, TypeParameter } from "./types.js";

/** Where a type is written: in the header or the body of a type, and with which type parameters of a method. */
export interface Scope {
  readonly type: DeclaredType;
  readonly header: boolean;
  readonly variables: readonly TypeParameterDeclaration[];
  readonly line: number;
}

/** The supertypes and type parameters of a type. */
export interface Header {
  readonly typeParameters: readonly TypeParameter[];
  readonly superclass?: JavaType;
  readonly interfaces: readonly JavaType[];
}

/** Turns types as written into types with binary names. */
export class TypeResolver {
  private readonly headers = new Map<DeclaredType, Header>();
  private readonly resolvingBounds = new Set<TypeParameterDeclaration>();

  constructor(
    private readonly names: NameResolver,
    private readonly report: (problem: Problem) => void,
  ) {}

  header(type: DeclaredType): Header {
    const known = this.headers.get(type);
    if (known) return known;
    const { declaration } = type;
    const scope: Scope = { type, header: true, variables: [], line: declaration.line };
    const supertypes = declaration.extends.map((each) => this.resolve(each, scope));
    const isClass = declaration.kind === "class";
    const header: Header = {
      typeParameters: this.typeParameters(declaration.typeParameters, scope),
      ...(isClass && supertypes[0] && { superclass: supertypes[0] }),
      interfaces: [...(isClass ? [] : supertypes), ...declaration.implements.map((each) => this.resolve(each, scope))],
    };
    this.headers.set(type, header);
    return header;
  }

  typeParameters(parameters: readonly TypeParameterDeclaration[], scope: Scope): TypeParameter[] {
    return parameters.map((parameter) => ({ name: parameter.name, bounds: this.bounds(parameter, scope) }));
  }

  resolve(reference: TypeReference, scope: Scope): JavaType {
    switch (reference.kind) {
      case "primitive":
        return reference;
      case "array":
        return { kind: "array", component: this.resolve(reference.component, scope) };
      case "wildcard":
        if (!reference.variance || !reference.bound) return { kind: "wildcard" };
        return { kind: "wildcard", variance: reference.variance, bound: this.resolve(reference.bound, scope) };
      case "named":
        return this.named(reference, scope);
    }
  }

  private named(reference: TypeReference & { kind: "named" }, scope: Scope): JavaType {
    const parts = reference.parts.map((part) => part.name);
    const first = this.simple(parts[0]!, scope);
    if (first && "kind" in first) return first;
    const resolved = first ? this.names.membersOf(first, parts.slice(1)) : this.names.qualified(parts);
    return {
      kind: "class",
      name: resolved?.name ?? this.guess(parts, scope),
      arguments: reference.parts.at(-1)!.arguments.map((each) => this.resolve(each, scope)),
    };
  }

  /** A name that neither sources nor imports explain is that of a type of the same package, of an artifact without sources. */
  private guess(parts: readonly string[], { type, line }: Scope): string {
    const name = [type.file.package, parts.join("$")].filter(Boolean).join(".");
    this.report({
      kind: "types without a source are of the package that mentions them",
      file: type.text.path,
      line,
      message: `"${parts.join(".")}" is taken to be ${name}`,
    });
    return name;
  }

  /** A type variable or the type that a simple name stands for, from the innermost scope outwards. */
  private simple(name: string, scope: Scope): JavaType | ResolvedName | undefined {
    const variable = scope.variables.find((each) => each.name === name);
    if (variable) return this.variable(variable, scope);
    let hidesMembers = scope.header;
    for (let type: DeclaredType | undefined = scope.type; type; type = type.outer) {
      const member = hidesMembers ? undefined : this.names.declaredMember(type, name);
      if (member) return member;
      hidesMembers = false;
      const parameter = type.declaration.typeParameters.find((each) => each.name === name);
      if (parameter) {
        return this.variable(parameter, { type, header: true, variables: [], line: type.declaration.line });
      }
      if (isStatic(type)) return this.simpleOutside(name, type);
    }
    return this.names.inFile(name, scope.type.file);
  }

  /** Beyond a static type the enclosing types' variables are out of scope, their member types are not. */
  private simpleOutside(name: string, type: DeclaredType): ResolvedName | undefined {
    return this.names.inBody(name, type.outer, type.file);
  }

  private variable(parameter: TypeParameterDeclaration, scope: Scope): JavaType {
    return { kind: "variable", name: parameter.name, bounds: this.bounds(parameter, scope) };
  }

  /** The bounds of a variable; where they mention the variable itself (`T extends Comparable<T>`), without bounds. */
  private bounds(parameter: TypeParameterDeclaration, scope: Scope): readonly JavaType[] {
    if (this.resolvingBounds.has(parameter)) return [];
    this.resolvingBounds.add(parameter);
    try {
      return parameter.bounds.map((bound) => this.resolve(bound, scope));
    } finally {
      this.resolvingBounds.delete(parameter);
    }
  }
}

/** Whether a type has no enclosing instance. */
export function isStatic(type: DeclaredType): boolean {
  if (!type.outer) return false;
  const { kind, modifiers } = type.declaration;
  return kind !== "class" || modifiers.has("static") || isInInterface(type);
}
