import type { SourceText } from "../sources/source-text.js";
import { isDeprecated, typeStability } from "./annotations.js";
import { DeclarationIndex } from "./declaration-index.js";
import { type DeclaredType, isInInterface, isInterface } from "./declared-type.js";
import { Inheritance } from "./inheritance.js";
import { NameResolver } from "./name-resolver.js";
import { OwnMembers } from "./own-members.js";
import type { Problem } from "./problem.js";
import { isStatic, TypeResolver } from "./type-resolver.js";
import type { ApiModel, ApiType, JavaType } from "./types.js";

/**
 * Builds the model from the files that `isRoot` picks and from every type their public members mention. Of the types of
 * other files it has what they are and extend, and members of enums alone, which may be emitted too.
 */
export function buildModel(
  flink: string,
  texts: readonly SourceText[],
  isRoot: (text: SourceText) => boolean,
  report: (problem: Problem) => void,
): ApiModel {
  const builder = new ModelBuilder(texts, isRoot, report);
  for (const text of texts) if (isRoot(text)) builder.addFile(text.path);
  return { flink, types: builder.build() };
}

class ModelBuilder {
  private readonly index: DeclarationIndex;
  private readonly resolver: TypeResolver;
  private readonly own: OwnMembers;
  private readonly inheritance: Inheritance;
  private readonly wanted = new Map<string, DeclaredType>();

  constructor(
    texts: readonly SourceText[],
    private readonly isRoot: (text: SourceText) => boolean,
    report: (problem: Problem) => void,
  ) {
    this.index = new DeclarationIndex(texts, report);
    this.resolver = new TypeResolver(new NameResolver(this.index), report);
    this.own = new OwnMembers(this.resolver);
    this.inheritance = new Inheritance(this.index, this.resolver, this.own);
  }

  addFile(path: string): void {
    for (const type of this.index.parse(path)) this.want(type);
  }

  build(): ReadonlyMap<string, ApiType> {
    const built: ApiType[] = [];
    // A map's iteration reaches what is added to it meanwhile.
    for (const type of this.wanted.values()) {
      const api = this.apiType(type);
      built.push(api);
      if (api.public) this.wantMentioned(api);
      for (const name of api.supertypes) this.wantName(name);
    }
    built.sort((a, b) => (a.name < b.name ? -1 : 1));
    return new Map(built.map((type) => [type.name, type]));
  }

  private want(type: DeclaredType): void {
    if (this.wanted.has(type.name)) return;
    this.wanted.set(type.name, type);
    for (const member of type.members.values()) this.want(member);
  }

  private wantName(name: string): void {
    if (this.wanted.has(name)) return;
    const type = this.index.get(name);
    if (type) this.want(type);
  }

  private wantMentioned({ methods, constructors, fields }: ApiType): void {
    const mentioned: JavaType[] = fields.map(({ type }) => type);
    for (const { returns, parameters } of [...methods, ...constructors]) {
      mentioned.push(returns, ...parameters.map(({ type }) => type));
    }
    for (const type of mentioned) for (const name of classNames(type)) this.wantName(name);
  }

  private apiType(type: DeclaredType): ApiType {
    const { declaration, outer, file, text } = type;
    const { typeParameters, superclass, interfaces } = this.resolver.header(type);
    const hasMembers = this.isRoot(text) || declaration.kind === "enum";
    const methods = hasMembers
      ? this.inheritance.methods(type).filter(({ visibility }) => visibility === "public")
      : [];
    return {
      name: type.name,
      package: file.package,
      path: type.path,
      artifact: text.artifact,
      file: text.path,
      line: declaration.line,
      kind: declaration.kind,
      stability: typeStability(type),
      public: isPublic(type),
      abstract: declaration.modifiers.has("abstract") || isInterface(type),
      static: outer !== undefined && isStatic(type),
      deprecated: isDeprecated(declaration),
      typeParameters,
      ...(superclass && { superclass }),
      interfaces,
      supertypes: this.inheritance.supertypes(type),
      constructors: hasMembers ? this.own.constructors(type) : [],
      methods: methods.map(({ method }) => method),
      fields: hasMembers ? this.inheritance.fields(type) : [],
      enumConstants: this.own.enumConstants(type),
      ...(declaration.javadoc !== undefined && { javadoc: declaration.javadoc }),
    };
  }
}

function isPublic(type: DeclaredType): boolean {
  const { modifiers } = type.declaration;
  const visible = modifiers.has("public") || (isInInterface(type) && !modifiers.has("private"));
  return visible && (!type.outer || isPublic(type.outer));
}

function classNames(type: JavaType): readonly string[] {
  switch (type.kind) {
    case "primitive":
    case "variable":
      return [];
    case "class":
      return [type.name, ...type.arguments.flatMap(classNames)];
    case "array":
      return classNames(type.component);
    case "wildcard":
      return type.bound ? classNames(type.bound) : [];
  }
}
