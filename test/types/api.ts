// Compiled by api.test.ts against the built declarations: what it asserts of types holds when it has no error.
import type {
  ApiExpression,
  Catalog,
  CompiledPlan,
  ResolvedSchema,
  Table,
  TableEnvironment,
  TablePipeline,
  TableResult,
} from "tsflink";
import {
  CatalogBaseTable,
  Configuration,
  DataTypes,
  EnvironmentSettings,
  ExplainDetail,
  Expressions,
  JsonExistsOnError,
  JsonType,
  PipelineOptions,
  Row,
  Schema,
  TableDescriptor,
  Temporal,
  col,
  lit,
  row,
  type CatalogDatabase,
  type Column,
  type ConfigOption,
  type DataType,
  type Expression,
  type JavaObject,
  type JavaValue,
  type ObjectIdentifier,
  type OverWindowedTable,
  type UniqueConstraint,
} from "tsflink";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only when a value's type is T to the letter; `any` is no T. */
function is<T>() {
  return <V>(_value: V, ..._same: Same<V, T> extends true ? [] : [never]): void => undefined;
}

declare const t_env: TableEnvironment;
declare const table: Table;
declare const catalog: Catalog;
declare const schema: ResolvedSchema;

/** Generics are substituted. */
export function generics(): void {
  is<ApiExpression>()(col("a"));
  is<ApiExpression>()(col("a").plus(1));
  is<ApiExpression>()(col("a").plus(1).as("b").sum().over(col("w")));
  is<ApiExpression>()(lit(1).is_equal(col("a")).and(true).then_("x", null));
  is<ApiExpression>()(Expressions.concat("a", col("b"), "c"));
  is<DataType>()(DataTypes.ARRAY(DataTypes.INT()).not_null());
  is<Schema.Builder>()(Schema.new_builder().column("a", DataTypes.INT()));
  is<Schema>()(Schema.new_builder().build());
  is<TableDescriptor.Builder>()(TableDescriptor.for_connector("datagen").option("a", "b"));
  is<TableDescriptor>()(TableDescriptor.for_connector("datagen").build());
  is<ConfigOption<string>>()(PipelineOptions.NAME);
  is<ConfigOption<boolean>>()(PipelineOptions.OBJECT_REUSE);
  is<Configuration>()(new Configuration().set(PipelineOptions.NAME, "job"));
  // @ts-expect-error the value has the option's type
  new Configuration().set(PipelineOptions.NAME, 1);
  is<string>()(new Configuration().get(PipelineOptions.NAME));
  is<string | undefined>()(new Configuration().get_optional(PipelineOptions.NAME));
}

/** An override takes the place of the generated class everywhere. */
export async function overrides(): Promise<void> {
  is<Table>()(table.group_by(col("a")).select(col("a")).where(col("a").is_not_null()).limit(1));
  is<Table>()(t_env.sql_query("SELECT 1"));
  is<Table>()(t_env.from_elements([[1]], ["a"]).as("b"));
  is<TablePipeline>()(table.insert_into("sink"));
  is<Promise<TableResult>>()(t_env.execute_sql("SHOW TABLES"));
  is<Promise<TableResult>>()(table.execute());
  for await (const one of table.collect()) is<Row>()(one);
}

/** Columns have the types that the program gives them. */
export async function rows(): Promise<void> {
  for await (const one of table.collect()) is<unknown>()(one.word);
  for await (const one of table.collect<{ word: string; count: bigint }>()) {
    is<string>()(one.word);
    is<bigint>()(one.count);
    is<string>()(one.toString());
    is<"INSERT" | "UPDATE_BEFORE" | "UPDATE_AFTER" | "DELETE">()(one.get_kind());
  }
  const result = await t_env.execute_sql("SELECT 'a' AS word");
  const first = (await result.collect<{ word: string }>().to_array()).at(0);
  is<string | undefined>()(first?.word);
  is<{ word: string }[]>()(await table.collect<{ word: string }>().to_objects());
  is<Record<string, unknown>[]>()(await table.collect().to_objects());
}

/** Optional<X> is X | undefined, what may be null says so. */
export function optionals(): void {
  is<UniqueConstraint | undefined>()(schema.get_primary_key());
  is<Catalog | undefined>()(t_env.get_catalog("c"));
  is<Column | undefined>()(schema.get_column("a"));
  is<string | undefined>()(catalog.get_database("d").get_description());
  // @ts-expect-error a catalog that may be absent has no methods
  t_env.get_catalog("c").list_databases();
}

/** Collections that are taken are read-only ones, those that are given belong to the caller. */
export function collections(): void {
  const names: readonly string[] = ["a", "b"];
  const types: readonly DataType[] = [DataTypes.INT(), DataTypes.STRING()];
  Schema.new_builder().from_fields(names, types);
  is<Schema.Builder>()(Schema.new_builder().primary_key(names));
  is<string[]>()(schema.get_column_names());
  is<string[]>()(t_env.list_tables());
  is<Map<string, string>>()(catalog.get_table({} as never).get_options());
  const partitions: ReadonlyMap<string, string> = new Map();
  new Configuration().set(PipelineOptions.GLOBAL_JOB_PARAMETERS, partitions);
  // @ts-expect-error names are strings
  Schema.new_builder().primary_key([1]);
}

/** Varargs are rest parameters. */
export function varargs(): void {
  is<Table>()(table.select());
  const fields: readonly Expression[] = [col("a"), col("b")];
  is<Table>()(table.select(...fields));
  is<Table>()(table.select(col("a"), ...fields));
  is<Table>()(table.as("a", "b", "c"));
  is<string>()(table.explain("ESTIMATED_COST", ExplainDetail.CHANGELOG_MODE));
  is<ApiExpression>()(row(1, "a", col("b"), null));
  // @ts-expect-error a rest parameter takes no array
  table.select(fields);
}

/** Enums take their constants and their names, and nothing else. */
export function enums(): void {
  is<"VALUE">()(JsonType.VALUE);
  is<ApiExpression>()(col("a").is_json(JsonType.OBJECT));
  is<ApiExpression>()(col("a").is_json("OBJECT"));
  is<ApiExpression>()(col("a").json_exists("$.b", JsonExistsOnError.TRUE));
  is<"VIEW">()(CatalogBaseTable.TableKind.VIEW);
  const kind: CatalogBaseTable.TableKind = "VIEW";
  is<"VIEW">()(kind);
  // @ts-expect-error no constant of the enum
  col("a").is_json("OBJEKT");
}

/** What runs a job or waits is a promise, what builds a plan is not. */
export function promises(): void {
  is<Promise<TableResult>>()(table.insert_into("sink").execute());
  is<Promise<TableResult>>()(t_env.create_statement_set().execute());
  is<CompiledPlan>()(t_env.compile_plan_sql("INSERT INTO a SELECT 1"));
  is<string>()(t_env.explain_sql("SELECT 1"));
}

/** Java's values are JavaScript's. */
export function values(): void {
  is<Temporal.Duration | undefined>()(new Configuration().get_optional({} as ConfigOption<Temporal.Duration>));
  is<ApiExpression>()(lit(1n));
  is<ApiExpression>()(lit(Temporal.PlainDate.from("2020-01-01")));
  is<ApiExpression>()(lit(new Uint8Array(2), DataTypes.BYTES()));
  is<JavaValue>()(Row.of(1, "a") as JavaValue);
  is<EnvironmentSettings>()(EnvironmentSettings.new_instance().in_batch_mode().build());
  // @ts-expect-error a Date is no value of Flink's
  lit(new Date());
  // @ts-expect-error a column is named by text
  col(1);
}

/** Classes with the same members are told apart, and only classes of Flink are taken as such. */
export function nominal(identifier: ObjectIdentifier, database: CatalogDatabase, object: JavaObject): void {
  // @ts-expect-error no table
  table.join(schema);
  // @ts-expect-error no object path
  catalog.get_table(identifier);
  // @ts-expect-error any object will not do
  t_env.create_table("t", object);
  is<string | null>()(database.get_comment() as string | null);
}

export type { OverWindowedTable };
