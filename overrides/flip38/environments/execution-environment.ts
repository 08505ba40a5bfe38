import { ExecutionSettings } from "./execution-settings.js";

/**
 * Settings of batch jobs. Flink's DataSet API is no more; a BatchTableEnvironment takes these settings over.
 *
 * Today: `TableEnvironment.create(EnvironmentSettings.in_batch_mode())`, whose config takes all of them.
 */
export class ExecutionEnvironment extends ExecutionSettings {
  /** How many parallel instances operators have. Today: `t_env.set_parallelism(parallelism)`. */
  set_parallelism(parallelism: number): void {
    this.applyParallelism(parallelism);
  }

  /** A new environment; the last one is that of a BatchTableEnvironment made without. Today: nothing. */
  static get_execution_environment(): ExecutionEnvironment {
    latest = new ExecutionEnvironment();
    return latest;
  }
}

let latest: ExecutionEnvironment | undefined;

/** The environment that the program got last; a new one when it has got none. */
export function latestExecutionEnvironment(): ExecutionEnvironment {
  return latest ?? ExecutionEnvironment.get_execution_environment();
}
