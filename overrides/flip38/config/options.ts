/** Called with each option that changes; undefined when it is removed. */
export type OptionFollower = (key: string, value: string | undefined) => void;

/** Options of today's Flink by key, which setters of Flink 1.10 leave here; environments follow them. */
export class Options {
  readonly #values = new Map<string, string>();
  readonly #followers = new Set<OptionFollower>();

  get(key: string): string | undefined {
    return this.#values.get(key);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  keys(): string[] {
    return [...this.#values.keys()];
  }

  entries(): [string, string][] {
    return [...this.#values];
  }

  set(key: string, value: string | number | boolean): void {
    this.#values.set(key, String(value));
    for (const follow of this.#followers) follow(key, String(value));
  }

  /** Whether there was such an option. */
  remove(key: string): boolean {
    if (!this.#values.delete(key)) return false;
    for (const follow of this.#followers) follow(key, undefined);
    return true;
  }

  /** Sets what has a value and removes what has none. */
  assign(options: Readonly<Record<string, string | number | boolean | undefined>>): void {
    for (const [key, value] of Object.entries(options)) {
      if (value === undefined) this.remove(key);
      else this.set(key, value);
    }
  }

  /** Tells of every change from now on. */
  follow(follower: OptionFollower): void {
    this.#followers.add(follower);
  }
}
