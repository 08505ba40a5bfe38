import type { JavaObject } from "#runtime";
import * as api from "#overrides/index.js";
import type { TableEnvironment } from "#overrides/index.js";

interface CatalogTableOfFlink118 {
  of(schema: api.Schema, comment: string, partitionKeys: readonly string[], options: object): api.CatalogTable;
}

/** Until Flink 2.2 there is one text of the query. */
interface MaterializedTableOfOneQuery {
  definition_query(query: string): api.CatalogMaterializedTable.Builder;
}

/** Tables that the sample values name: `t`, a view `v` and a sink `sink`. */
export async function prepareTables(t_env: TableEnvironment): Promise<void> {
  for (const statement of [
    `CREATE TABLE t (a INT, b STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND)
       WITH ('connector' = 'datagen', 'number-of-rows' = '3')`,
    `CREATE TABLE samples (a INT, b STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND)
       WITH ('connector' = 'datagen', 'number-of-rows' = '3')`,
    "CREATE TABLE endless (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '1')",
    "CREATE TABLE sink (a INT) WITH ('connector' = 'blackhole')",
    "CREATE VIEW v AS SELECT a FROM t",
  ]) {
    await t_env.execute_sql(statement);
  }
}

/**
 * Objects of the types that calls need most, and of those that no call with sample arguments returns. Everything else
 * is an object that an earlier call returned.
 */
export function makersOf(t_env: TableEnvironment): Readonly<Record<string, () => JavaObject>> {
  const { DataTypes, Schema, col, lit } = api;
  const table = () => t_env.from("samples");
  const schema = () => Schema.new_builder().column("a", "INT").build();
  const secondChild = (expression: api.ApiExpression) => expression.to_expr().get_children()[1] as api.Expression;
  const tumble = () => api.Tumble.over(lit(1).seconds()).on(col("ts")).as("w");
  const catalogTable = () =>
    "new_builder" in api.CatalogTable
      ? api.CatalogTable.new_builder().schema(schema()).options({}).build()
      : (api.CatalogTable as unknown as CatalogTableOfFlink118).of(schema(), "", [], {});
  const catalog = () => {
    const made = new api.GenericInMemoryCatalog("c", "default_database");
    made.create_table(new api.ObjectPath("default_database", "t"), catalogTable(), false);
    return made;
  };
  const withQuery = (builder: api.CatalogMaterializedTable.Builder) =>
    "original_query" in builder
      ? builder.original_query("SELECT 1").expanded_query("SELECT 1")
      : (builder as unknown as MaterializedTableOfOneQuery).definition_query("SELECT 1");
  const materializedBuilder = () =>
    withQuery(api.CatalogMaterializedTable.new_builder())
      .schema(schema())
      .options({})
      .freshness(api.IntervalFreshness.of_minute("1"))
      .logical_refresh_mode("AUTOMATIC")
      .refresh_mode("CONTINUOUS")
      .refresh_status("INITIALIZING");
  const materialized = () => materializedBuilder().build();
  return {
    TableEnvironment: () => t_env,
    Table: table,
    Expression: () => col("a"),
    ApiExpression: () => col("a"),
    DataType: () => DataTypes.INT(),
    AbstractDataType: () => DataTypes.INT(),
    Schema: schema,
    "Schema.Builder": () => Schema.new_builder(),
    ResolvedSchema: () => table().get_resolved_schema(),
    LogicalType: () => DataTypes.INT().get_logical_type(),
    Catalog: catalog,
    GenericInMemoryCatalog: catalog,
    CatalogTable: catalogTable,
    CatalogBaseTable: catalogTable,
    CatalogDatabase: () => catalog().get_database("default_database"),
    CatalogMaterializedTable: materialized,
    LookupCallExpression: () => api.call("f", 1).to_expr(),
    UnresolvedTypeLiteralExpression: () => secondChild(col("a").cast(DataTypes.of("INT") as api.UnresolvedDataType)),
    "TableChange.ModifyPhysicalColumnType": () =>
      api.TableChange.modify_physical_column_type(api.Column.physical("a", DataTypes.INT()), DataTypes.BIGINT()),
    WindowGroupedTable: () => table().window(tumble()).group_by(col("w")),
    UnresolvedCallExpression: () => lit(1).plus(2).to_expr(),
    TableReferenceExpression: () => secondChild(col("a").in(table())),
    ModelDescriptor: () =>
      api.ModelDescriptor.for_provider("openai").input_schema(schema()).output_schema(schema()).build(),
    "CatalogTable.Builder": () => api.CatalogTable.new_builder().schema(schema()).options({}),
    "CatalogMaterializedTable.Builder": materializedBuilder,
    "InsertConflictStrategy.Builder": () => api.InsertConflictStrategy.new_builder().with_behavior("NOTHING"),
    Configuration: () => new api.Configuration(),
    ReadableConfig: () => new api.Configuration(),
    ConfigOption: () => api.PipelineOptions.NAME as unknown as JavaObject,
    ObjectPath: () => new api.ObjectPath("default_database", "t"),
    TableDescriptor: () => api.TableDescriptor.for_connector("blackhole").schema(schema()).build(),
    GroupedTable: () => table().group_by(col("a")),
    AggregatedTable: () => table().group_by(col("a")).aggregate(col("b").count().as("n")),
    OverWindow: () => api.Over.partition_by(col("a")).order_by(col("ts")).preceding(lit(1).seconds()).as("w"),
    GroupWindow: tumble,
    EnvironmentSettings: () => api.EnvironmentSettings.in_streaming_mode(),
    StreamExecutionEnvironment: () => api.StreamExecutionEnvironment.get_execution_environment(),
  };
}
