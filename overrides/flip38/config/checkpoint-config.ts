import { ArgumentError } from "#overrides/index.js";
import { flag, milliseconds, oneOf, type TimeSpan } from "./arguments.js";
import type { Options } from "./options.js";
import { refusal } from "./refusal.js";

/** How often a row counts after a failure. Today: `CheckpointingMode`. */
export const CheckpointingMode = { EXACTLY_ONCE: "EXACTLY_ONCE", AT_LEAST_ONCE: "AT_LEAST_ONCE" } as const;
export type CheckpointingMode = (typeof CheckpointingMode)[keyof typeof CheckpointingMode];

/** What becomes of a job's checkpoints when it is cancelled. Today: `ExternalizedCheckpointRetention`. */
export const ExternalizedCheckpointCleanup = {
  DELETE_ON_CANCELLATION: "DELETE_ON_CANCELLATION",
  RETAIN_ON_CANCELLATION: "RETAIN_ON_CANCELLATION",
} as const;
export type ExternalizedCheckpointCleanup =
  (typeof ExternalizedCheckpointCleanup)[keyof typeof ExternalizedCheckpointCleanup];

const keys = {
  mode: "execution.checkpointing.mode",
  interval: "execution.checkpointing.interval",
  timeout: "execution.checkpointing.timeout",
  pause: "execution.checkpointing.min-pause",
  concurrent: "execution.checkpointing.max-concurrent-checkpoints",
  failures: "execution.checkpointing.tolerable-failed-checkpoints",
  retention: "execution.checkpointing.externalized-checkpoint-retention",
};

/** Settings of checkpoints: `env.get_checkpoint_config()`. Today: the options `execution.checkpointing.*`. */
export class CheckpointConfig {
  /** Today: the default of `execution.checkpointing.mode`. */
  static readonly DEFAULT_MODE = CheckpointingMode.EXACTLY_ONCE;
  /** In milliseconds. Today: the default of `execution.checkpointing.timeout`. */
  static readonly DEFAULT_TIMEOUT = 600_000;
  /** In milliseconds. Today: the default of `execution.checkpointing.min-pause`. */
  static readonly DEFAULT_MIN_PAUSE_BETWEEN_CHECKPOINTS = 0;
  /** Today: the default of `execution.checkpointing.max-concurrent-checkpoints`. */
  static readonly DEFAULT_MAX_CONCURRENT_CHECKPOINTS = 1;

  readonly #options: Options;

  /** `env.get_checkpoint_config()` gives it. */
  constructor(options: Options) {
    this.#options = options;
  }

  /** Today: whether `execution.checkpointing.interval` is set. */
  is_checkpointing_enabled(): boolean {
    return this.get_checkpoint_interval() > 0;
  }

  /** Today: `config.get(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE)`. */
  get_checkpointing_mode(): CheckpointingMode {
    return this.#options.get(keys.mode) === "AT_LEAST_ONCE" ? "AT_LEAST_ONCE" : "EXACTLY_ONCE";
  }

  /** Today: `config.set("execution.checkpointing.mode", "EXACTLY_ONCE")`. */
  set_checkpointing_mode(checkpointing_mode: CheckpointingMode): void {
    this.#options.set(keys.mode, oneOf(checkpointing_mode, Object.values(CheckpointingMode), "checkpointing_mode"));
  }

  /** In milliseconds; -1: there are none. Today: `config.get(CheckpointingOptions.CHECKPOINTING_INTERVAL)`. */
  get_checkpoint_interval(): number {
    return this.#number(keys.interval, -1);
  }

  /** In milliseconds, at least 10. Today: `config.set("execution.checkpointing.interval", "10 s")`. */
  set_checkpoint_interval(checkpoint_interval: TimeSpan): void {
    const interval = milliseconds(checkpoint_interval, "checkpoint_interval");
    if (interval < 10)
      throw new ArgumentError(`Checkpoint interval must be larger than or equal to 10 ms, got ${interval}`);
    this.#options.set(keys.interval, `${interval} ms`);
  }

  /** In milliseconds. Today: `config.get(CheckpointingOptions.CHECKPOINTING_TIMEOUT)`. */
  get_checkpoint_timeout(): number {
    return this.#number(keys.timeout, CheckpointConfig.DEFAULT_TIMEOUT);
  }

  /** Today: `config.set("execution.checkpointing.timeout", "10 min")`. */
  set_checkpoint_timeout(checkpoint_timeout: TimeSpan): void {
    this.#options.set(keys.timeout, `${milliseconds(checkpoint_timeout, "checkpoint_timeout")} ms`);
  }

  /** In milliseconds. Today: `config.get(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS)`. */
  get_min_pause_between_checkpoints(): number {
    return this.#number(keys.pause, CheckpointConfig.DEFAULT_MIN_PAUSE_BETWEEN_CHECKPOINTS);
  }

  /** Today: `config.set("execution.checkpointing.min-pause", "1 s")`. */
  set_min_pause_between_checkpoints(min_pause_between_checkpoints: TimeSpan): void {
    this.#options.set(keys.pause, `${milliseconds(min_pause_between_checkpoints, "min_pause_between_checkpoints")} ms`);
  }

  /** Today: `config.get(CheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS)`. */
  get_max_concurrent_checkpoints(): number {
    return this.#number(keys.concurrent, CheckpointConfig.DEFAULT_MAX_CONCURRENT_CHECKPOINTS);
  }

  /** Today: `config.set("execution.checkpointing.max-concurrent-checkpoints", "1")`. */
  set_max_concurrent_checkpoints(max_concurrent_checkpoints: number): void {
    this.#options.set(keys.concurrent, max_concurrent_checkpoints);
  }

  /** Today: whether `execution.checkpointing.tolerable-failed-checkpoints` is 0. */
  is_fail_on_checkpointing_errors(): boolean {
    return this.#number(keys.failures, 0) === 0;
  }

  /** Today: `config.set("execution.checkpointing.tolerable-failed-checkpoints", "0")`. */
  set_fail_on_checkpointing_errors(fail_on_checkpointing_errors: boolean): void {
    const fails = flag(fail_on_checkpointing_errors, "fail_on_checkpointing_errors");
    this.#options.set(keys.failures, fails ? 0 : 0x7fffffff);
  }

  /** Today: `config.set("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION")`. */
  enable_externalized_checkpoints(cleanup_mode: ExternalizedCheckpointCleanup): void {
    const modes = Object.values(ExternalizedCheckpointCleanup);
    this.#options.set(keys.retention, oneOf(cleanup_mode, modes, "cleanup_mode"));
  }

  /** Today: whether `execution.checkpointing.externalized-checkpoint-retention` is set. */
  is_externalized_checkpoints_enabled(): boolean {
    return this.#options.has(keys.retention);
  }

  /** false: a job recovers from its latest savepoint or checkpoint. Today: nothing. */
  is_prefer_checkpoint_for_recovery(): boolean {
    return false;
  }

  /** Only false is taken. Today: nothing. */
  set_prefer_checkpoint_for_recovery(prefer_checkpoint_for_recovery: boolean): void {
    if (!flag(prefer_checkpoint_for_recovery, "prefer_checkpoint_for_recovery")) return;
    throw refusal("prefer_checkpoint_for_recovery", "a job recovers from its latest savepoint or checkpoint");
  }

  /** Today: `config.get(CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION)`. */
  get_externalized_checkpoint_cleanup(): ExternalizedCheckpointCleanup | undefined {
    return this.#options.get(keys.retention) as ExternalizedCheckpointCleanup | undefined;
  }

  #number(key: string, standard: number): number {
    return Number.parseInt(this.#options.get(key) ?? String(standard), 10);
  }
}
