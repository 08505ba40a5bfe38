import type { Catalog as ModernCatalog } from "#overrides/index.js";
import { CatalogBaseTable, CatalogDatabase, CatalogFunction, CatalogPartition } from "./catalog-objects.js";
import { CatalogPartitionSpec } from "./catalog-partition-spec.js";
import type { ObjectPath } from "./object-path.js";
import { CatalogColumnStatistics, CatalogTableStatistics } from "./statistics.js";

/** Databases with tables and functions. Today: `Catalog` of `tsflink`; this one's is `catalog.modern`. */
export class Catalog {
  /** The catalog of today's API. */
  readonly modern: ModernCatalog;

  /** `t_env.get_catalog(name)` gives it; of one that today's API made: `new Catalog(new GenericInMemoryCatalog("name"))`. */
  constructor(modern: ModernCatalog) {
    this.modern = modern;
  }

  /** Today: `catalog.get_default_database()`. */
  get_default_database(): string | null {
    return this.modern.get_default_database();
  }

  /** Today: `catalog.list_databases()`. */
  list_databases(): string[] {
    return this.modern.list_databases();
  }

  /** Today: `catalog.get_database(database_name)`. */
  get_database(database_name: string): CatalogDatabase {
    return new CatalogDatabase(this.modern.get_database(database_name));
  }

  /** Today: `catalog.database_exists(database_name)`. */
  database_exists(database_name: string): boolean {
    return this.modern.database_exists(database_name);
  }

  /** Today: `catalog.create_database(name, database, ignore_if_exists)`. */
  create_database(name: string, database: CatalogDatabase, ignore_if_exists: boolean): void {
    this.modern.create_database(name, database.modern, ignore_if_exists);
  }

  /** Today: `catalog.drop_database(name, ignore_if_exists)`. */
  drop_database(name: string, ignore_if_exists: boolean): void {
    this.modern.drop_database(name, ignore_if_exists);
  }

  /** Today: `catalog.alter_database(name, new_database, ignore_if_not_exists)`. */
  alter_database(name: string, new_database: CatalogDatabase, ignore_if_not_exists: boolean): void {
    this.modern.alter_database(name, new_database.modern, ignore_if_not_exists);
  }

  /** Today: `catalog.list_tables(database_name)`. */
  list_tables(database_name: string): string[] {
    return this.modern.list_tables(database_name);
  }

  /** Today: `catalog.list_views(database_name)`. */
  list_views(database_name: string): string[] {
    return this.modern.list_views(database_name);
  }

  /** Today: `catalog.get_table(table_path)`. */
  get_table(table_path: ObjectPath): CatalogBaseTable {
    return new CatalogBaseTable(this.modern.get_table(table_path.modern));
  }

  /** Today: `catalog.table_exists(table_path)`. */
  table_exists(table_path: ObjectPath): boolean {
    return this.modern.table_exists(table_path.modern);
  }

  /** Today: `catalog.drop_table(table_path, ignore_if_not_exists)`. */
  drop_table(table_path: ObjectPath, ignore_if_not_exists: boolean): void {
    this.modern.drop_table(table_path.modern, ignore_if_not_exists);
  }

  /** Today: `catalog.rename_table(table_path, new_table_name, ignore_if_not_exists)`. */
  rename_table(table_path: ObjectPath, new_table_name: string, ignore_if_not_exists: boolean): void {
    this.modern.rename_table(table_path.modern, new_table_name, ignore_if_not_exists);
  }

  /** Today: `catalog.create_table(table_path, table, ignore_if_exists)`. */
  create_table(table_path: ObjectPath, table: CatalogBaseTable, ignore_if_exists: boolean): void {
    this.modern.create_table(table_path.modern, table.modern, ignore_if_exists);
  }

  /** Today: `catalog.alter_table(table_path, new_table, ignore_if_not_exists)`. */
  alter_table(table_path: ObjectPath, new_table: CatalogBaseTable, ignore_if_not_exists: boolean): void {
    this.modern.alter_table(table_path.modern, new_table.modern, ignore_if_not_exists);
  }

  /** Today: `catalog.list_partitions(table_path, partition_spec)`. */
  list_partitions(table_path: ObjectPath, partition_spec?: CatalogPartitionSpec): CatalogPartitionSpec[] {
    const found =
      partition_spec === undefined
        ? this.modern.list_partitions(table_path.modern)
        : this.modern.list_partitions(table_path.modern, partition_spec.modern);
    return found.map((spec) => new CatalogPartitionSpec(spec));
  }

  /** Today: `catalog.get_partition(table_path, partition_spec)`. */
  get_partition(table_path: ObjectPath, partition_spec: CatalogPartitionSpec): CatalogPartition {
    return new CatalogPartition(this.modern.get_partition(table_path.modern, partition_spec.modern));
  }

  /** Today: `catalog.partition_exists(table_path, partition_spec)`. */
  partition_exists(table_path: ObjectPath, partition_spec: CatalogPartitionSpec): boolean {
    return this.modern.partition_exists(table_path.modern, partition_spec.modern);
  }

  /** Today: `catalog.create_partition(table_path, partition_spec, partition, ignore_if_exists)`. */
  create_partition(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    partition: CatalogPartition,
    ignore_if_exists: boolean,
  ): void {
    this.modern.create_partition(table_path.modern, partition_spec.modern, partition.modern, ignore_if_exists);
  }

  /** Today: `catalog.drop_partition(table_path, partition_spec, ignore_if_not_exists)`. */
  drop_partition(table_path: ObjectPath, partition_spec: CatalogPartitionSpec, ignore_if_not_exists: boolean): void {
    this.modern.drop_partition(table_path.modern, partition_spec.modern, ignore_if_not_exists);
  }

  /** Today: `catalog.alter_partition(table_path, partition_spec, new_partition, ignore_if_not_exists)`. */
  alter_partition(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    new_partition: CatalogPartition,
    ignore_if_not_exists: boolean,
  ): void {
    this.modern.alter_partition(table_path.modern, partition_spec.modern, new_partition.modern, ignore_if_not_exists);
  }

  /** Today: `catalog.list_functions(database_name)`. */
  list_functions(database_name: string): string[] {
    return this.modern.list_functions(database_name);
  }

  /** Today: `catalog.get_function(function_path)`. */
  get_function(function_path: ObjectPath): CatalogFunction {
    return new CatalogFunction(this.modern.get_function(function_path.modern));
  }

  /** Today: `catalog.function_exists(function_path)`. */
  function_exists(function_path: ObjectPath): boolean {
    return this.modern.function_exists(function_path.modern);
  }

  /** Today: `catalog.create_function(function_path, function_, ignore_if_exists)`. */
  create_function(function_path: ObjectPath, function_: CatalogFunction, ignore_if_exists: boolean): void {
    this.modern.create_function(function_path.modern, function_.modern, ignore_if_exists);
  }

  /** Today: `catalog.alter_function(function_path, new_function, ignore_if_not_exists)`. */
  alter_function(function_path: ObjectPath, new_function: CatalogFunction, ignore_if_not_exists: boolean): void {
    this.modern.alter_function(function_path.modern, new_function.modern, ignore_if_not_exists);
  }

  /** Today: `catalog.drop_function(function_path, ignore_if_not_exists)`. */
  drop_function(function_path: ObjectPath, ignore_if_not_exists: boolean): void {
    this.modern.drop_function(function_path.modern, ignore_if_not_exists);
  }

  /** Today: `catalog.get_table_statistics(table_path)`. */
  get_table_statistics(table_path: ObjectPath): CatalogTableStatistics {
    return new CatalogTableStatistics(this.modern.get_table_statistics(table_path.modern));
  }

  /** Today: `catalog.get_table_column_statistics(table_path)`. */
  get_table_column_statistics(table_path: ObjectPath): CatalogColumnStatistics {
    return new CatalogColumnStatistics(this.modern.get_table_column_statistics(table_path.modern));
  }

  /** Today: `catalog.get_partition_statistics(table_path, partition_spec)`. */
  get_partition_statistics(table_path: ObjectPath, partition_spec: CatalogPartitionSpec): CatalogTableStatistics {
    const modern = this.modern.get_partition_statistics(table_path.modern, partition_spec.modern);
    return new CatalogTableStatistics(modern);
  }

  /** Today: `catalog.get_partition_column_statistics(table_path, partition_spec)`. */
  get_partition_column_statistics(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
  ): CatalogColumnStatistics {
    const modern = this.modern.get_partition_column_statistics(table_path.modern, partition_spec.modern);
    return new CatalogColumnStatistics(modern);
  }

  /** Today: `catalog.alter_table_statistics(table_path, table_statistics, ignore_if_not_exists)`. */
  alter_table_statistics(
    table_path: ObjectPath,
    table_statistics: CatalogTableStatistics,
    ignore_if_not_exists: boolean,
  ): void {
    this.modern.alter_table_statistics(table_path.modern, table_statistics.modern, ignore_if_not_exists);
  }

  /** Today: `catalog.alter_table_column_statistics(table_path, column_statistics, ignore_if_not_exists)`. */
  alter_table_column_statistics(
    table_path: ObjectPath,
    column_statistics: CatalogColumnStatistics,
    ignore_if_not_exists: boolean,
  ): void {
    this.modern.alter_table_column_statistics(table_path.modern, column_statistics.modern, ignore_if_not_exists);
  }

  /** Today: `catalog.alter_partition_statistics(table_path, partition_spec, partition_statistics, ignore_if_not_exists)`. */
  alter_partition_statistics(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    partition_statistics: CatalogTableStatistics,
    ignore_if_not_exists: boolean,
  ): void {
    const { modern } = partition_statistics;
    this.modern.alter_partition_statistics(table_path.modern, partition_spec.modern, modern, ignore_if_not_exists);
  }

  /** Today: `catalog.alter_partition_column_statistics(table_path, partition_spec, column_statistics, ignore_if_not_exists)`. */
  alter_partition_column_statistics(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    column_statistics: CatalogColumnStatistics,
    ignore_if_not_exists: boolean,
  ): void {
    this.modern.alter_partition_column_statistics(
      table_path.modern,
      partition_spec.modern,
      column_statistics.modern,
      ignore_if_not_exists,
    );
  }
}
