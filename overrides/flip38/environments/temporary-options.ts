import { ArgumentError, type TableEnvironment as ModernTableEnvironment } from "#overrides/index.js";
import { optionOf, setOption } from "./modern-environment.js";

/** Options that hold for the next job only. */
export class TemporaryOptions {
  readonly #modern: ModernTableEnvironment;
  readonly #set = new Map<string, { readonly value: string; readonly before: string | undefined }>();

  constructor(modern: ModernTableEnvironment) {
    this.#modern = modern;
  }

  /** Throws for options that differ from those set: two statements of one job cannot want different values. */
  check(options: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(options)) {
      const earlier = this.#set.get(key);
      if (earlier !== undefined && earlier.value !== value) {
        throw new ArgumentError(
          `Two statements of one job set ${key} to '${earlier.value}' and '${value}': call execute() between them`,
        );
      }
    }
  }

  /** Sets options for the next job. */
  set(options: Readonly<Record<string, string>>): void {
    this.check(options);
    for (const [key, value] of Object.entries(options)) {
      if (this.#set.has(key)) continue;
      const before = optionOf(this.#modern, key);
      this.#set.set(key, { value, before });
      setOption(this.#modern, key, value);
    }
  }

  /** Takes back what was set; to be called when the job has been handed over. */
  restore(): void {
    for (const [key, { before }] of this.#set) setOption(this.#modern, key, before);
    this.#set.clear();
  }
}
