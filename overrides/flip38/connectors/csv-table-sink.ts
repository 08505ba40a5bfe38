import type { TableDescriptor } from "#overrides/index.js";
import { oneOf } from "../config/arguments.js";
import { describeTable } from "../descriptors/described-table.js";
import { FileSystem } from "../descriptors/file-system.js";
import { OldCsv } from "../descriptors/old-csv.js";
import { Schema } from "../descriptors/schema.js";
import type { FieldType } from "../types/field-type.js";
import { TableSchema } from "../types/table-schema.js";
import { TableSink, WriteMode, type SinkFiles } from "./table-sink.js";

/** Files of comma-separated values without quotes. Today: the connector `filesystem` with the format `csv`. */
export class CsvTableSink extends TableSink {
  readonly #schema: TableSchema;
  readonly #delimiter: string;
  readonly #files: SinkFiles;
  readonly #count: number;

  /**
   * Today: `TableDescriptor.for_connector("filesystem").option("path", path).format("csv")`.
   *
   * @param num_files - how many files there are at most; 1: `path` is a file (on a cluster a folder with one), else a folder; -1: as many as tasks
   * @param write_mode - whether what is at the path goes away; NO_OVERWRITE when not given
   */
  constructor(
    field_names: readonly string[],
    field_types: readonly FieldType[],
    path: string,
    field_delimiter = ",",
    num_files = -1,
    write_mode: WriteMode = WriteMode.NO_OVERWRITE,
  ) {
    super();
    oneOf(write_mode, Object.values(WriteMode), "CsvTableSink: write_mode");
    this.#schema = new TableSchema(field_names, field_types);
    this.#delimiter = field_delimiter;
    this.#count = num_files;
    this.#files = { path, mode: write_mode, single: num_files === 1 };
  }

  /** @internal */
  override descriptor(): TableDescriptor {
    const connector = new FileSystem().path(this.#files.path);
    const format = new OldCsv().field_delimiter(this.#delimiter);
    const schema = new Schema().schema(this.#schema);
    const { descriptor } = describeTable({ connector, format, schema, mode: "append" }, "sink");
    if (this.#count < 1) return descriptor;
    return descriptor.to_builder().option("sink.parallelism", String(this.#count)).build();
  }

  /** @internal */
  override files(): SinkFiles {
    return this.#files;
  }
}
