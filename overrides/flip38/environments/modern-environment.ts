import {
  ConfigOptions,
  Configuration as ModernConfiguration,
  EnvironmentSettings as ModernSettings,
  TableEnvironment as ModernTableEnvironment,
  type EnvironmentOptions,
} from "#overrides/index.js";
import { call } from "#runtime";
import type { TableConfig } from "../config/table-config.js";
import type { EnvironmentSettings } from "./environment-settings.js";
import type { ExecutionSettings } from "./execution-settings.js";

/** An environment of today's API with the options that both hold, and every option they get later. */
export function createModern(
  settings: EnvironmentSettings,
  execution: ExecutionSettings,
  config: TableConfig,
  options: EnvironmentOptions | undefined,
): ModernTableEnvironment {
  const stores = [execution.options, config.options];
  const merged = Object.fromEntries(stores.flatMap((store) => store.entries()));
  const builder = ModernSettings.new_instance()
    .with_built_in_catalog_name(settings.get_built_in_catalog_name())
    .with_built_in_database_name(settings.get_built_in_database_name())
    .with_configuration(ModernConfiguration.from_map(merged));
  if (settings.is_streaming_mode()) builder.in_streaming_mode();
  else builder.in_batch_mode();
  const modern = ModernTableEnvironment.create(builder.build(), options);
  for (const store of stores) store.follow((key, value) => setOption(modern, key, value));
  execution.local_parallelism.reach(modern, stores);
  return modern;
}

/** An option of an environment, if it is set. */
export function optionOf(modern: ModernTableEnvironment, key: string): string | undefined {
  return modern.get_config().get_optional(ConfigOptions.key(key).string_type().no_default_value());
}

/** Whether an environment's jobs are batch jobs: the rows of their queries are written when they are final. */
export function isBatch(modern: ModernTableEnvironment): boolean {
  return optionOf(modern, "execution.runtime-mode")?.toUpperCase() === "BATCH";
}

/** Whether an environment's jobs run on a cluster, whose terminal and files are others than the program's. */
export function runsRemotely(modern: ModernTableEnvironment): boolean {
  const target = optionOf(modern, "execution.target");
  return target !== undefined && target !== "tsflink-embedded";
}

/** Sets an option of an environment, or removes it. */
export function setOption(modern: ModernTableEnvironment, key: string, value: string | undefined): void {
  const config = modern.get_config();
  if (value === undefined) config.get_configuration().remove_key(key);
  else config.set(key, value);
}

/**
 * Runs a statement that starts no job, and returns when it has: DDL had no result in Flink 1.10, and threw where it was
 * wrong.
 */
export function runStatement(modern: ModernTableEnvironment, statement: string): void {
  call(modern, "TableEnvironment", "executeSql(String statement): TableResult", [statement]);
}
