import { text } from "../config/arguments.js";
import { ConnectorDescriptor, type UpdateMode } from "./connector-descriptor.js";
import { hbase } from "./options/connectors.js";

/**
 * A table of HBase: column families are columns of type ROW, and the one other column is the row key;
 * `org.apache.flink:flink-connector-hbase-2.2` has to be among the environment's connectors.
 *
 * Today: the connectors `hbase-1.4` and `hbase-2.2`.
 */
export class HBase extends ConnectorDescriptor {
  constructor() {
    super("hbase", 1, hbase);
  }

  /** The version of HBase: `1.4.3`, `2.2.3`. Today: the name of the connector. */
  version(version: string | number): this {
    return this.set("connector.version", String(version));
  }

  /** Today: the option `table-name`. */
  table_name(table_name: string): this {
    return this.set("connector.table-name", text(table_name, "HBase.table_name: table_name"));
  }

  /** Such as `host1:2181,host2:2181`. Today: the option `zookeeper.quorum`. */
  zookeeper_quorum(zookeeper_quorum: string): this {
    return this.set("connector.zookeeper.quorum", text(zookeeper_quorum, "HBase.zookeeper_quorum: zookeeper_quorum"));
  }

  /** Such as `/hbase`. Today: the option `zookeeper.znode.parent`. */
  zookeeper_node_parent(zookeeper_node_parent: string): this {
    return this.set("connector.zookeeper.znode.parent", zookeeper_node_parent);
  }

  /** Such as `10mb`. Today: the option `sink.buffer-flush.max-size`. */
  write_buffer_flush_max_size(max_size: string): this {
    return this.set("connector.write.buffer-flush.max-size", max_size);
  }

  /** Today: the option `sink.buffer-flush.max-rows`. */
  write_buffer_flush_max_rows(write_buffer_flush_max_rows: number): this {
    return this.set("connector.write.buffer-flush.max-rows", String(write_buffer_flush_max_rows));
  }

  /** Such as `2s`. Today: the option `sink.buffer-flush.interval`. */
  write_buffer_flush_interval(interval: string): this {
    return this.set("connector.write.buffer-flush.interval", interval);
  }

  /** @internal */
  override needs_format(): boolean {
    return false;
  }

  /** @internal */
  override required(): readonly (readonly [key: string, call: string])[] {
    return [
      ["connector.version", 'version("2.2.3")'],
      ["connector.table-name", "table_name(...)"],
      ["connector.zookeeper.quorum", "zookeeper_quorum(...)"],
    ];
  }

  /** @internal */
  override update_modes(): readonly UpdateMode[] {
    return ["append", "upsert"];
  }
}
