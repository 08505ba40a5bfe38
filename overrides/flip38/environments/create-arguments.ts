import { ArgumentError, type EnvironmentOptions } from "#overrides/index.js";
import { classNameOf, whatIs } from "../class-name.js";
import { TableConfig } from "../config/table-config.js";
import { EnvironmentSettings } from "./environment-settings.js";
import { ExecutionSettings } from "./execution-settings.js";

/** What `create` takes by name: `create({ environment_settings })`. */
export interface CreateArguments<E extends ExecutionSettings> {
  readonly execution_environment?: E;
  readonly stream_execution_environment?: E;
  readonly table_config?: TableConfig;
  readonly environment_settings?: EnvironmentSettings;
}

/** What `create` takes first. */
export type FirstArgument<E extends ExecutionSettings> = E | TableConfig | EnvironmentSettings | CreateArguments<E>;

/** The arguments of `create`, each in its place. */
export interface Created<E extends ExecutionSettings> {
  readonly execution: E | undefined;
  readonly config: TableConfig | undefined;
  readonly settings: EnvironmentSettings | undefined;
  readonly options: EnvironmentOptions | undefined;
}

/** Puts the arguments of `create` in their places: FLIP-38 gives a TableConfig alone, Python gives them by name. */
export function createArguments<E extends ExecutionSettings>(
  label: string,
  kind: abstract new (...args: never[]) => E,
  first: FirstArgument<E> | undefined,
  table_config: TableConfig | undefined,
  environment_settings: EnvironmentSettings | undefined,
  options: EnvironmentOptions | undefined,
): Created<E> {
  const named = isNamed(first) ? first : {};
  const execution = named.execution_environment ?? named.stream_execution_environment ?? only(first, ExecutionSettings);
  if (execution !== undefined && !(execution instanceof kind)) {
    throw new ArgumentError(`${label} takes a ${classNameOf(kind)}, got ${whatIs(execution)}`);
  }
  const config = table_config ?? named.table_config ?? only(first, TableConfig);
  const settings = environment_settings ?? named.environment_settings ?? only(first, EnvironmentSettings);
  if (config !== undefined && !(config instanceof TableConfig))
    throw new ArgumentError(`${label}: table_config takes a TableConfig, got ${whatIs(config)}`);
  if (settings !== undefined && !(settings instanceof EnvironmentSettings)) {
    throw new ArgumentError(
      `${label}: environment_settings takes EnvironmentSettings of tsflink/flip38, got ${whatIs(settings)}`,
    );
  }
  if (
    first !== undefined &&
    !isNamed(first) &&
    execution === undefined &&
    config === undefined &&
    settings === undefined
  ) {
    throw new ArgumentError(
      `${label} takes a ${classNameOf(kind)}, a TableConfig or EnvironmentSettings, got ${whatIs(first)}`,
    );
  }
  if (config !== undefined && settings !== undefined) {
    throw new ArgumentError("The param 'table_config' and 'environment_settings' cannot be used at the same time");
  }
  return { execution, config, settings, options };
}

function isNamed<E extends ExecutionSettings>(first: FirstArgument<E> | undefined): first is CreateArguments<E> {
  return typeof first === "object" && first !== null && Object.getPrototypeOf(first) === Object.prototype;
}

function only<T>(first: unknown, kind: abstract new (...args: never[]) => T): T | undefined {
  return first instanceof kind ? first : undefined;
}
