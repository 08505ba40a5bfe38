import type { EmittedType } from "./type-index.js";

/** What the text of one file mentions, from which its imports are made. */
export class Uses {
  readonly runtimeTypes = new Set<string>();
  readonly runtimeValues = new Set<string>();
  readonly types = new Map<string, EmittedType>();
  readonly values = new Map<string, EmittedType>();

  runtimeType(...names: readonly string[]): void {
    for (const name of names) this.runtimeTypes.add(name);
  }

  runtimeValue(name: string): void {
    this.runtimeValues.add(name);
  }

  /** The identifier of an emitted type in a type position. */
  type(type: EmittedType): string {
    this.types.set(type.java, type);
    return type.identifier;
  }

  /** The identifier of an emitted class in a value position. */
  value(type: EmittedType): string {
    this.values.set(type.java, type);
    return type.identifier;
  }
}

/** The import statements of a file that declares one emitted type. */
export function importLines(uses: Uses, self?: EmittedType): readonly string[] {
  const types = [...uses.runtimeTypes].filter((name) => !uses.runtimeValues.has(name)).toSorted();
  const runtime = [...[...uses.runtimeValues].toSorted(), ...types.map((name) => `type ${name}`)];
  const lines = runtime.length === 0 ? [] : [`import { ${runtime.join(", ")} } from "#runtime";`];
  const isOwn = (type: EmittedType): boolean => type.java === self?.java && self.override === undefined;
  const all = new Map([...uses.types, ...uses.values]);
  for (const type of [...all.values()].toSorted((a, b) => (a.identifier < b.identifier ? -1 : 1))) {
    if (isOwn(type)) continue;
    const keyword = uses.values.has(type.java) ? "import" : "import type";
    lines.push(`${keyword} { ${type.identifier} } from "${moduleOf(type)}";`);
  }
  return lines;
}

/** The module that exports the class a user meets: the override where there is one. */
export function moduleOf(type: EmittedType): string {
  return type.override === undefined ? `#generated/${type.file}.js` : `#overrides/${type.override.file}.js`;
}
