import type { ApiModel, ApiType } from "../model/types.js";
import { excludedMemberReason } from "../policy/excluded-members.js";
import { genericTypes } from "../policy/generics.js";
import { jdkEnums } from "../policy/jdk-enums.js";
import { classNames } from "../policy/mentioned-types.js";
import { fileName } from "../policy/names.js";
import { isMutable, isRecorded } from "../policy/recorded.js";
import { scopeOf } from "../policy/scope.js";
import { nameTypes, type NameClash } from "../policy/type-names.js";
import type { OverrideClass } from "./override-scan.js";

/** A Java type that is emitted, and what its emission is called. */
export interface EmittedType {
  readonly java: string;
  /** Absent for enums of the JDK. */
  readonly source: ApiType | undefined;
  /** As users and descriptors write it: `Schema.Builder`. */
  readonly name: string;
  /** Of the class, or of the class that an override extends without its `Base`: `SchemaBuilder`. */
  readonly identifier: string;
  /** Of the file, without extension: `schema-builder`. */
  readonly file: string;
  readonly enumConstants: readonly string[] | undefined;
  /** Type parameters that are kept. */
  readonly typeParameters: readonly string[];
  readonly recorded: boolean;
  readonly mutable: boolean;
  readonly override: OverrideClass | undefined;
  /** Binary name of the emitted class around it. */
  readonly outer: string | undefined;
}

/** Every emitted type by binary name, in the order of their names. */
export class TypeIndex {
  readonly types: ReadonlyMap<string, EmittedType>;
  readonly clashes: readonly NameClash[];
  readonly #model: ApiModel;

  constructor(model: ApiModel, overrides: readonly OverrideClass[] = []) {
    this.#model = model;
    const inScope = [...model.types.values()].filter((type) => scopeOf(type).emitted);
    const sources = [...inScope, ...mentionedEnums(inScope, model)];
    const { names, clashes } = nameTypes(sources);
    const byBase = new Map(overrides.map((override) => [override.base, override]));
    const types = sources.map((source): EmittedType => {
      const { name, identifier, outer } = names.get(source.name) ?? { name: source.name, identifier: source.name };
      const isEnum = source.kind === "enum";
      return {
        java: source.name,
        source,
        name,
        identifier,
        file: fileName(identifier),
        enumConstants: isEnum ? source.enumConstants.map((constant) => constant.name) : undefined,
        typeParameters: genericTypes.has(source.name) ? source.typeParameters.map((parameter) => parameter.name) : [],
        recorded: isRecorded(source.name),
        mutable: isMutable(source.name),
        override: byBase.get(`${identifier}Base`),
        outer,
      };
    });
    const all = [...types, ...jdkTypes(mentionedBy(sources), new Set(types.map(({ name }) => name)))];
    this.types = new Map(all.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((type) => [type.java, type]));
    this.clashes = clashes;
  }

  get flink(): string {
    return this.#model.flink;
  }

  get(java: string): EmittedType | undefined {
    return this.types.get(java);
  }

  source(java: string): ApiType | undefined {
    return this.#model.types.get(java);
  }

  /** Every emitted supertype, nearest first. */
  supertypes(java: string): readonly EmittedType[] {
    return (this.source(java)?.supertypes ?? []).flatMap((name) => this.types.get(name) ?? []);
  }

  /** The class that the emitted class extends: the nearest emitted superclass, or the only emitted superinterface. */
  superclass(type: EmittedType): EmittedType | undefined {
    const { source } = type;
    if (source === undefined || type.enumConstants !== undefined) return undefined;
    if (source.kind === "interface") {
      const parents = source.interfaces.flatMap((parent) =>
        parent.kind === "class" ? (this.types.get(parent.name) ?? []) : [],
      );
      return parents.length === 1 ? parents[0] : undefined;
    }
    for (let parent = source.superclass; parent?.kind === "class";) {
      const emitted = this.types.get(parent.name);
      if (emitted !== undefined) return emitted;
      parent = this.source(parent.name)?.superclass;
    }
    return undefined;
  }

  /** The emitted classes that are nested directly in one. */
  nested(type: EmittedType): readonly EmittedType[] {
    return [...this.types.values()].filter(({ outer }) => outer === type.java);
  }

  isSubtype(name: string, supertype: string): boolean {
    return this.source(name)?.supertypes.includes(supertype) ?? false;
  }

  isEnum(name: string): boolean {
    return this.types.get(name)?.enumConstants !== undefined || this.source(name)?.kind === "enum";
  }
}

/** Enums that emitted members mention are strings, so they are emitted wherever they come from. */
function mentionedEnums(types: readonly ApiType[], model: ApiModel): readonly ApiType[] {
  const known = new Set(types.map(({ name }) => name));
  const mentioned = [...mentionedBy(types)].flatMap((name) => model.types.get(name) ?? []);
  return mentioned
    .filter((type) => type.kind === "enum" && type.public && !known.has(type.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function mentionedBy(sources: readonly ApiType[]): ReadonlySet<string> {
  const methods = sources
    .flatMap((source) => [...source.methods, ...source.constructors])
    .filter((method) => excludedMemberReason(method) === undefined);
  const types = methods.flatMap(({ parameters, returns }) => [returns, ...parameters.map(({ type }) => type)]);
  const fields = sources.flatMap((source) =>
    source.fields.filter((field) => field.static && field.stability !== "Internal").map(({ type }) => type),
  );
  return new Set([...types, ...fields].flatMap((type) => classNames(type)));
}

function jdkTypes(mentioned: ReadonlySet<string>, taken: ReadonlySet<string>): readonly EmittedType[] {
  return [...jdkEnums]
    .filter(([java]) => mentioned.has(java))
    .map(([java, enumConstants]) => {
      const simple = java.slice(java.lastIndexOf(".") + 1);
      const identifier = taken.has(simple) ? `Java${simple}` : simple;
      return {
        java,
        source: undefined,
        name: identifier,
        identifier,
        file: fileName(identifier),
        enumConstants,
        typeParameters: [],
        recorded: false,
        mutable: false,
        override: undefined,
        outer: undefined,
      };
    });
}
