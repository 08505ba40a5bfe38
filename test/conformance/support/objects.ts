import type { JavaObject } from "#runtime";
import * as api from "#overrides/index.js";
import type { TableEnvironment } from "#overrides/index.js";

/** Tables that the sample values name: `t`, a view `v` and a sink `sink`. */
export async function prepareTables(t_env: TableEnvironment): Promise<void> {
  for (const statement of [
    `CREATE TABLE t (a INT, b STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND)
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
  const table = () => t_env.sql_query("SELECT a, b, ts FROM t");
  const schema = () => Schema.new_builder().column("a", "INT").build();
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
    Catalog: () => new api.GenericInMemoryCatalog("c"),
    GenericInMemoryCatalog: () => new api.GenericInMemoryCatalog("c"),
    Configuration: () => new api.Configuration(),
    ReadableConfig: () => new api.Configuration(),
    ConfigOption: () => api.PipelineOptions.NAME as unknown as JavaObject,
    ObjectPath: () => new api.ObjectPath("default_database", "t"),
    TableDescriptor: () => api.TableDescriptor.for_connector("blackhole").schema(schema()).build(),
    GroupedTable: () => table().group_by(col("a")),
    AggregatedTable: () => table().group_by(col("a")).aggregate(col("b").count().as("n")),
    OverWindow: () => api.Over.partition_by(col("a")).order_by(col("ts")).preceding(lit(1).seconds()).as("w"),
    GroupWindow: () => api.Tumble.over(lit(1).seconds()).on(col("ts")).as("w"),
    StreamExecutionEnvironment: () => api.StreamExecutionEnvironment.get_execution_environment(),
  };
}
