import { classNameOf } from "../class-name.js";
import { ArgumentError } from "#overrides/index.js";
import { ExecutionConfig, setParallelism } from "../config/execution-config.js";
import { Options } from "../config/options.js";
import type { RestartStrategyConfiguration } from "../config/restart-strategies.js";
import { LocalParallelism } from "./local-parallelism.js";

/** A table environment on top of an execution environment: what it was told to write and has not written yet. */
export interface StatementRunner {
  /** Whether statements wait to be executed. */
  has_statements(): boolean;
  /** Runs them as one job. */
  execute(job_name?: string): Promise<unknown>;
  /** The plan of the statements, as JSON. */
  execution_plan(): string;
}

/** What the two execution environments of Flink 1.10 have in common: settings that their table environments follow. */
export abstract class ExecutionSettings {
  /** @internal Options of today's Flink. */
  readonly options = new Options();
  /** @internal What its jobs in the program's own process have, where the options set none. */
  readonly local_parallelism = new LocalParallelism();
  readonly #config = new ExecutionConfig(this.options);
  readonly #runners = new Set<StatementRunner>();

  /** How many parallel instances operators have. Today: `config.get(CoreOptions.DEFAULT_PARALLELISM)`. */
  get_parallelism(): number {
    const parallelism = this.#config.get_parallelism();
    return parallelism === ExecutionConfig.PARALLELISM_DEFAULT ? this.local_parallelism.value : parallelism;
  }

  /** Settings of the environment's jobs. Today: `t_env.get_config()`. */
  get_config(): ExecutionConfig {
    return this.#config;
  }

  /**
   * The parallelism of environments that set none: the number of processors.
   *
   * Today: `StreamExecutionEnvironment.get_default_local_parallelism()`.
   */
  get_default_local_parallelism(): number {
    return LocalParallelism.standard;
  }

  /**
   * Sets the parallelism of this environment and of those made later, while they set none. It holds for jobs of the
   * program's own process; on a cluster it is the cluster's.
   *
   * Today: `t_env.set_parallelism(parallelism)` of each environment.
   */
  set_default_local_parallelism(parallelism: number): void {
    this.local_parallelism.set(parallelism);
  }

  /** What happens when a job fails. Today: `config.set("restart-strategy.type", ...)`. */
  set_restart_strategy(restart_strategy_configuration: RestartStrategyConfiguration): void {
    this.#config.set_restart_strategy(restart_strategy_configuration);
  }

  /** Today: `config.get(RestartStrategyOptions.RESTART_STRATEGY)`. */
  get_restart_strategy(): RestartStrategyConfiguration {
    return this.#config.get_restart_strategy();
  }

  /** Today: `config.set("pipeline.serialization-config", ...)`. */
  add_default_kryo_serializer(type_class_name: string, serializer_class_name: string): void {
    this.#config.add_default_kryo_serializer(type_class_name, serializer_class_name);
  }

  /** Today: `config.set("pipeline.serialization-config", ...)`. */
  register_type_with_kryo_serializer(type_class_name: string, serializer_class_name: string): void {
    this.#config.register_type_with_kryo_serializer(type_class_name, serializer_class_name);
  }

  /** Today: `config.set("pipeline.serialization-config", "[com.example.A: {type: pojo}]")`. */
  register_type(type_class_name: string): void {
    this.#config.register_pojo_type(type_class_name);
  }

  /**
   * Runs what the table environments on top of it were told to write, and resolves when the jobs have ended; each table
   * environment makes one job.
   *
   * Today: `await statement_set.execute()`.
   */
  async execute(job_name?: string): Promise<void> {
    const waiting = [...this.#runners].filter((runner) => runner.has_statements());
    if (waiting.length === 0) throw nothingToExecute();
    await Promise.all(waiting.map((runner) => runner.execute(job_name)));
  }

  /** The plan of what waits to be executed, as JSON. Today: `statement_set.explain("JSON_EXECUTION_PLAN")`. */
  get_execution_plan(): string {
    const waiting = [...this.#runners].find((runner) => runner.has_statements());
    if (waiting === undefined) throw nothingToExecute();
    return waiting.execution_plan();
  }

  /** @internal */
  attach(runner: StatementRunner): void {
    this.#runners.add(runner);
  }

  /** How many parallel instances operators have. Today: `t_env.set_parallelism(parallelism)`. */
  abstract set_parallelism(parallelism: number): unknown;

  /** @internal Sets the options that a parallelism stands for. */
  protected applyParallelism(parallelism: number): void {
    setParallelism(this.options, parallelism, `${classNameOf(this.constructor as never)}.set_parallelism: parallelism`);
  }
}

/** The error for an `execute` before which nothing was inserted anywhere. */
export function nothingToExecute(): ArgumentError {
  return new ArgumentError(
    'No operators defined in streaming topology. Cannot execute: call insert_into or sql_update("INSERT ...") before.',
  );
}
