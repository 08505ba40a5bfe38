import {
  ArgumentError,
  col,
  type Table as ModernTable,
  type TableDescriptor,
  type TableEnvironment as ModernTableEnvironment,
} from "#overrides/index.js";
import type { SinkFiles, TableSink } from "../connectors/table-sink.js";
import type { DescribedTable, TableRole } from "../descriptors/described-table.js";
import type { TableRegistrar } from "../descriptors/table-descriptors.js";
import type { Scope } from "../expressions/index.js";
import { checkOnlyInserts, type Explain } from "./append-mode.js";
import { checkNothingThere, makeOneFile, makeRoom } from "./local-files.js";
import { parallelismOf } from "./local-parallelism.js";
import { isBatch, runsRemotely } from "./modern-environment.js";
import type { Statements } from "./statements.js";

interface Registered {
  readonly role: TableRole;
  readonly files: SinkFiles | undefined;
  readonly appends: boolean;
}

/** The tables that a program registered, what each is for, and the files that are written. */
export class TableRegistry implements TableRegistrar {
  readonly #modern: ModernTableEnvironment;
  readonly #statements: Statements;
  readonly #tables = new Map<string, Registered>();
  readonly #names = new WeakMap<ModernTable, string>();
  #unnamed = 0;

  constructor(modern: ModernTableEnvironment, statements: Statements) {
    this.#modern = modern;
    this.#statements = statements;
  }

  register(path: string, { descriptor, columns, path: files, appends }: DescribedTable, role: TableRole): void {
    if (columns === undefined) {
      this.#modern.create_temporary_table(path, descriptor);
    } else {
      const visible = columns.map((column) => col(column));
      this.#modern.create_temporary_view(path, this.#modern.from(descriptor).select(...visible));
    }
    const written = files === undefined ? undefined : newFiles(files);
    this.#tables.set(keyOf(path), { role, files: written, appends });
  }

  /** Registers a source or a sink. */
  registerDescriptor(path: string, descriptor: TableDescriptor, role: TableRole, files?: SinkFiles): void {
    this.#modern.create_temporary_table(path, descriptor);
    this.#tables.set(keyOf(path), { role, files, appends: false });
  }

  /** Notes a table that DDL made with Flink 1.10's properties, which wrote files as it did. */
  described(path: string, files: string | undefined): void {
    const written = files === undefined ? undefined : newFiles(files);
    this.#tables.set(keyOf(path), { role: "both", files: written, appends: false });
  }

  /** Knows nothing of the table any more. */
  forget(path: string): void {
    this.#tables.delete(keyOf(path));
  }

  /** Whether there was such a temporary table. */
  drop(path: string): boolean {
    const known = this.#tables.delete(keyOf(path));
    if (this.#modern.drop_temporary_table(path)) return true;
    // A source whose records have more fields than are to be seen is a view.
    return known && this.#modern.drop_temporary_view(path);
  }

  /** Whether there is a table of that name in the current database. */
  has(name: string): boolean {
    return this.#modern.list_tables().includes(name);
  }

  /** Adds the writing of a table's rows to the statements. */
  insert(path: string, table: ModernTable): void {
    this.#check(path, (...details) => table.insert_into(path).explain(...details));
    const files = this.#tables.get(keyOf(path))?.files;
    this.#statements.insert(path, table, this.#overwrites(files));
    this.#prepare(files);
  }

  /** Adds an INSERT statement to the statements. */
  insertSql(statement: string, target: string): void {
    this.#check(target, (...details) => this.#modern.explain_sql(statement, ...details));
    const files = this.#tables.get(keyOf(target))?.files;
    this.#statements.insertSql(this.#overwrites(files) ? overwriting(statement, target) : statement);
    this.#prepare(files);
  }

  /** Adds the writing of a table's rows to a sink that is not registered. */
  insertInto(sink: TableSink, table: ModernTable): void {
    const files = sink.files();
    this.#statements.insert(sink.descriptor(), table, this.#overwrites(files));
    this.#prepare(files);
  }

  /** Throws for a table that is only written to. */
  checkSource(path: string): void {
    if (this.#tables.get(keyOf(path))?.role !== "sink") return;
    throw new ArgumentError(
      `The table ${path} was registered as a sink: register it with register_table_source_and_sink`,
    );
  }

  /** What strings about a table may refer to. */
  scope(table: ModernTable, functions: ReadonlySet<string>): Scope {
    return {
      hasFunction: (name) => functions.has(name.toLowerCase()),
      tableOf: (name) => {
        if (table.get_resolved_schema().get_column_names().includes(name) || !this.has(name)) return undefined;
        return this.#modern.from(`\`${name}\``);
      },
    };
  }

  /** A name under which SQL finds a table. */
  nameOf(table: ModernTable): string {
    const known = this.#names.get(table);
    if (known !== undefined) return known;
    // Flink's own names for such tables are UnnamedTable$0 and so on.
    const name = `NamedTable$${this.#unnamed++}`;
    this.#modern.create_temporary_view(`\`${name}\``, table);
    this.#names.set(table, name);
    return name;
  }

  #check(path: string, explain: Explain): void {
    const table = this.#tables.get(keyOf(path));
    if (table?.role === "source") {
      throw new ArgumentError(
        `The table ${path} was registered as a source: register it with register_table_source_and_sink`,
      );
    }
    if (table?.appends === true) checkOnlyInserts(this.#modern, path, explain);
  }

  /** Whether the cluster has to remove what is there: it may be no file of this machine. */
  #overwrites(files: SinkFiles | undefined): boolean {
    if (files?.mode !== "OVERWRITE" || !runsRemotely(this.#modern)) return false;
    if (isBatch(this.#modern)) return true;
    throw new ArgumentError(
      `On a cluster WriteMode.OVERWRITE is Flink's INSERT OVERWRITE, which only batch jobs can do: ${files.path}`,
    );
  }

  #prepare(files: SinkFiles | undefined): void {
    if (files === undefined) return;
    if (runsRemotely(this.#modern)) {
      if (files.mode === "NO_OVERWRITE") this.#statements.before(() => checkNothingThere(files));
      return;
    }
    let single = files.single;
    this.#statements.before(() => {
      single ||= parallelismOf(this.#modern) === "1";
      makeRoom(files);
    });
    this.#statements.after(() => {
      if (single) makeOneFile(files.path);
    });
  }
}

/** An INSERT INTO as INSERT OVERWRITE. */
function overwriting(statement: string, target: string): string {
  if (/^\s*INSERT\s+OVERWRITE\b/i.test(statement)) return statement;
  if (/^\s*INSERT\s+INTO\b/i.test(statement)) return statement.replace(/\bINTO\b/i, "OVERWRITE");
  throw new ArgumentError(
    `${target} is written with WriteMode.OVERWRITE: on a cluster the statement begins with INSERT OVERWRITE`,
  );
}

const newFiles = (path: string): SinkFiles => ({ path, mode: "NO_OVERWRITE", single: false });

/** Paths that differ in quotes alone are one. */
function keyOf(path: string): string {
  return path.replaceAll("`", "");
}
