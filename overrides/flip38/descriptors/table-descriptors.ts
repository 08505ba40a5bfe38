import { ArgumentError } from "#overrides/index.js";
import { quotePath } from "../environments/paths.js";
import { chain, type Chained } from "./chain.js";
import { ConnectorDescriptor, type UpdateMode } from "./connector-descriptor.js";
import { describeTable, type DescribedTable, type TableParts, type TableRole } from "./described-table.js";
import { Descriptor } from "./descriptor.js";
import { FormatDescriptor } from "./format-descriptor.js";
import { Schema } from "./schema.js";

/** Where a descriptor registers its table. */
export interface TableRegistrar {
  register(path: string, table: DescribedTable, role: TableRole): void;
}

/**
 * A table that `connect` describes, step by step; the methods of the format and of the schema may be called on it, too.
 *
 * Today: `TableDescriptor` and its builder.
 */
export abstract class ConnectTableDescriptor extends Descriptor {
  /** Shared by the descriptors that `with_format` and `with_schema` give. */
  private readonly parts: {
    connector: ConnectorDescriptor;
    format?: FormatDescriptor;
    schema?: Schema;
    mode?: UpdateMode;
  };
  private readonly registrar: TableRegistrar;
  /** The descriptor without methods of a format or a schema. */
  private readonly root: this = this;

  /** `t_env.connect` makes it. */
  constructor(connector: ConnectorDescriptor, registrar: TableRegistrar) {
    super();
    if (!(connector instanceof ConnectorDescriptor)) {
      throw new ArgumentError("connect takes a connector descriptor, such as new FileSystem()");
    }
    this.parts = { connector };
    this.registrar = registrar;
  }

  /** How rows are written and read. Today: `.format("csv")` and options. */
  with_format<F extends FormatDescriptor>(format_descriptor: F): Chained<StreamTableDescriptor, F> {
    if (!(format_descriptor instanceof FormatDescriptor)) {
      throw new ArgumentError("with_format takes a format descriptor, such as new Csv()");
    }
    this.parts.format = format_descriptor;
    return chain(this.root, format_descriptor) as never;
  }

  /** The columns. Today: `.schema(Schema.new_builder()...build())`. */
  with_schema<S extends Schema>(schema: S): Chained<StreamTableDescriptor, S> {
    if (!(schema instanceof Schema)) throw new ArgumentError("with_schema takes a Schema");
    this.parts.schema = schema;
    return chain(this.root, schema) as never;
  }

  /** Names the table, to be written to. Deprecated in 1.10. Today: `t_env.create_temporary_table(name, descriptor)`. */
  register_table_sink(name: string): this {
    return this.register(quotePath(name), "sink");
  }

  /** Names the table, to be read from. Deprecated in 1.10. Today: `t_env.create_temporary_table(name, descriptor)`. */
  register_table_source(name: string): this {
    return this.register(quotePath(name), "source");
  }

  /** Names the table, for both. Deprecated in 1.10. Today: `t_env.create_temporary_table(name, descriptor)`. */
  register_table_source_and_sink(name: string): this {
    return this.register(quotePath(name), "both");
  }

  /** Names the table by a path, for both. Today: `t_env.create_temporary_table(path, descriptor)`. */
  create_temporary_table(path: string): this {
    return this.register(path, "both");
  }

  override to_properties(): Record<string, string> {
    const { connector, format, schema, mode } = this.parts;
    return {
      ...connector.to_properties(),
      ...format?.to_properties(),
      ...schema?.to_properties(),
      ...(mode === undefined ? {} : { "update-mode": mode }),
    };
  }

  /** @internal */
  protected set_mode(mode: UpdateMode): this {
    this.parts.mode = mode;
    return this;
  }

  private register(path: string, role: TableRole): this {
    const { connector, format, schema, mode } = this.parts;
    const parts: TableParts = { connector, format, schema, mode };
    this.registrar.register(path, describeTable(parts, role), role);
    return this;
  }
}

/** A table of a streaming program. Today: `TableDescriptor`. */
export class StreamTableDescriptor extends ConnectTableDescriptor {
  /** Rows are only added: a query that updates them is refused. Today: nothing; a connector knows what it takes. */
  in_append_mode(): this {
    return this.set_mode("append");
  }

  /**
   * Rows are added and taken back. Kafka and FileSystem take that with a format of changes alone:
   * `new CustomFormatDescriptor("debezium-json", 1)`.
   *
   * Today: a format of changes, such as `debezium-json`.
   */
  in_retract_mode(): this {
    return this.set_mode("retract");
  }

  /**
   * Rows are added, updated by their key, and deleted. On Kafka, that is the connector `upsert-kafka`:
   * `new CustomConnectorDescriptor("upsert-kafka", 1, false)`.
   *
   * Today: a primary key in the schema.
   */
  in_upsert_mode(): this {
    return this.set_mode("upsert");
  }
}

/** A table of a batch program. Today: `TableDescriptor`. */
export class BatchTableDescriptor extends StreamTableDescriptor {}
