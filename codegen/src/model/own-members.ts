import type { ConstructorDeclaration, MethodDeclaration, ParameterDeclaration } from "../parse/declarations.js";
import { isDeprecated, isNullable, ownStability } from "./annotations.js";
import { type DeclaredType, isInterface } from "./declared-type.js";
import { erasure } from "./java-types.js";
import { type Member, visibilityOf } from "./member.js";
import type { Scope, TypeResolver } from "./type-resolver.js";
import type { EnumConstant, Field, JavaType, Method, Parameter } from "./types.js";

/** Reads the members that a type itself declares, implicit ones included. */
export class OwnMembers {
  constructor(private readonly types: TypeResolver) {}

  methods(type: DeclaredType): Member[] {
    const declared = type.declaration.methods.map((each) => this.method(type, each));
    return [...declared, ...this.accessors(type, declared), ...enumMethods(type)];
  }

  /** Public constructors. */
  constructors(type: DeclaredType): Method[] {
    const { kind, constructors, modifiers } = type.declaration;
    if (kind !== "class" && kind !== "record") return [];
    const ownVisibility = visibilityOf(modifiers, type.outer !== undefined && isInterface(type.outer));
    const found = constructors
      .filter((each) => visibilityOf(each.modifiers, false) === "public")
      .map((each) => this.constructor_(type, each));
    const isImplicit = kind === "class" ? constructors.length === 0 : !this.hasCanonical(type);
    const implied = isImplicit && ownVisibility === "public";
    return implied ? [...found, this.constructor_(type, implicitConstructor(type))] : found;
  }

  /** Public fields. */
  fields(type: DeclaredType): Field[] {
    const inInterface = isInterface(type);
    return type.declaration.fields
      .filter(({ modifiers }) => visibilityOf(modifiers, inInterface) === "public")
      .map((field) => {
        const resolved = this.types.resolve(field.type, bodyScope(type, field));
        return {
          name: field.name,
          static: inInterface || field.modifiers.has("static"),
          type: resolved,
          erasure: erasure(resolved),
          deprecated: isDeprecated(field),
          stability: ownStability(field),
          ...(field.javadoc !== undefined && { javadoc: field.javadoc }),
          declaredIn: type.name,
          line: field.line,
        };
      });
  }

  enumConstants(type: DeclaredType): EnumConstant[] {
    return type.declaration.enumConstants.map((each) => ({
      name: each.name,
      deprecated: isDeprecated(each),
      ...(each.javadoc !== undefined && { javadoc: each.javadoc }),
    }));
  }

  private method(type: DeclaredType, declaration: MethodDeclaration): Member {
    const scope = bodyScope(type, declaration);
    const returns = this.types.resolve(declaration.returns, scope);
    const { modifiers } = declaration;
    const ofInterface = isInterface(type);
    return {
      visibility: visibilityOf(modifiers, ofInterface),
      ofInterface,
      method: {
        ...this.common(type, declaration, scope),
        constructor_: false,
        static: modifiers.has("static"),
        abstract: modifiers.has("abstract") || (ofInterface && !declaration.hasBody),
        returns,
        returnErasure: erasure(returns),
        returnNullable: isNullable(declaration.annotations),
      },
    };
  }

  private constructor_(type: DeclaredType, declaration: ConstructorDeclaration): Method {
    const scope = bodyScope(type, declaration);
    const complete = declaration.compact ? { ...declaration, parameters: type.declaration.components } : declaration;
    return {
      ...this.common(type, complete, scope),
      constructor_: true,
      static: false,
      abstract: false,
      returns: selfType(type, this.types),
      returnErasure: type.name,
      returnNullable: false,
    };
  }

  private common(type: DeclaredType, declaration: MethodDeclaration | ConstructorDeclaration, scope: Scope) {
    return {
      name: declaration.name,
      typeParameters: this.types.typeParameters(declaration.typeParameters, scope),
      parameters: declaration.parameters.map((each) => this.parameter(each, scope)),
      throws: declaration.throws.map((each) => erasure(this.types.resolve(each, scope))),
      deprecated: isDeprecated(declaration),
      stability: ownStability(declaration),
      ...(declaration.javadoc !== undefined && { javadoc: declaration.javadoc }),
      declaredIn: type.name,
      line: declaration.line,
    };
  }

  private parameter(declaration: ParameterDeclaration, scope: Scope): Parameter {
    const type = this.types.resolve(declaration.type, scope);
    const { name, varargs } = declaration;
    return { name, type, erasure: erasure(type), varargs, nullable: isNullable(declaration.annotations) };
  }

  /** A record's accessors that it does not declare. */
  private accessors(type: DeclaredType, declared: readonly Member[]): Member[] {
    return type.declaration.components
      .filter(({ name }) => !declared.some(({ method }) => method.name === name && method.parameters.length === 0))
      .map((component) => {
        const { name, type: reference, annotations } = component;
        const { line } = type.declaration;
        const modifiers = new Set(["public"]);
        const shape = { typeParameters: [], parameters: [], throws: [], hasBody: true };
        return this.method(type, { name, modifiers, annotations, line, returns: reference, ...shape });
      });
  }

  private hasCanonical(type: DeclaredType): boolean {
    const { constructors, components } = type.declaration;
    const erasures = (parameters: readonly ParameterDeclaration[]) =>
      parameters.map((each) => erasure(this.types.resolve(each.type, bodyScope(type, type.declaration)))).join(",");
    return constructors.some((each) => each.compact || erasures(each.parameters) === erasures(components));
  }
}

/** A type with its own type parameters as arguments, as its members see it. */
export function selfType(type: DeclaredType, types: TypeResolver): JavaType {
  const variables = types.header(type).typeParameters.map((each): JavaType => ({ kind: "variable", ...each }));
  return { kind: "class", name: type.name, arguments: variables };
}

function bodyScope(
  type: DeclaredType,
  { line, ...declaration }: { line: number; typeParameters?: Scope["variables"] },
): Scope {
  return { type, header: false, variables: declaration.typeParameters ?? [], line };
}

function implicitConstructor(type: DeclaredType): ConstructorDeclaration {
  const { name, line, components } = type.declaration;
  const shape = { typeParameters: [], throws: [], compact: false, annotations: [] };
  return { name, line, modifiers: new Set(["public"]), parameters: components, ...shape };
}

/** `values()` and `valueOf(String)`. */
function enumMethods(type: DeclaredType): Member[] {
  if (type.declaration.kind !== "enum") return [];
  const self: JavaType = { kind: "class", name: type.name, arguments: [] };
  const string: JavaType = { kind: "class", name: "java.lang.String", arguments: [] };
  const name: Parameter = { name: "name", type: string, erasure: string.name, varargs: false, nullable: false };
  return [
    implicitStatic(type, "values", [], { kind: "array", component: self }),
    implicitStatic(type, "valueOf", [name], self),
  ];
}

function implicitStatic(type: DeclaredType, name: string, parameters: readonly Parameter[], returns: JavaType): Member {
  return {
    visibility: "public",
    ofInterface: false,
    method: {
      name,
      constructor_: false,
      static: true,
      abstract: false,
      typeParameters: [],
      parameters,
      returns,
      returnErasure: erasure(returns),
      returnNullable: false,
      throws: [],
      deprecated: false,
      stability: "none",
      declaredIn: type.name,
      line: type.declaration.line,
    },
  };
}
