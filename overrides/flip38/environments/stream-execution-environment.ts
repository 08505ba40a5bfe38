import { ArgumentError } from "#overrides/index.js";
import { milliseconds, oneOf, type TimeSpan } from "../config/arguments.js";
import { CheckpointConfig, type CheckpointingMode } from "../config/checkpoint-config.js";
import { setMaxParallelism } from "../config/execution-config.js";
import { refusal } from "../config/refusal.js";
import { StateBackend, isBackendOption } from "../config/state-backends.js";
import { ExecutionSettings } from "./execution-settings.js";

/** The time that windows went by. Today: that of the time attribute they are on. */
export const TimeCharacteristic = {
  ProcessingTime: "ProcessingTime",
  IngestionTime: "IngestionTime",
  EventTime: "EventTime",
} as const;
export type TimeCharacteristic = (typeof TimeCharacteristic)[keyof typeof TimeCharacteristic];

const keys = {
  buffer: "execution.buffer-timeout.interval",
  bufferEnabled: "execution.buffer-timeout.enabled",
  chaining: "pipeline.operator-chaining.enabled",
};

/**
 * Settings of streaming jobs, which a StreamTableEnvironment takes over.
 *
 * Today: `TableEnvironment.create(EnvironmentSettings.in_streaming_mode())`, whose config takes all of them.
 */
export class StreamExecutionEnvironment extends ExecutionSettings {
  readonly #checkpoints = new CheckpointConfig(this.options);
  #backend: StateBackend | undefined;
  #characteristic: TimeCharacteristic = "ProcessingTime";

  /** How many parallel instances operators have. Today: `t_env.set_parallelism(parallelism)`. */
  set_parallelism(parallelism: number): this {
    this.applyParallelism(parallelism);
    return this;
  }

  /** The most parallel instances a job can ever be rescaled to. Today: `config.set("pipeline.max-parallelism", "128")`. */
  set_max_parallelism(max_parallelism: number): this {
    setMaxParallelism(this.options, max_parallelism);
    return this;
  }

  /** -1: Flink decides. Today: `config.get(PipelineOptions.MAX_PARALLELISM)`. */
  get_max_parallelism(): number {
    return this.get_config().get_max_parallelism();
  }

  /**
   * How long rows may wait for a buffer to fill, in milliseconds; 0: each is sent at once; -1: until it is full.
   *
   * Today: `config.set("execution.buffer-timeout.interval", "100 ms")`.
   */
  set_buffer_timeout(timeout_millis: TimeSpan): this {
    const timeout = milliseconds(timeout_millis, "set_buffer_timeout: timeout_millis");
    if (timeout < -1) throw new ArgumentError(`Value of timeout must be non-negative or -1, got ${timeout}`);
    this.options.set(keys.bufferEnabled, timeout >= 0);
    if (timeout >= 0) this.options.set(keys.buffer, `${timeout} ms`);
    return this;
  }

  /** In milliseconds. Today: `config.get(ExecutionOptions.BUFFER_TIMEOUT)`. */
  get_buffer_timeout(): number {
    if (this.options.get(keys.bufferEnabled) === "false") return -1;
    return Number.parseInt(this.options.get(keys.buffer) ?? "100", 10);
  }

  /** Gives each operator a task of its own. Today: `config.set("pipeline.operator-chaining.enabled", "false")`. */
  disable_operator_chaining(): this {
    this.options.set(keys.chaining, false);
    return this;
  }

  /** Today: `config.get(PipelineOptions.OPERATOR_CHAINING)`. */
  is_chaining_enabled(): boolean {
    return this.options.get(keys.chaining) !== "false";
  }

  /** Settings of checkpoints. Today: the options `execution.checkpointing.*`. */
  get_checkpoint_config(): CheckpointConfig {
    return this.#checkpoints;
  }

  /** Takes a checkpoint every so many milliseconds. Today: `config.set("execution.checkpointing.interval", "10 s")`. */
  enable_checkpointing(interval: TimeSpan, mode?: CheckpointingMode): this {
    this.#checkpoints.set_checkpoint_interval(interval);
    if (mode !== undefined) this.#checkpoints.set_checkpointing_mode(mode);
    return this;
  }

  /** In milliseconds; -1: there are none. Today: `config.get(CheckpointingOptions.CHECKPOINTING_INTERVAL)`. */
  get_checkpoint_interval(): number {
    return this.#checkpoints.get_checkpoint_interval();
  }

  /** Today: `config.get(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE)`. */
  get_checkpointing_mode(): CheckpointingMode {
    return this.#checkpoints.get_checkpointing_mode();
  }

  /** undefined: the cluster's own. Today: `config.get(StateBackendOptions.STATE_BACKEND)`. */
  get_state_backend(): StateBackend | undefined {
    return this.#backend;
  }

  /** Where jobs keep their state. Today: `config.set("state.backend.type", ...)`. */
  set_state_backend(state_backend: StateBackend): this {
    if (!(state_backend instanceof StateBackend)) {
      throw new ArgumentError(`The input ${String(state_backend)} is not an instance of StateBackend.`);
    }
    for (const key of this.options.keys()) if (isBackendOption(key)) this.options.remove(key);
    this.options.assign(state_backend.options());
    this.#backend = state_backend;
    return this;
  }

  /**
   * Chooses the time of windows. Each window now goes by its time attribute, so that only the interval of watermarks
   * changes: 200 ms for EventTime, none for ProcessingTime. IngestionTime is no more.
   *
   * Today: nothing.
   */
  set_stream_time_characteristic(characteristic: TimeCharacteristic): void {
    oneOf(characteristic, Object.values(TimeCharacteristic), "set_stream_time_characteristic");
    if (characteristic === "IngestionTime") {
      throw refusal("TimeCharacteristic.IngestionTime", "declare a time attribute PROCTIME() or a watermark instead");
    }
    this.get_config().set_auto_watermark_interval(characteristic === "EventTime" ? 200 : 0);
    this.#characteristic = characteristic;
  }

  /** Today: nothing. */
  get_stream_time_characteristic(): TimeCharacteristic {
    return this.#characteristic;
  }

  /** A new environment; the last one is that of a StreamTableEnvironment made without. Today: nothing. */
  static get_execution_environment(): StreamExecutionEnvironment {
    latest = new StreamExecutionEnvironment();
    return latest;
  }
}

let latest: StreamExecutionEnvironment | undefined;

/** The environment that the program got last; a new one when it has got none. */
export function latestStreamExecutionEnvironment(): StreamExecutionEnvironment {
  return latest ?? StreamExecutionEnvironment.get_execution_environment();
}
