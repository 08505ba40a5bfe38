import {
  ArgumentError,
  type Catalog as ModernCatalog,
  type JavaClassName,
  type JobExecutionResult,
  type Table as ModernTable,
  type TableEnvironment as ModernTableEnvironment,
  type UserDefinedFunction,
} from "#overrides/index.js";
import { classNameOf, whatIs } from "../class-name.js";
import { text } from "../config/arguments.js";
import { Catalog } from "../catalog/catalog.js";
import { HiveCatalog } from "../catalog/hive-catalog.js";
import { Configuration } from "../config/configuration.js";
import { TableConfig } from "../config/table-config.js";
import { TableSink } from "../connectors/table-sink.js";
import { TableSource } from "../connectors/table-source.js";
import type { ConnectorDescriptor } from "../descriptors/connector-descriptor.js";
import { StreamTableDescriptor, type TableRegistrar } from "../descriptors/table-descriptors.js";
import { Table, modernOf } from "../table/table.js";
import { EnvironmentSettings } from "./environment-settings.js";
import { latestExecutionEnvironment } from "./execution-environment.js";
import { nothingToExecute, type ExecutionSettings } from "./execution-settings.js";
import { tableOfElements, type AnyAsyncElements, type AnyElements, type ElementsSchema } from "./from-elements.js";
import { createModern, runStatement } from "./modern-environment.js";
import { inTodaysOptions, tableNameOf } from "./old-ddl.js";
import { quotePath } from "./paths.js";
import { printName } from "./print-sink.js";
import { kindOf, type InsertStatement } from "./statement-kind.js";
import { Statements } from "./statements.js";
import { latestStreamExecutionEnvironment } from "./stream-execution-environment.js";
import { TableRegistry } from "./table-registry.js";
import { TemporaryOptions } from "./temporary-options.js";

/**
 * Where tables, functions and catalogs are registered, as Flink 1.10 had it. What is written waits: `insert_into` and
 * `sql_update("INSERT ...")` become one job when `execute` is called.
 *
 * Today: `TableEnvironment` of `tsflink`; this one's is `t_env.modern`.
 */
export class TableEnvironment {
  /** The environment of today's API, with everything that came later. */
  readonly modern: ModernTableEnvironment;
  readonly #config: TableConfig;
  readonly #execution: ExecutionSettings;
  readonly #statements: Statements;
  readonly #registry: TableRegistry;
  readonly #temporary: TemporaryOptions;
  readonly #functions = new Set<string>();

  /** `create` makes it. */
  constructor(modern: ModernTableEnvironment, config: TableConfig, execution: ExecutionSettings) {
    this.modern = modern;
    this.#config = config;
    this.#execution = execution;
    this.#statements = new Statements(modern);
    this.#registry = new TableRegistry(modern, this.#statements);
    this.#temporary = new TemporaryOptions(modern);
    execution.attach(this);
  }

  /**
   * Creates an environment as FLIP-38 wrote it, from a TableConfig; of streaming jobs, as Flink's settings are when nothing
   * else is said, or of those that EnvironmentSettings name. Jars are handed to `create` of the two environments below it.
   *
   * Today: `TableEnvironment.create(EnvironmentSettings.in_streaming_mode())`.
   */
  static create(table_config: TableConfig | EnvironmentSettings): TableEnvironment {
    const isConfig = table_config instanceof TableConfig;
    if (!isConfig && !(table_config instanceof EnvironmentSettings)) {
      throw new ArgumentError(
        `TableEnvironment.create takes a TableConfig or EnvironmentSettings of tsflink/flip38, got ${whatIs(table_config)}`,
      );
    }
    const config = isConfig ? table_config : new TableConfig();
    const settings = isConfig ? EnvironmentSettings.new_instance().in_streaming_mode().build() : table_config;
    const execution = settings.is_streaming_mode() ? latestStreamExecutionEnvironment() : latestExecutionEnvironment();
    return new TableEnvironment(createModern(settings, execution, config, undefined), config, execution);
  }

  /** How many parallel instances the operators of its jobs have. Today: `t_env.set_parallelism(parallelism)`. */
  set_parallelism(parallelism: number): void {
    this.#execution.set_parallelism(parallelism);
  }

  /** The table that a source gives. Today: `t_env.from(descriptor)`. */
  from_table_source(table_source: TableSource): Table {
    return this.table_of(this.modern.from(checked(TableSource, table_source, "from_table_source").descriptor()));
  }

  /** Today: `t_env.create_catalog(catalog_name, CatalogDescriptor.of(...))`. */
  register_catalog(catalog_name: string, catalog: Catalog | HiveCatalog | ModernCatalog): void {
    if (catalog instanceof HiveCatalog) catalog.create_in(this.modern, catalog_name);
    else this.modern.register_catalog(catalog_name, catalog instanceof Catalog ? catalog.modern : catalog);
  }

  /** The catalog of that name; undefined when there is none. Today: `t_env.get_catalog(catalog_name)`. */
  get_catalog(catalog_name: string): Catalog | undefined {
    const modern = this.modern.get_catalog(catalog_name);
    return modern === undefined ? undefined : new Catalog(modern);
  }

  /** Names a table, for SQL and `scan`. Deprecated in 1.10. Today: `t_env.create_temporary_view(name, table)`. */
  register_table(name: string, table: Table): void {
    this.modern.create_temporary_view(quotePath(name), modernOf(table, "register_table", "table"));
  }

  /** Names a source, to be read from. Deprecated in 1.10. Today: `t_env.create_temporary_table(name, descriptor)`. */
  register_table_source(name: string, table_source: TableSource): void {
    const source = checked(TableSource, table_source, "register_table_source");
    this.#registry.registerDescriptor(quotePath(name), source.descriptor(), "source");
  }

  /** Names a sink, to be written to. Deprecated in 1.10. Today: `t_env.create_temporary_table(name, descriptor)`. */
  register_table_sink(name: string, table_sink: TableSink): void {
    const sink = checked(TableSink, table_sink, "register_table_sink");
    this.#registry.registerDescriptor(quotePath(name), sink.descriptor(), "sink", sink.files());
  }

  /** The table of a path in parts: `scan("catalog", "database", "table")`. Deprecated in 1.10. Today: `t_env.from(path)`. */
  scan(...table_path: readonly string[]): Table {
    return this.from_path(quotePath(...table_path));
  }

  /** The table of a path: `` from_path("`my catalog`.db.orders") ``. Today: `t_env.from(path)`. */
  from_path(path: string): Table {
    this.#registry.checkSource(text(path, "from_path: path"));
    return this.table_of(this.modern.from(path));
  }

  /**
   * Writes a table's rows to a registered table, or with `"print"` to the terminal, when the environment executes.
   *
   * Today: `await table.execute_insert(target_path)`, or `statement_set.add_insert(target_path, table)`.
   */
  insert_into(target_path: string, table: Table): void {
    text(target_path, "insert_into: target_path");
    this.#insert(target_path, modernOf(table, "insert_into", "table"));
  }

  /** Today: `t_env.list_catalogs()`. */
  list_catalogs(): string[] {
    return this.modern.list_catalogs();
  }

  /** Today: `t_env.list_modules()`. */
  list_modules(): string[] {
    return this.modern.list_modules();
  }

  /** Today: `t_env.list_databases()`. */
  list_databases(): string[] {
    return this.modern.list_databases();
  }

  /** Today: `t_env.list_tables()`. */
  list_tables(): string[] {
    return this.modern.list_tables();
  }

  /** Today: `t_env.list_user_defined_functions()`. */
  list_user_defined_functions(): string[] {
    return this.modern.list_user_defined_functions();
  }

  /** Today: `t_env.list_functions()`. */
  list_functions(): string[] {
    return this.modern.list_functions();
  }

  /** Today: `t_env.list_temporary_tables()`. */
  list_temporary_tables(): string[] {
    return this.modern.list_temporary_tables();
  }

  /** Today: `t_env.list_temporary_views()`. */
  list_temporary_views(): string[] {
    return this.modern.list_temporary_views();
  }

  /** Forgets a temporary table; whether there was one. Today: `t_env.drop_temporary_table(table_path)`. */
  drop_temporary_table(table_path: string): boolean {
    return this.#registry.drop(text(table_path, "drop_temporary_table: table_path"));
  }

  /** Forgets a temporary view; whether there was one. Today: `t_env.drop_temporary_view(view_path)`. */
  drop_temporary_view(view_path: string): boolean {
    return this.modern.drop_temporary_view(view_path);
  }

  /** The plan of a table, or of all that waits to be executed. Today: `table.explain()`, `statement_set.explain()`. */
  explain(table?: Table, extended = false): string {
    const details = extended ? (["ESTIMATED_COST", "CHANGELOG_MODE"] as const) : [];
    if (table !== undefined) return modernOf(table, "explain", "table").explain(...details);
    if (!this.has_statements()) throw nothingToExecute();
    return this.#statements.explain(...details);
  }

  /** The table of a query. Today: `t_env.sql_query(query)`. */
  sql_query(query: string): Table {
    return this.table_of(this.modern.sql_query(query));
  }

  /**
   * Runs a statement: DDL at once, an INSERT when the environment executes. Flink 1.10's properties of a CREATE TABLE
   * (`'connector.type' = 'kafka'`) become today's options.
   *
   * Today: `await t_env.execute_sql(stmt)`, or `statement_set.add_insert_sql(stmt)`.
   *
   * @param config - options for the job of an INSERT
   */
  sql_update(stmt: string, config?: TableConfig | Configuration): void {
    text(stmt, "sql_update: stmt");
    const options = config === undefined ? {} : optionsOf(config);
    const statement = kindOf(stmt);
    switch (statement.kind) {
      case "insert":
      case "insert into print":
        this.#temporary.check(options);
        this.#insertSql(stmt, statement);
        return this.#temporary.set(options);
      case "ddl":
        return this.#runDdl(stmt, statement.text);
      case "query":
        throw new ArgumentError("Unsupported SQL query! sql_update() only accepts INSERT and DDL; call sql_query()");
      default:
        throw new ArgumentError(
          `Unsupported SQL query! sql_update() only accepts INSERT, CREATE, DROP, ALTER and USE, got ` +
            `${statement.word}; call await t_env.modern.execute_sql(...)`,
        );
    }
  }

  /** Today: `t_env.get_current_catalog()`. */
  get_current_catalog(): string {
    return this.modern.get_current_catalog();
  }

  /** Today: `t_env.use_catalog(catalog_name)`. */
  use_catalog(catalog_name: string): void {
    this.modern.use_catalog(catalog_name);
  }

  /** Today: `t_env.get_current_database()`. */
  get_current_database(): string {
    return this.modern.get_current_database();
  }

  /** Today: `t_env.use_database(database_name)`. */
  use_database(database_name: string): void {
    this.modern.use_database(database_name);
  }

  /** Settings of the environment. Today: `t_env.get_config()`. */
  get_config(): TableConfig {
    return this.#config;
  }

  /**
   * Describes a table step by step: `t_env.connect(new FileSystem().path(path)).with_format(...).with_schema(...)`.
   *
   * Today: `TableDescriptor.for_connector("filesystem").option("path", path)...build()`.
   */
  connect(connector_descriptor: ConnectorDescriptor): StreamTableDescriptor {
    return new StreamTableDescriptor(connector_descriptor, this.registrar);
  }

  /** @internal Where descriptors register their tables. */
  protected get registrar(): TableRegistrar {
    return this.#registry;
  }

  /**
   * Registers a function that a Java class of the environment's jars implements, for strings and SQL.
   *
   * Today: `t_env.create_temporary_system_function(name, java_class(function_class_name))`.
   */
  register_java_function(name: string, function_class_name: JavaClassName): void {
    text(name, "register_java_function: name");
    if (typeof function_class_name !== "object" || function_class_name === null) {
      text(function_class_name, "register_java_function: function_class_name");
    }
    this.#replaceFunction(name);
    this.modern.create_temporary_system_function(name, function_class_name);
    this.#functions.add(name.toLowerCase());
  }

  /**
   * Registers a function made by Java: of a class by its name, or an object such as a temporal table function.
   *
   * Today: `t_env.create_temporary_system_function(name, function_)`.
   */
  register_function(name: string, function_: UserDefinedFunction | JavaClassName): void {
    if (typeof function_ === "function") {
      throw new ArgumentError(
        "register_function: functions run inside Flink's JVM; write one in Java and call register_java_function",
      );
    }
    this.#replaceFunction(name);
    if (typeof function_ === "string" || "name" in function_) this.register_java_function(name, function_ as string);
    else this.modern.create_temporary_system_function(name, function_);
    this.#functions.add(name.toLowerCase());
  }

  /** Names a table. Today: `t_env.create_temporary_view(view_path, table)`. */
  create_temporary_view(view_path: string, table: Table): void {
    this.modern.create_temporary_view(view_path, modernOf(table, "create_temporary_view", "table"));
  }

  /**
   * Runs all that waits as one job, and resolves when it has ended.
   *
   * Today: `await (await statement_set.execute()).await()`, with the option `pipeline.name`.
   *
   * @throws JavaError when the job fails
   */
  async execute(job_name?: string): Promise<JobExecutionResult | undefined> {
    if (!this.has_statements()) throw nothingToExecute();
    if (job_name !== undefined) this.#temporary.set({ "pipeline.name": job_name });
    let running: ReturnType<Statements["start"]>;
    try {
      running = this.#statements.start();
    } finally {
      this.#temporary.restore();
    }
    return running;
  }

  /** @internal Whether statements wait to be executed. */
  has_statements(): boolean {
    return this.#statements.size > 0;
  }

  /** @internal The plan of what waits, as JSON. */
  execution_plan(): string {
    const plan = this.#statements.explain("JSON_EXECUTION_PLAN");
    return plan.slice(plan.indexOf("{", plan.lastIndexOf("== Physical Execution Plan ==")));
  }

  /**
   * A table of the given rows. An element is an array, a `Row` or an object; integers are BIGINT and other numbers DOUBLE.
   * Of rows that come over time (an async iterable) a promise of one.
   *
   * Today: `t_env.from_elements(elements, schema)`.
   *
   * @param schema - names of the columns, `DataTypes.ROW(...)`, or the type of the elements as the column `value`
   * @param verify_schema - values are always checked; false changes nothing
   */
  from_elements(elements: AnyElements, schema?: ElementsSchema, verify_schema?: boolean): Table;
  from_elements(elements: AnyAsyncElements, schema?: ElementsSchema, verify_schema?: boolean): Promise<Table>;
  from_elements(
    elements: AnyElements | AnyAsyncElements,
    schema?: ElementsSchema,
    verify_schema = true,
  ): Table | Promise<Table> {
    return this.#table_of(tableOfElements(this.modern, elements, schema, verify_schema));
  }

  /**
   * A table of the given rows: `from_collection(data, "id, name")`.
   *
   * Today: `t_env.from_elements(data, ["id", "name"])`.
   *
   * @param schema - names of the columns in a string or a list, or as `from_elements` has it
   */
  from_collection(data: AnyElements, schema?: ElementsSchema | string): Table;
  from_collection(data: AnyAsyncElements, schema?: ElementsSchema | string): Promise<Table>;
  from_collection(data: AnyElements | AnyAsyncElements, schema?: ElementsSchema | string): Table | Promise<Table> {
    return this.#table_of(tableOfElements(this.modern, data, schema, true));
  }

  #table_of(modern: ModernTable | Promise<ModernTable>): Table | Promise<Table> {
    return modern instanceof Promise ? modern.then((table) => this.table_of(table)) : this.table_of(modern);
  }

  /** The table of this API for one of today's. */
  table_of(modern: ModernTable): Table {
    return new Table(modern, {
      scope_of: (table) => this.#registry.scope(table, this.#functions),
      insert: (target, table) => this.#insert(target, table),
      name_of: (table) => this.#registry.nameOf(table),
    });
  }

  #insert(target: string | TableSink, table: ModernTable): void {
    if (typeof target !== "string") {
      this.#registry.insertInto(target, table);
    } else if (target === printName && !this.#registry.has(printName)) {
      this.#statements.print(table);
    } else {
      this.#registry.insert(target, table);
    }
  }

  #runDdl(stmt: string, text: string): void {
    const table = inTodaysOptions(text);
    runStatement(this.modern, table?.statement ?? stmt);
    if (table !== undefined) this.#registry.described(table.name, table.files);
    else if (/^DROP\b/i.test(text)) this.#registry.forget(tableNameOf(text) ?? "");
  }

  #insertSql(stmt: string, statement: InsertStatement): void {
    if (statement.kind === "insert") this.#registry.insertSql(stmt, statement.target);
    else if (this.#registry.has(printName)) this.#registry.insertSql(stmt, printName);
    else this.#statements.print(this.modern.sql_query(statement.query));
  }

  /** Flink 1.10 let a later function take an earlier one's name. */
  #replaceFunction(name: string): void {
    if (this.#functions.has(name.toLowerCase())) this.modern.drop_temporary_system_function(name);
  }
}

/** The value, when it is a source or a sink. */
function checked<T>(type: abstract new () => T, value: T, label: string): T {
  if (value instanceof type) return value;
  throw new ArgumentError(
    `${label} takes a ${classNameOf(type)}, such as new Csv${classNameOf(type)}(...), got ${whatIs(value)}`,
  );
}

function optionsOf(config: TableConfig | Configuration): Record<string, string> {
  if (config instanceof TableConfig) return config.get_configuration().to_dict();
  if (config instanceof Configuration) return config.to_dict();
  throw new ArgumentError(`sql_update: config takes a TableConfig or a Configuration, got ${whatIs(config)}`);
}
