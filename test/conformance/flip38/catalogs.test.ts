import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CatalogColumnStatisticsDataLong, GenericInMemoryCatalog, JavaError } from "#overrides/index.js";
import {
  BatchTableEnvironment,
  type Catalog,
  CatalogColumnStatistics,
  CatalogPartitionSpec,
  CatalogTableStatistics,
  EnvironmentSettings,
  HiveCatalog,
  ObjectPath,
} from "#overrides/flip38/index.js";
import { currentGateway } from "#runtime";
import { line } from "../support/line.js";

let t_env: BatchTableEnvironment;
let catalog: Catalog;

beforeAll(() => {
  t_env = BatchTableEnvironment.create(EnvironmentSettings.new_instance().in_batch_mode().build());
  t_env.register_catalog("shop", new GenericInMemoryCatalog("shop", "main"));
  t_env.use_catalog("shop");
  catalog = t_env.get_catalog("shop") as Catalog;
  t_env.sql_update(
    "CREATE TABLE orders (id INT NOT NULL, `day` STRING) COMMENT 'what was sold' PARTITIONED BY (`day`) WITH ('connector' = 'datagen')",
  );
  t_env.sql_update("CREATE FUNCTION shout AS 'com.example.Shout'");
});

afterAll(async () => {
  await currentGateway().shutDown();
});

const orders = new ObjectPath("main", "orders");

describe(`a catalog has what Flink 1.10's had, on Flink ${line}`, () => {
  it("databases", () => {
    expect(catalog.get_default_database()).toBe("main");
    catalog.create_database("db", catalog.get_database("main").copy({ k: "1" }), false);
    expect(catalog.list_databases()).toEqual(["main", "db"]);
    expect(catalog.get_database("db").get_properties()).toEqual({ k: "1" });
    catalog.alter_database("db", catalog.get_database("db").copy({ k: "2" }), false);
    expect(catalog.get_database("db").get_properties()).toEqual({ k: "2" });
    expect(catalog.get_database("db").get_comment() ?? "").toBe("");
    expect(catalog.get_database("db").get_description() ?? "").toBe("");
    expect(catalog.get_database("db").get_detailed_description() ?? "").toBeTypeOf("string");
    expect(catalog.database_exists("db")).toBe(true);
    catalog.drop_database("db", false);
    expect(catalog.database_exists("db")).toBe(false);
    expect(() => catalog.get_database("db")).toThrow(JavaError);
  });

  it("tables", () => {
    expect(catalog.list_tables("main")).toEqual(["orders"]);
    expect(catalog.list_views("main")).toEqual([]);
    const table = catalog.get_table(orders);
    expect(table.get_properties()).toEqual({ connector: "datagen" });
    expect(String(table.get_schema())).toBe("root\n |-- id: INT NOT NULL\n |-- day: STRING\n");
    expect(table.get_comment()).toBe("what was sold");
    expect(table.get_description() ?? "").toBeTypeOf("string");
    expect(table.get_detailed_description() ?? "").toBeTypeOf("string");
    const copy = new ObjectPath("main", "copy");
    catalog.create_table(copy, table.copy(), false);
    catalog.alter_table(copy, table, false);
    catalog.rename_table(copy, "renamed", false);
    expect(catalog.table_exists(copy)).toBe(false);
    catalog.drop_table(ObjectPath.from_string("main.renamed"), false);
    expect(catalog.list_tables("main")).toEqual(["orders"]);
  });

  it("functions", () => {
    const path = new ObjectPath("main", "shout");
    const shout = catalog.get_function(path);
    expect([shout.get_class_name(), shout.is_generic(), shout.get_function_language()]).toEqual([
      "com.example.Shout",
      true,
      "JAVA",
    ]);
    expect(shout.get_description() ?? "").toBeTypeOf("string");
    expect(shout.get_detailed_description() ?? "").toBeTypeOf("string");
    const louder = new ObjectPath("main", "louder");
    catalog.create_function(louder, shout.copy(), false);
    catalog.alter_function(louder, shout, false);
    expect(catalog.list_functions("main").toSorted()).toEqual(["louder", "shout"]);
    catalog.drop_function(louder, false);
    expect(catalog.function_exists(louder)).toBe(false);
  });

  it("statistics", () => {
    t_env.sql_update("CREATE TABLE whole (id INT) WITH ('connector' = 'datagen')");
    const whole = new ObjectPath("main", "whole");
    catalog.alter_table_statistics(whole, new CatalogTableStatistics(10, 2, 300, 400, { by: "hand" }), false);
    const statistics = catalog.get_table_statistics(whole).copy();
    expect([statistics.get_row_count(), statistics.get_field_count()]).toEqual([10n, 2]);
    expect([statistics.get_total_size(), statistics.get_raw_data_size()]).toEqual([300n, 400n]);
    expect(statistics.get_properties()).toEqual({ by: "hand" });
    const column = new CatalogColumnStatisticsDataLong(1n, 9n, 9n, 0n);
    catalog.alter_table_column_statistics(whole, new CatalogColumnStatistics({ id: column }, { by: "hand" }), false);
    const columns = catalog.get_table_column_statistics(whole).copy();
    expect(Object.keys(columns.get_column_statistics_data())).toEqual(["id"]);
    expect(columns.get_properties()).toEqual({ by: "hand" });
    catalog.drop_table(whole, false);
  });

  it("partitions", () => {
    const spec = new CatalogPartitionSpec({ day: "2020-01-01" });
    expect(spec.get_partition_spec()).toEqual({ day: "2020-01-01" });
    expect(spec.equals(new CatalogPartitionSpec({ day: "2020-01-01" }))).toBe(true);
    expect(catalog.partition_exists(orders, spec)).toBe(false);
    expect(catalog.list_partitions(orders)).toEqual([]);
    expect(catalog.list_partitions(orders, spec)).toEqual([]);
    expect(() => catalog.get_partition(orders, spec)).toThrow(JavaError);
    expect(() => catalog.drop_partition(orders, spec, false)).toThrow(JavaError);
    catalog.drop_partition(orders, spec, true);
    t_env.sql_update("ALTER TABLE orders ADD PARTITION (`day` = '2020-01-01') WITH ('k' = 'v')");
    const partition = catalog.get_partition(orders, spec);
    expect(partition.get_properties()).toEqual({ k: "v" });
    expect(partition.get_comment() ?? "").toBe("");
    expect(partition.get_description() ?? "").toBeTypeOf("string");
    expect(partition.get_detailed_description() ?? "").toBeTypeOf("string");
    const other = new CatalogPartitionSpec({ day: "2020-01-02" });
    catalog.create_partition(orders, other, partition.copy(), false);
    catalog.alter_partition(orders, other, partition, false);
    expect(
      catalog
        .list_partitions(orders)
        .map((each) => each.get_partition_spec()["day"])
        .toSorted(),
    ).toEqual(["2020-01-01", "2020-01-02"]);
    expect(catalog.list_partitions(orders, other)).toHaveLength(1);
    catalog.alter_partition_statistics(orders, other, new CatalogTableStatistics(5, 1, 1, 1), false);
    expect(catalog.get_partition_statistics(orders, other).get_row_count()).toBe(5n);
    catalog.alter_partition_column_statistics(orders, other, new CatalogColumnStatistics({}), false);
    expect(catalog.get_partition_column_statistics(orders, other).get_column_statistics_data()).toEqual({});
  });

  it("paths and catalogs that are not there", () => {
    expect([orders.get_database_name(), orders.get_object_name(), orders.get_full_name()]).toEqual([
      "main",
      "orders",
      "main.orders",
    ]);
    expect(orders.equals(ObjectPath.from_string("main.orders"))).toBe(true);
    expect(t_env.get_catalog("nowhere")).toBeUndefined();
    expect(() => t_env.register_catalog("hive", new HiveCatalog("hive", "default", "/nowhere"))).toThrow(/hive/);
  });
});
