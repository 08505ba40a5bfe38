import { milliseconds, type TimeSpan } from "./arguments.js";
import type { Options } from "./options.js";

/** What happens when a job fails. Today: the options `restart-strategy.*`. */
export abstract class RestartStrategyConfiguration {
  /** What the strategy does, in words. Today: nothing; the options say it. */
  abstract get_description(): string;

  /** @internal The options of today's Flink. */
  abstract options(): Readonly<Record<string, string | number>>;

  /** Whether the other is the same strategy. */
  equals(other: unknown): boolean {
    return other instanceof RestartStrategyConfiguration && other.get_description() === this.get_description();
  }
}

class NoRestartStrategyConfiguration extends RestartStrategyConfiguration {
  override get_description(): string {
    return "Restart deactivated.";
  }

  /** @internal */
  override options(): Readonly<Record<string, string | number>> {
    return { "restart-strategy.type": "none" };
  }
}

class FallbackRestartStrategyConfiguration extends RestartStrategyConfiguration {
  override get_description(): string {
    return "Cluster level default restart strategy";
  }

  /** @internal */
  override options(): Readonly<Record<string, string | number>> {
    return {};
  }
}

class FixedDelayRestartStrategyConfiguration extends RestartStrategyConfiguration {
  readonly #attempts: number;
  readonly #delay: number;

  constructor(restart_attempts: number, delay_between_attempts: TimeSpan) {
    super();
    this.#attempts = restart_attempts;
    this.#delay = milliseconds(delay_between_attempts, "RestartStrategies: delay_between_attempts");
  }

  get_restart_attempts(): number {
    return this.#attempts;
  }

  /** In milliseconds. */
  get_delay_between_attempts_interval(): number {
    return this.#delay;
  }

  override get_description(): string {
    return `Restart with fixed delay (${this.#delay} ms). #${this.#attempts} restart attempts.`;
  }

  /** @internal */
  override options(): Readonly<Record<string, string | number>> {
    return {
      "restart-strategy.type": "fixed-delay",
      "restart-strategy.fixed-delay.attempts": this.#attempts,
      "restart-strategy.fixed-delay.delay": `${this.#delay} ms`,
    };
  }
}

class FailureRateRestartStrategyConfiguration extends RestartStrategyConfiguration {
  readonly #rate: number;
  readonly #interval: number;
  readonly #delay: number;

  constructor(failure_rate: number, failure_interval: TimeSpan, delay_interval: TimeSpan) {
    super();
    this.#rate = failure_rate;
    this.#interval = milliseconds(failure_interval, "RestartStrategies: failure_interval");
    this.#delay = milliseconds(delay_interval, "RestartStrategies: delay_interval");
  }

  get_max_failure_rate(): number {
    return this.#rate;
  }

  /** In milliseconds. */
  get_failure_interval(): number {
    return this.#interval;
  }

  /** In milliseconds. */
  get_delay_between_attempts_interval(): number {
    return this.#delay;
  }

  override get_description(): string {
    return (
      `Failure rate restart with maximum of ${this.#rate} failures within interval ${this.#interval} ms ` +
      `and fixed delay ${this.#delay} ms.`
    );
  }

  /** @internal */
  override options(): Readonly<Record<string, string | number>> {
    return {
      "restart-strategy.type": "failure-rate",
      "restart-strategy.failure-rate.max-failures-per-interval": this.#rate,
      "restart-strategy.failure-rate.failure-rate-interval": `${this.#interval} ms`,
      "restart-strategy.failure-rate.delay": `${this.#delay} ms`,
    };
  }
}

/** Makes restart strategies. Today: the options `restart-strategy.*`. */
export class RestartStrategies {
  /** What `no_restart` gives. Today: the option `restart-strategy.type`. */
  static readonly NoRestartStrategyConfiguration = NoRestartStrategyConfiguration;
  /** What `fall_back_restart` gives. Today: no option `restart-strategy.type`. */
  static readonly FallbackRestartStrategyConfiguration = FallbackRestartStrategyConfiguration;
  /** What `fixed_delay_restart` gives. Today: the options `restart-strategy.fixed-delay.*`. */
  static readonly FixedDelayRestartStrategyConfiguration = FixedDelayRestartStrategyConfiguration;
  /** What `failure_rate_restart` gives. Today: the options `restart-strategy.failure-rate.*`. */
  static readonly FailureRateRestartStrategyConfiguration = FailureRateRestartStrategyConfiguration;

  /** A job that fails is not tried again. Today: `config.set("restart-strategy.type", "none")`. */
  static no_restart(): RestartStrategyConfiguration {
    return new NoRestartStrategyConfiguration();
  }

  /** What the cluster is configured for. Today: no `restart-strategy` option. */
  static fall_back_restart(): RestartStrategyConfiguration {
    return new FallbackRestartStrategyConfiguration();
  }

  /**
   * A job that fails is tried again so many times, after so many milliseconds.
   *
   * Today: `config.set("restart-strategy.type", "fixed-delay")`, with `restart-strategy.fixed-delay.attempts` and `.delay`.
   */
  static fixed_delay_restart(restart_attempts: number, delay_between_attempts: TimeSpan): RestartStrategyConfiguration {
    return new FixedDelayRestartStrategyConfiguration(restart_attempts, delay_between_attempts);
  }

  /**
   * A job that fails is tried again unless it fails more often than `failure_rate` times within `failure_interval`.
   *
   * Today: `config.set("restart-strategy.type", "failure-rate")`, with `restart-strategy.failure-rate.*`.
   */
  static failure_rate_restart(
    failure_rate: number,
    failure_interval: TimeSpan,
    delay_interval: TimeSpan,
  ): RestartStrategyConfiguration {
    return new FailureRateRestartStrategyConfiguration(failure_rate, failure_interval, delay_interval);
  }
}

/** Leaves a strategy, and no other, in the options. */
export function applyRestartStrategy(strategy: RestartStrategyConfiguration, options: Options): void {
  for (const key of options.keys()) if (key.startsWith("restart-strategy.")) options.remove(key);
  options.assign(strategy.options());
}
