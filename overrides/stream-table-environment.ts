import { create_environment, type EnvironmentOptions } from "#runtime";
import type { EnvironmentSettings } from "#generated/environment-settings.js";
import type { StreamExecutionEnvironment } from "#generated/stream-execution-environment.js";
import { StreamTableEnvironmentBase } from "#generated/stream-table-environment.js";

/** A {@link TableEnvironment} on top of a stream execution environment, whose settings it shares. */
export class StreamTableEnvironment extends StreamTableEnvironmentBase {
  /**
   * Creates an environment on top of a stream execution environment.
   *
   * Java: `static StreamTableEnvironment create(StreamExecutionEnvironment executionEnvironment)`,
   * `static StreamTableEnvironment create(StreamExecutionEnvironment executionEnvironment, EnvironmentSettings settings)`
   *
   * @param execution_environment - parallelism, checkpointing and more, for all jobs of the environment
   * @param settings - streaming or batch mode, the built-in catalog's names, configuration
   * @param options - jars and connectors (by Maven coordinate) that this environment and its jobs see
   */
  static override create(
    execution_environment: StreamExecutionEnvironment,
    settings?: EnvironmentSettings,
    options?: EnvironmentOptions,
  ): StreamTableEnvironment;
  static override create(...args: never[]): never;
  static override create(
    execution_environment: StreamExecutionEnvironment,
    settings?: EnvironmentSettings,
    options?: EnvironmentOptions,
  ): StreamTableEnvironment {
    return create_environment(
      "StreamTableEnvironment",
      [
        "static create(StreamExecutionEnvironment execution_environment): StreamTableEnvironment",
        "static create(StreamExecutionEnvironment execution_environment, EnvironmentSettings settings): StreamTableEnvironment",
      ],
      settings === undefined ? [execution_environment] : [execution_environment, settings],
      options,
    );
  }
}
