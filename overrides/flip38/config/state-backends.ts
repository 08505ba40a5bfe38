import { ArgumentError } from "#overrides/index.js";
import { oneOf } from "./arguments.js";
import { refusal } from "./refusal.js";

type OptionValues = Readonly<Record<string, string | number | boolean>>;

const keys = {
  type: "state.backend.type",
  storage: "execution.checkpointing.storage",
  checkpoints: "execution.checkpointing.dir",
  savepoints: "execution.checkpointing.savepoint-dir",
  threshold: "execution.checkpointing.data-inline-threshold",
  buffer: "execution.checkpointing.write-buffer-size",
  incremental: "execution.checkpointing.incremental",
};

/** Where jobs keep their state and checkpoints. Today: the options `state.backend.*` and `execution.checkpointing.*`. */
export abstract class StateBackend {
  /** @internal The options of today's Flink. */
  abstract options(): OptionValues;
}

/** State on the heap, checkpoints in the JobManager's memory. Today: `config.set("state.backend.type", "hashmap")`. */
export class MemoryStateBackend extends StateBackend {
  /** In bytes. Today: the limit of checkpoints in the JobManager, which has no option. */
  static readonly DEFAULT_MAX_STATE_SIZE = 5 * 1024 * 1024;
  readonly #checkpoints: string | undefined;
  readonly #savepoints: string | undefined;
  readonly #size: number;

  /** @param max_state_size - in bytes; only the default is taken */
  constructor(
    checkpoint_path?: string,
    savepoint_path?: string,
    max_state_size: number = MemoryStateBackend.DEFAULT_MAX_STATE_SIZE,
    using_asynchronous_snapshots?: boolean,
  ) {
    super();
    checkSnapshots(using_asynchronous_snapshots);
    if (max_state_size !== MemoryStateBackend.DEFAULT_MAX_STATE_SIZE) {
      throw refusal(`MemoryStateBackend's max_state_size ${max_state_size}`, "it has no option for the limit of 5 MiB");
    }
    this.#checkpoints = checkpoint_path;
    this.#savepoints = savepoint_path;
    this.#size = max_state_size;
  }

  /** In bytes. Today: the limit of checkpoints in the JobManager, which has no option. */
  get_max_state_size(): number {
    return this.#size;
  }

  /** true. Today: snapshots are always asynchronous. */
  is_using_asynchronous_snapshots(): boolean {
    return true;
  }

  /** @internal */
  override options(): OptionValues {
    return {
      [keys.type]: "hashmap",
      [keys.storage]: "jobmanager",
      ...optional(keys.checkpoints, this.#checkpoints),
      ...optional(keys.savepoints, this.#savepoints),
    };
  }
}

/** State on the heap, checkpoints in files. Today: `config.set("state.backend.type", "hashmap")`, `execution.checkpointing.dir`. */
export class FsStateBackend extends StateBackend {
  readonly #checkpoints: string;
  readonly #savepoints: string | undefined;
  readonly #threshold: number;
  readonly #buffer: number;

  /**
   * @param file_state_size_threshold - in bytes; smaller state is kept with the checkpoint's metadata
   * @param write_buffer_size - in bytes
   */
  constructor(
    checkpoint_directory_uri: string,
    default_savepoint_directory_uri?: string,
    file_state_size_threshold = -1,
    write_buffer_size = -1,
    using_asynchronous_snapshots?: boolean,
  ) {
    super();
    if (typeof checkpoint_directory_uri !== "string" || checkpoint_directory_uri === "") {
      throw new ArgumentError("The parameter 'checkpoint_directory_uri' is required!");
    }
    checkSnapshots(using_asynchronous_snapshots);
    this.#checkpoints = checkpoint_directory_uri;
    this.#savepoints = default_savepoint_directory_uri;
    this.#threshold = file_state_size_threshold;
    this.#buffer = write_buffer_size;
  }

  /** Today: `config.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY)`, or the option `execution.checkpointing.dir`. */
  get_checkpoint_path(): string {
    return this.#checkpoints;
  }

  /** In bytes. Today: the option `execution.checkpointing.data-inline-threshold`. */
  get_min_file_size_threshold(): number {
    return this.#threshold < 0 ? 20 * 1024 : this.#threshold;
  }

  /** true. Today: snapshots are always asynchronous. */
  is_using_asynchronous_snapshots(): boolean {
    return true;
  }

  /** In bytes. Today: the option `execution.checkpointing.write-buffer-size`. */
  get_write_buffer_size(): number {
    return this.#buffer < 0 ? 4096 : this.#buffer;
  }

  /** @internal */
  override options(): OptionValues {
    return {
      [keys.type]: "hashmap",
      [keys.storage]: "filesystem",
      [keys.checkpoints]: this.#checkpoints,
      ...optional(keys.savepoints, this.#savepoints),
      ...optional(keys.threshold, this.#threshold < 0 ? undefined : `${this.#threshold} b`),
      ...optional(keys.buffer, this.#buffer < 0 ? undefined : this.#buffer),
    };
  }
}

/** Ready-made settings of RocksDB. Today: the option `state.backend.rocksdb.predefined-options`. */
export const PredefinedOptions = {
  DEFAULT: "DEFAULT",
  SPINNING_DISK_OPTIMIZED: "SPINNING_DISK_OPTIMIZED",
  SPINNING_DISK_OPTIMIZED_HIGH_MEM: "SPINNING_DISK_OPTIMIZED_HIGH_MEM",
  FLASH_SSD_OPTIMIZED: "FLASH_SSD_OPTIMIZED",
} as const;
export type PredefinedOptions = (typeof PredefinedOptions)[keyof typeof PredefinedOptions];

/**
 * State in RocksDB, which has to be among the environment's connectors (`org.apache.flink:flink-statebackend-rocksdb`).
 *
 * Today: `config.set("state.backend.type", "rocksdb")`.
 */
export class RocksDBStateBackend extends StateBackend {
  readonly #checkpoints: StateBackend;
  readonly #incremental: boolean | undefined;
  #paths: readonly string[] = [];
  #predefined: PredefinedOptions | undefined;
  #factory: string | undefined;
  #threads = 4;

  constructor(
    checkpoint_data_uri?: string,
    enable_incremental_checkpointing?: boolean,
    checkpoint_stream_backend?: StateBackend,
  ) {
    super();
    if (checkpoint_data_uri === undefined && checkpoint_stream_backend === undefined) {
      throw new ArgumentError("RocksDBStateBackend takes checkpoint_data_uri or checkpoint_stream_backend");
    }
    this.#checkpoints = checkpoint_stream_backend ?? new FsStateBackend(checkpoint_data_uri ?? "");
    this.#incremental = enable_incremental_checkpointing;
  }

  /** Where its checkpoints go. Today: the options `execution.checkpointing.storage` and `execution.checkpointing.dir`. */
  get_checkpoint_backend(): StateBackend {
    return this.#checkpoints;
  }

  /** Today: `config.set("state.backend.rocksdb.localdir", paths)`. */
  set_db_storage_paths(...paths: readonly string[]): void {
    this.#paths = paths;
  }

  /** Today: the option `state.backend.rocksdb.localdir`. */
  get_db_storage_paths(): string[] {
    return [...this.#paths];
  }

  /** Today: the option `execution.checkpointing.incremental`. */
  is_incremental_checkpoints_enabled(): boolean {
    return this.#incremental ?? false;
  }

  /** true. Today: state that has outlived its time is always removed in compactions. */
  is_ttl_compaction_filter_enabled(): boolean {
    return true;
  }

  /** Changes nothing. Today: the filter is always on. */
  enable_ttl_compaction_filter(): void {}

  /** Throws. Today: the filter is always on. */
  disable_ttl_compaction_filter(): void {
    throw refusal("disable_ttl_compaction_filter", "the filter is always on");
  }

  /** Today: `config.set("state.backend.rocksdb.predefined-options", options)`. */
  set_predefined_options(options: PredefinedOptions): void {
    this.#predefined = oneOf(options, Object.values(PredefinedOptions), "set_predefined_options");
  }

  /** Today: the option `state.backend.rocksdb.predefined-options`. */
  get_predefined_options(): PredefinedOptions {
    return this.#predefined ?? "DEFAULT";
  }

  /** Today: `config.set("state.backend.rocksdb.options-factory", class_name)`. */
  set_options(options_factory_class_name: string): void {
    this.#factory = options_factory_class_name;
  }

  /** The class of the factory. Today: the option `state.backend.rocksdb.options-factory`. */
  get_options(): string | undefined {
    return this.#factory;
  }

  /** Today: the option `state.backend.rocksdb.checkpoint.transfer.thread.num`. */
  get_number_of_transfering_threads(): number {
    return this.#threads;
  }

  /** Today: `config.set("state.backend.rocksdb.checkpoint.transfer.thread.num", "4")`. */
  set_number_of_transfering_threads(number_of_transfering_threads: number): void {
    this.#threads = number_of_transfering_threads;
  }

  /** @internal */
  override options(): OptionValues {
    return {
      ...this.#checkpoints.options(),
      [keys.type]: "rocksdb",
      "state.backend.rocksdb.checkpoint.transfer.thread.num": this.#threads,
      ...optional(keys.incremental, this.#incremental),
      ...optional("state.backend.rocksdb.localdir", this.#paths.length === 0 ? undefined : this.#paths.join(",")),
      ...optional("state.backend.rocksdb.predefined-options", this.#predefined),
      ...optional("state.backend.rocksdb.options-factory", this.#factory),
    };
  }
}

/** A state backend of one's own, by the class of its factory. Today: `config.set("state.backend.type", class_name)`. */
export class CustomStateBackend extends StateBackend {
  readonly #factory: string;

  /** @param factory_class_name - a StateBackendFactory in a jar of the environment */
  constructor(factory_class_name: string) {
    super();
    this.#factory = factory_class_name;
  }

  /** @internal */
  override options(): OptionValues {
    return { [keys.type]: this.#factory };
  }
}

/** All options that a backend may set, to be removed when another takes its place. */
export function isBackendOption(key: string): boolean {
  const checkpointing = [
    keys.storage,
    keys.checkpoints,
    keys.savepoints,
    keys.threshold,
    keys.buffer,
    keys.incremental,
  ];
  return key.startsWith("state.backend.") || checkpointing.includes(key);
}

function optional(key: string, value: string | number | boolean | undefined): OptionValues {
  return value === undefined ? {} : { [key]: value };
}

function checkSnapshots(asynchronous: boolean | undefined): void {
  if (asynchronous === false) throw refusal("using_asynchronous_snapshots: false", "snapshots are always asynchronous");
}
