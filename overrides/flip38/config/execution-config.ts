import { ArgumentError } from "#overrides/index.js";
import { whatIs } from "../class-name.js";
import { oneOf, milliseconds, flag, type TimeSpan } from "./arguments.js";
import type { Options } from "./options.js";
import { refusal } from "./refusal.js";
import { RestartStrategies, applyRestartStrategy, type RestartStrategyConfiguration } from "./restart-strategies.js";
import { SerializerSettings } from "./serializer-settings.js";

/** How batch jobs exchange data. Today: the option `execution.batch-shuffle-mode`. */
export const ExecutionMode = {
  PIPELINED: "PIPELINED",
  PIPELINED_FORCED: "PIPELINED_FORCED",
  BATCH: "BATCH",
  BATCH_FORCED: "BATCH_FORCED",
} as const;
export type ExecutionMode = (typeof ExecutionMode)[keyof typeof ExecutionMode];

/** When a task started: with its first input or with all of them. Today: nothing; the scheduler decides. */
export const InputDependencyConstraint = { ANY: "ANY", ALL: "ALL" } as const;
export type InputDependencyConstraint = (typeof InputDependencyConstraint)[keyof typeof InputDependencyConstraint];

const keys = {
  parallelism: "parallelism.default",
  maxParallelism: "pipeline.max-parallelism",
  closureCleaner: "pipeline.closure-cleaner-level",
  watermarks: "pipeline.auto-watermark-interval",
  latency: "metrics.latency.interval",
  cancellationInterval: "task.cancellation.interval",
  cancellationTimeout: "task.cancellation.timeout",
  forceKryo: "pipeline.force-kryo",
  forceAvro: "pipeline.force-avro",
  genericTypes: "pipeline.generic-types",
  autoUids: "pipeline.auto-generate-uids",
  objectReuse: "pipeline.object-reuse",
  compression: "execution.checkpointing.snapshot-compression",
  jobParameters: "pipeline.global-job-parameters",
  shuffle: "execution.batch-shuffle-mode",
  typeRegistration: "pipeline.auto-type-registration",
};

/**
 * Settings of an environment's jobs: `env.get_config()`.
 *
 * Today: options, set with `t_env.get_config().set(key, value)`; each method names its own.
 */
export class ExecutionConfig {
  /** The parallelism that stands for the default. Today: the option `parallelism.default` is not set. */
  static readonly PARALLELISM_DEFAULT = -1;
  /** The parallelism that stands for an unknown one. Today: nothing; every operator has one. */
  static readonly PARALLELISM_UNKNOWN = -2;

  readonly #options: Options;
  readonly #serializers: SerializerSettings;
  #strategy: RestartStrategyConfiguration = RestartStrategies.fall_back_restart();
  #mode: ExecutionMode = "PIPELINED";
  #sysout = false;

  /** `env.get_config()` gives it. */
  constructor(options: Options) {
    this.#options = options;
    this.#serializers = new SerializerSettings(options);
  }

  /** Today: `config.set("pipeline.closure-cleaner-level", "RECURSIVE")`. */
  enable_closure_cleaner(): this {
    return this.#set(keys.closureCleaner, "RECURSIVE");
  }

  /** Today: `config.set("pipeline.closure-cleaner-level", "NONE")`. */
  disable_closure_cleaner(): this {
    return this.#set(keys.closureCleaner, "NONE");
  }

  /** Today: `config.get(PipelineOptions.CLOSURE_CLEANER_LEVEL)`. */
  is_closure_cleaner_enabled(): boolean {
    return this.#options.get(keys.closureCleaner) !== "NONE";
  }

  /** How often watermarks are sent, in milliseconds. Today: `config.set("pipeline.auto-watermark-interval", "200 ms")`. */
  set_auto_watermark_interval(interval: TimeSpan): this {
    return this.#set(keys.watermarks, `${milliseconds(interval, "set_auto_watermark_interval: interval")} ms`);
  }

  /** In milliseconds. Today: `config.get(PipelineOptions.AUTO_WATERMARK_INTERVAL)`. */
  get_auto_watermark_interval(): number {
    return this.#milliseconds(keys.watermarks, 200);
  }

  /** How often latencies are measured, in milliseconds. Today: `config.set("metrics.latency.interval", "1 s")`. */
  set_latency_tracking_interval(interval: TimeSpan): this {
    return this.#set(keys.latency, `${milliseconds(interval, "set_latency_tracking_interval: interval")} ms`);
  }

  /** In milliseconds; 0: never. Today: the option `metrics.latency.interval`. */
  get_latency_tracking_interval(): number {
    return this.#milliseconds(keys.latency, 0);
  }

  /** -1: the cluster's default. Today: `config.get(CoreOptions.DEFAULT_PARALLELISM)`. */
  get_parallelism(): number {
    return Number(this.#options.get(keys.parallelism) ?? ExecutionConfig.PARALLELISM_DEFAULT);
  }

  /** Today: `t_env.set_parallelism(parallelism)`. */
  set_parallelism(parallelism: number): this {
    setParallelism(this.#options, parallelism, "ExecutionConfig.set_parallelism: parallelism");
    return this;
  }

  /** -1: Flink decides. Today: `config.get(PipelineOptions.MAX_PARALLELISM)`. */
  get_max_parallelism(): number {
    return Number(this.#options.get(keys.maxParallelism) ?? -1);
  }

  /** Today: `config.set("pipeline.max-parallelism", "128")`. */
  set_max_parallelism(max_parallelism: number): this {
    setMaxParallelism(this.#options, max_parallelism);
    return this;
  }

  /** In milliseconds. Today: the option `task.cancellation.interval`. */
  get_task_cancellation_interval(): number {
    return this.#milliseconds(keys.cancellationInterval, -1);
  }

  /** Today: `config.set("task.cancellation.interval", "30 s")`. */
  set_task_cancellation_interval(interval: TimeSpan): this {
    return this.#set(keys.cancellationInterval, milliseconds(interval, "set_task_cancellation_interval: interval"));
  }

  /** In milliseconds. Today: the option `task.cancellation.timeout`. */
  get_task_cancellation_timeout(): number {
    return this.#milliseconds(keys.cancellationTimeout, -1);
  }

  /** Today: `config.set("task.cancellation.timeout", "180 s")`. */
  set_task_cancellation_timeout(timeout: TimeSpan): this {
    return this.#set(keys.cancellationTimeout, milliseconds(timeout, "set_task_cancellation_timeout: timeout"));
  }

  /** Today: `config.set("restart-strategy.type", ...)`. */
  set_restart_strategy(restart_strategy_configuration: RestartStrategyConfiguration): void {
    applyRestartStrategy(restart_strategy_configuration, this.#options);
    this.#strategy = restart_strategy_configuration;
  }

  /** Today: `config.get(RestartStrategyOptions.RESTART_STRATEGY)`. */
  get_restart_strategy(): RestartStrategyConfiguration {
    return this.#strategy;
  }

  /** Today: `config.set("execution.batch-shuffle-mode", ...)`. */
  set_execution_mode(execution_mode: ExecutionMode): void {
    this.#mode = oneOf(execution_mode, Object.values(ExecutionMode), "ExecutionConfig.set_execution_mode");
    const pipelined = execution_mode.startsWith("PIPELINED");
    this.#set(keys.shuffle, pipelined ? "ALL_EXCHANGES_PIPELINED" : "ALL_EXCHANGES_BLOCKING");
  }

  /** Today: `config.get(ExecutionOptions.BATCH_SHUFFLE_MODE)`. */
  get_execution_mode(): ExecutionMode {
    return this.#mode;
  }

  /** Only ANY is taken. Today: nothing; the scheduler decides. */
  set_default_input_dependency_constraint(input_dependency_constraint: InputDependencyConstraint): void {
    oneOf(input_dependency_constraint, ["ANY", "ALL"], "set_default_input_dependency_constraint");
    if (input_dependency_constraint === "ANY") return;
    throw refusal("InputDependencyConstraint.ALL", "its scheduler starts a task by the regions of the job's graph");
  }

  /** ANY. Today: nothing. */
  get_default_input_dependency_constraint(): InputDependencyConstraint {
    return "ANY";
  }

  /** Today: `config.set("pipeline.force-kryo", "true")`. */
  enable_force_kryo(): void {
    this.#set(keys.forceKryo, true);
  }

  /** Today: `config.set("pipeline.force-kryo", "false")`. */
  disable_force_kryo(): void {
    this.#set(keys.forceKryo, false);
  }

  /** Today: `config.get(PipelineOptions.FORCE_KRYO)`. */
  is_force_kryo_enabled(): boolean {
    return this.#flag(keys.forceKryo, false);
  }

  /** Today: `config.set("pipeline.generic-types", "true")`. */
  enable_generic_types(): void {
    this.#set(keys.genericTypes, true);
  }

  /** Today: `config.set("pipeline.generic-types", "false")`. */
  disable_generic_types(): void {
    this.#set(keys.genericTypes, false);
  }

  /** Today: `config.get(PipelineOptions.GENERIC_TYPES)`. */
  has_generic_types_disabled(): boolean {
    return !this.#flag(keys.genericTypes, true);
  }

  /** Today: `config.set("pipeline.auto-generate-uids", "true")`. */
  enable_auto_generated_uids(): void {
    this.#set(keys.autoUids, true);
  }

  /** Today: `config.set("pipeline.auto-generate-uids", "false")`. */
  disable_auto_generated_uids(): void {
    this.#set(keys.autoUids, false);
  }

  /** Today: `config.get(PipelineOptions.AUTO_GENERATE_UIDS)`. */
  has_auto_generated_uids_enabled(): boolean {
    return this.#flag(keys.autoUids, true);
  }

  /** Today: `config.set("pipeline.force-avro", "true")`. */
  enable_force_avro(): void {
    this.#set(keys.forceAvro, true);
  }

  /** Today: `config.set("pipeline.force-avro", "false")`. */
  disable_force_avro(): void {
    this.#set(keys.forceAvro, false);
  }

  /** Today: `config.get(PipelineOptions.FORCE_AVRO)`. */
  is_force_avro_enabled(): boolean {
    return this.#flag(keys.forceAvro, false);
  }

  /** Today: `config.set("pipeline.object-reuse", "true")`. */
  enable_object_reuse(): this {
    return this.#set(keys.objectReuse, true);
  }

  /** Today: `config.set("pipeline.object-reuse", "false")`. */
  disable_object_reuse(): this {
    return this.#set(keys.objectReuse, false);
  }

  /** Today: `config.get(PipelineOptions.OBJECT_REUSE)`. */
  is_object_reuse_enabled(): boolean {
    return this.#flag(keys.objectReuse, false);
  }

  /** Has had no effect since Flink 1.9: progress goes to the log. Today: nothing. */
  enable_sysout_logging(): this {
    this.#sysout = true;
    return this;
  }

  /** Has had no effect since Flink 1.9: progress goes to the log. Today: nothing. */
  disable_sysout_logging(): this {
    this.#sysout = false;
    return this;
  }

  /** What was set, without effect. Today: nothing. */
  is_sysout_logging_enabled(): boolean {
    return this.#sysout;
  }

  /** Parameters that functions see. Today: `config.get(PipelineOptions.GLOBAL_JOB_PARAMETERS)`. */
  get_global_job_parameters(): Record<string, string> {
    return parseParameters(this.#options.get(keys.jobParameters) ?? "");
  }

  /** Parameters that functions see. Today: `t_env.get_config().add_job_parameter(key, value)`. */
  set_global_job_parameters(global_job_parameters_dict: Readonly<Record<string, unknown>>): void {
    const pairs = Object.entries(global_job_parameters_dict).map(
      ([key, value]) => `${quote(key)}:${quote(String(value))}`,
    );
    this.#set(keys.jobParameters, pairs.join(","));
  }

  /** Today: `config.set("pipeline.serialization-config", ...)`. */
  add_default_kryo_serializer(type_class_name: string, serializer_class_name: string): void {
    this.#serializers.defaults.set(type_class_name, serializer_class_name);
    this.#serializers.apply();
  }

  /** Today: `config.set("pipeline.serialization-config", ...)`. */
  register_type_with_kryo_serializer(type_class_name: string, serializer_class_name: string): void {
    this.#serializers.registered.set(type_class_name, serializer_class_name);
    this.#serializers.apply();
  }

  /** Today: `config.set("pipeline.serialization-config", "[com.example.A: {type: pojo}]")`. */
  register_pojo_type(type_class_name: string): void {
    this.#serializers.pojos.add(type_class_name);
    this.#serializers.apply();
  }

  /** Today: `config.set("pipeline.serialization-config", "[com.example.A: {type: kryo}]")`. */
  register_kryo_type(type_class_name: string): void {
    this.#serializers.kryos.add(type_class_name);
    this.#serializers.apply();
  }

  /** Serializer classes by type. Today: the option `pipeline.serialization-config`. */
  get_registered_types_with_kryo_serializer_classes(): Record<string, string> {
    return Object.fromEntries(this.#serializers.registered);
  }

  /** Serializer classes by type. Today: the option `pipeline.serialization-config`. */
  get_default_kryo_serializer_classes(): Record<string, string> {
    return Object.fromEntries(this.#serializers.defaults);
  }

  /** Today: the option `pipeline.serialization-config`. */
  get_registered_kryo_types(): string[] {
    return [...this.#serializers.kryos];
  }

  /** Today: the option `pipeline.serialization-config`. */
  get_registered_pojo_types(): string[] {
    return [...this.#serializers.pojos];
  }

  /** Today: nothing; Flink 2 registers no types by itself. */
  is_auto_type_registration_disabled(): boolean {
    return !this.#flag(keys.typeRegistration, true);
  }

  /** Flink 2 registers no types by itself; Flink 1.x does. Today: `config.set("pipeline.auto-type-registration", "false")`. */
  disable_auto_type_registration(): void {
    this.#set(keys.typeRegistration, false);
  }

  /** Today: the option `execution.checkpointing.snapshot-compression`. */
  is_use_snapshot_compression(): boolean {
    return this.#flag(keys.compression, false);
  }

  /** Today: `config.set("execution.checkpointing.snapshot-compression", "true")`. */
  set_use_snapshot_compression(use_snapshot_compression: boolean): void {
    this.#set(keys.compression, flag(use_snapshot_compression, "set_use_snapshot_compression"));
  }

  #set(key: string, value: string | number | boolean): this {
    this.#options.set(key, value);
    return this;
  }

  #flag(key: string, standard: boolean): boolean {
    return (this.#options.get(key) ?? String(standard)) === "true";
  }

  #milliseconds(key: string, standard: number): number {
    return Number.parseInt(this.#options.get(key) ?? String(standard), 10);
  }
}

/** Sets the default parallelism; -1 is the cluster's own. */
export function setParallelism(options: Options, parallelism: number, label: string): void {
  if (parallelism === ExecutionConfig.PARALLELISM_DEFAULT) {
    options.remove(keys.parallelism);
    return;
  }
  if (!Number.isInteger(parallelism) || parallelism < 1) {
    throw new ArgumentError(`${label}: the parallelism of an operator must be at least 1, got ${whatIs(parallelism)}`);
  }
  options.set(keys.parallelism, parallelism);
}

/** Sets the most parallel instances that a job can ever be rescaled to. */
export function setMaxParallelism(options: Options, parallelism: number): void {
  if (!Number.isInteger(parallelism) || parallelism < 1 || parallelism > 1 << 15) {
    throw new ArgumentError(
      `set_max_parallelism: max_parallelism is out of bounds 0 < max_parallelism <= ${1 << 15}, got ${String(parallelism)}`,
    );
  }
  options.set(keys.maxParallelism, parallelism);
}

function quote(text: string): string {
  return /[:,'"]/.test(text) ? `'${text.replaceAll("'", "''")}'` : text;
}

function parseParameters(text: string): Record<string, string> {
  const part = String.raw`((?:'(?:''|[^'])*'|[^:,'])*)`;
  const found = text.matchAll(new RegExp(`${part}:${part}(?:,|$)`, "g"));
  return Object.fromEntries([...found].map(([, key = "", value = ""]) => [unquote(key), unquote(value)]));
}

function unquote(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}
