import { ArgumentError, type EnvironmentOptions } from "#overrides/index.js";
import { TableConfig } from "../config/table-config.js";
import type { ConnectorDescriptor } from "../descriptors/connector-descriptor.js";
import { StreamTableDescriptor } from "../descriptors/table-descriptors.js";
import { createArguments, type FirstArgument } from "./create-arguments.js";
import { EnvironmentSettings } from "./environment-settings.js";
import { createModern } from "./modern-environment.js";
import { StreamExecutionEnvironment, latestStreamExecutionEnvironment } from "./stream-execution-environment.js";
import { TableEnvironment } from "./table-environment.js";

/** A table environment of streaming jobs. Today: `TableEnvironment.create(EnvironmentSettings.in_streaming_mode())`. */
export class StreamTableEnvironment extends TableEnvironment {
  /** Settings of the environment. Today: `t_env.get_config()`. */
  override get_config(): TableConfig {
    return super.get_config();
  }

  /** Describes a table step by step. Today: `TableDescriptor.for_connector(...)`. */
  override connect(connector_descriptor: ConnectorDescriptor): StreamTableDescriptor {
    return new StreamTableDescriptor(connector_descriptor, this.registrar);
  }

  /**
   * Creates an environment: `create(env)`, `create(env, t_config)`, `create(env, undefined, settings)`. Without an execution
   * environment it is on the one the program got last.
   *
   * Today: `TableEnvironment.create(EnvironmentSettings.in_streaming_mode(), options)`.
   *
   * @param options - jars and connectors (by Maven coordinate) that this environment and its jobs see
   */
  static override create(
    stream_execution_environment?: FirstArgument<StreamExecutionEnvironment>,
    table_config?: TableConfig,
    environment_settings?: EnvironmentSettings,
    options?: EnvironmentOptions,
  ): StreamTableEnvironment {
    const given = createArguments(
      "StreamTableEnvironment.create",
      StreamExecutionEnvironment,
      stream_execution_environment,
      table_config,
      environment_settings,
      options,
    );
    if (given.settings !== undefined && !given.settings.is_streaming_mode()) {
      throw new ArgumentError("The environment settings for StreamTableEnvironment must be set to streaming mode.");
    }
    const execution = given.execution ?? latestStreamExecutionEnvironment();
    const config = given.config ?? new TableConfig();
    const settings = given.settings ?? EnvironmentSettings.new_instance().in_streaming_mode().build();
    const modern = createModern(settings, execution, config, given.options);
    return new StreamTableEnvironment(modern, config, execution);
  }
}
