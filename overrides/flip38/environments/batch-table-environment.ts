import { ArgumentError, type EnvironmentOptions } from "#overrides/index.js";
import { TableConfig } from "../config/table-config.js";
import type { ConnectorDescriptor } from "../descriptors/connector-descriptor.js";
import { BatchTableDescriptor } from "../descriptors/table-descriptors.js";
import { createArguments, type FirstArgument } from "./create-arguments.js";
import { EnvironmentSettings } from "./environment-settings.js";
import { ExecutionEnvironment, latestExecutionEnvironment } from "./execution-environment.js";
import { createModern } from "./modern-environment.js";
import { TableEnvironment } from "./table-environment.js";

/** A table environment of batch jobs. Today: `TableEnvironment.create(EnvironmentSettings.in_batch_mode())`. */
export class BatchTableEnvironment extends TableEnvironment {
  /** Settings of the environment. Today: `t_env.get_config()`. */
  override get_config(): TableConfig {
    return super.get_config();
  }

  /** Describes a table step by step. Today: `TableDescriptor.for_connector(...)`. */
  override connect(connector_descriptor: ConnectorDescriptor): BatchTableDescriptor {
    return new BatchTableDescriptor(connector_descriptor, this.registrar);
  }

  /**
   * Creates an environment: `create(env)`, `create(env, t_config)`, `create(t_config)`, `create({ environment_settings })`.
   * Without an execution environment it is on the one the program got last.
   *
   * Today: `TableEnvironment.create(EnvironmentSettings.in_batch_mode(), options)`.
   *
   * @param options - jars and connectors (by Maven coordinate) that this environment and its jobs see
   */
  static override create(
    execution_environment?: FirstArgument<ExecutionEnvironment>,
    table_config?: TableConfig,
    environment_settings?: EnvironmentSettings,
    options?: EnvironmentOptions,
  ): BatchTableEnvironment {
    const given = createArguments(
      "BatchTableEnvironment.create",
      ExecutionEnvironment,
      execution_environment,
      table_config,
      environment_settings,
      options,
    );
    if (given.execution === undefined && given.config === undefined && given.settings === undefined) {
      throw new ArgumentError(
        "No argument found, the param 'execution_environment' or 'environment_settings' is required.",
      );
    }
    if (given.execution !== undefined && given.settings !== undefined) {
      throw new ArgumentError(
        "The param 'execution_environment' and 'environment_settings' cannot be used at the same time",
      );
    }
    if (given.settings?.is_streaming_mode()) {
      throw new ArgumentError("The environment settings for BatchTableEnvironment must be set to batch mode.");
    }
    const execution = given.execution ?? latestExecutionEnvironment();
    const config = given.config ?? new TableConfig();
    const settings = given.settings ?? EnvironmentSettings.new_instance().in_batch_mode().build();
    const modern = createModern(settings, execution, config, given.options);
    return new BatchTableEnvironment(modern, config, execution);
  }
}
