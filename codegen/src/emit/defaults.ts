/** What the generator met for the first time and resolved by a default; listed in the report. */
export class Defaults {
  readonly #met = new Map<string, Set<string>>();

  add(kind: string, what: string): void {
    const entries = this.#met.get(kind) ?? new Set();
    this.#met.set(kind, entries.add(what));
  }

  /** By kind, sorted. */
  entries(): readonly (readonly [kind: string, entries: readonly string[]])[] {
    return [...this.#met]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, entries]) => [kind, [...entries].toSorted()]);
  }
}
