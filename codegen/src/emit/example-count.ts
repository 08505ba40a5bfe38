/** The Java examples of what is emitted, each once, and what became of them. */
export class ExampleCount {
  readonly #members = new Map<string, string | undefined>();
  readonly #types = new Map<string, string | undefined>();

  /** @param typescript - undefined for an example that stays Java or is left out */
  add(place: "member" | "type", java: string, typescript: string | undefined): void {
    (place === "member" ? this.#members : this.#types).set(java, typescript);
  }

  /** How many of how many are TypeScript: in the comments of members, and in those of types. */
  counts(): { readonly members: readonly [number, number]; readonly types: readonly [number, number] } {
    return { members: count(this.#members), types: count(this.#types) };
  }
}

function count(examples: ReadonlyMap<string, string | undefined>): readonly [typescript: number, all: number] {
  return [[...examples.values()].filter((typescript) => typescript !== undefined).length, examples.size];
}
