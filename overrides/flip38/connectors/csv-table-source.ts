import type { TableDescriptor } from "#overrides/index.js";
import { describeTable } from "../descriptors/described-table.js";
import { FileSystem } from "../descriptors/file-system.js";
import { OldCsv } from "../descriptors/old-csv.js";
import { Schema } from "../descriptors/schema.js";
import type { FieldType } from "../types/field-type.js";
import { TableSchema } from "../types/table-schema.js";
import { TableSource } from "./table-source.js";

/** Files of comma-separated values without quotes. Today: the connector `filesystem` with the format `csv`. */
export class CsvTableSource extends TableSource {
  readonly #path: string;
  readonly #schema: TableSchema;

  /** Today: `TableDescriptor.for_connector("filesystem").option("path", source_path).format("csv")`. */
  constructor(source_path: string, field_names: readonly string[], field_types: readonly FieldType[]) {
    super();
    this.#path = source_path;
    this.#schema = new TableSchema(field_names, field_types);
  }

  /** @internal */
  override descriptor(): TableDescriptor {
    const connector = new FileSystem().path(this.#path);
    const schema = new Schema().schema(this.#schema);
    return describeTable({ connector, format: new OldCsv(), schema, mode: "append" }, "source").descriptor;
  }
}
