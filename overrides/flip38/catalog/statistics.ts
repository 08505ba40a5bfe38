import {
  CatalogColumnStatistics as ModernColumnStatistics,
  CatalogTableStatistics as ModernTableStatistics,
  type CatalogColumnStatisticsDataBase,
} from "#overrides/index.js";

/** How many rows a table has, and more. Today: `CatalogTableStatistics` of `tsflink`. */
export class CatalogTableStatistics {
  /** The statistics of today's API. */
  readonly modern: ModernTableStatistics;

  /**
   * Today: `new CatalogTableStatistics(row_count, file_count, total_size, raw_data_size, properties)`.
   *
   * @param field_count - how many files there are, which PyFlink 1.10 called so
   * @param total_size - in bytes
   * @param raw_data_size - in bytes
   */
  constructor(
    row_count: number | bigint | ModernTableStatistics,
    field_count = 0,
    total_size: number | bigint = 0,
    raw_data_size: number | bigint = 0,
    properties: Readonly<Record<string, string>> = {},
  ) {
    this.modern =
      row_count instanceof ModernTableStatistics
        ? row_count
        : new ModernTableStatistics(row_count, field_count, total_size, raw_data_size, properties);
  }

  /** Today: `statistics.get_row_count()`. */
  get_row_count(): bigint {
    return this.modern.get_row_count();
  }

  /** How many files there are. Today: `statistics.get_file_count()`. */
  get_field_count(): number {
    return this.modern.get_file_count();
  }

  /** In bytes. Today: `statistics.get_total_size()`. */
  get_total_size(): bigint {
    return this.modern.get_total_size();
  }

  /** In bytes. Today: `statistics.get_raw_data_size()`. */
  get_raw_data_size(): bigint {
    return this.modern.get_raw_data_size();
  }

  /** Today: `Object.fromEntries(statistics.get_properties())`. */
  get_properties(): Record<string, string> {
    return Object.fromEntries(this.modern.get_properties());
  }

  /** Today: `statistics.copy()`. */
  copy(): CatalogTableStatistics {
    return new CatalogTableStatistics(this.modern.copy());
  }
}

/** What is known of columns' values. Today: `CatalogColumnStatistics` of `tsflink`. */
export class CatalogColumnStatistics {
  /** The statistics of today's API. */
  readonly modern: ModernColumnStatistics;

  /** Today: `new CatalogColumnStatistics(column_statistics_data, properties)`. */
  constructor(
    column_statistics_data: Readonly<Record<string, CatalogColumnStatisticsDataBase>> | ModernColumnStatistics,
    properties: Readonly<Record<string, string>> = {},
  ) {
    this.modern =
      column_statistics_data instanceof ModernColumnStatistics
        ? column_statistics_data
        : new ModernColumnStatistics(column_statistics_data, properties);
  }

  /** Statistics by column. Today: `Object.fromEntries(statistics.get_column_statistics_data())`. */
  get_column_statistics_data(): Record<string, CatalogColumnStatisticsDataBase> {
    return Object.fromEntries(this.modern.get_column_statistics_data());
  }

  /** Today: `Object.fromEntries(statistics.get_properties())`. */
  get_properties(): Record<string, string> {
    return Object.fromEntries(this.modern.get_properties());
  }

  /** Today: `statistics.copy()`. */
  copy(): CatalogColumnStatistics {
    return new CatalogColumnStatistics(this.modern.copy());
  }
}
