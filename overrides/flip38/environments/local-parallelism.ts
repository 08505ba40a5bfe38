import os from "node:os";
import { ArgumentError, type TableEnvironment as ModernTableEnvironment } from "#overrides/index.js";
import type { Options } from "../config/options.js";
import { optionOf, runsRemotely, setOption } from "./modern-environment.js";

const key = "parallelism.default";

/** Undefined while the program sets none: it is the number of processors, then, as the embedded cluster's is. */
let standard: number | undefined;

/** The parallelism of what runs in the program's own process, where nothing else is set. */
export class LocalParallelism {
  /** Of the environment that this is for; those made later begin with the latest one. */
  #value = standard;
  readonly #followers = new Set<() => void>();

  /** The one that environments made from now on begin with. */
  static get standard(): number {
    return standard ?? os.availableParallelism();
  }

  get value(): number {
    return this.#value ?? os.availableParallelism();
  }

  set(parallelism: number): void {
    if (!Number.isInteger(parallelism) || parallelism < 1) {
      throw new ArgumentError(`set_default_local_parallelism: parallelism takes an integer from 1, got ${parallelism}`);
    }
    standard = parallelism;
    this.#value = parallelism;
    for (const follow of this.#followers) follow();
  }

  /**
   * Keeps a table environment at it, while the options set no other; one whose jobs run on a cluster has the cluster's.
   */
  reach(modern: ModernTableEnvironment, stores: readonly Options[]): void {
    const own = (): string | undefined => stores.flatMap((store) => store.get(key) ?? []).at(-1);
    if (runsRemotely(modern)) return;
    const apply = (): void => setOption(modern, key, own() ?? this.#value?.toString());
    this.#followers.add(apply);
    for (const store of stores) store.follow((changed) => void (changed === key && apply()));
    if (own() === undefined && this.#value !== undefined) apply();
  }
}

/** The parallelism that an environment's jobs are told to have. */
export function parallelismOf(modern: ModernTableEnvironment): string | undefined {
  return optionOf(modern, key);
}
