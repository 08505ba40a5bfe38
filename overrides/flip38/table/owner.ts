import type { Table as ModernTable } from "#overrides/index.js";
import type { TableSink } from "../connectors/table-sink.js";
import type { Scope } from "../expressions/index.js";

/** What a table needs of its environment. */
export interface TableOwner {
  /** What expression strings about this table may refer to. */
  scope_of(table: ModernTable): Scope;
  /** Adds the table's rows to what the next `execute` writes. */
  insert(target: string | TableSink, table: ModernTable): void;
  /** A name under which SQL finds the table. */
  name_of(table: ModernTable): string;
}
