/**
 * FLIP-38's API, as PyFlink 1.10 had it, on today's Flink.
 *
 * @packageDocumentation
 */
export { CatalogBaseTable, CatalogDatabase, CatalogFunction, CatalogPartition } from "./catalog/catalog-objects.js";
export { CatalogPartitionSpec } from "./catalog/catalog-partition-spec.js";
export { Catalog } from "./catalog/catalog.js";
export { HiveCatalog } from "./catalog/hive-catalog.js";
export { ObjectPath } from "./catalog/object-path.js";
export { CatalogColumnStatistics, CatalogTableStatistics } from "./catalog/statistics.js";
export { CheckpointConfig, CheckpointingMode, ExternalizedCheckpointCleanup } from "./config/checkpoint-config.js";
export { Configuration } from "./config/configuration.js";
export { ExecutionConfig, ExecutionMode, InputDependencyConstraint } from "./config/execution-config.js";
export { RestartStrategies, RestartStrategyConfiguration } from "./config/restart-strategies.js";
export {
  CustomStateBackend,
  FsStateBackend,
  MemoryStateBackend,
  PredefinedOptions,
  RocksDBStateBackend,
  StateBackend,
} from "./config/state-backends.js";
export { SqlDialect, TableConfig, type RoundingMode } from "./config/table-config.js";
export { CsvTableSink } from "./connectors/csv-table-sink.js";
export { CsvTableSource } from "./connectors/csv-table-source.js";
export { TableSink, WriteMode } from "./connectors/table-sink.js";
export { TableSource } from "./connectors/table-source.js";
export { Avro } from "./descriptors/avro.js";
export { ConnectorDescriptor } from "./descriptors/connector-descriptor.js";
export { Csv } from "./descriptors/csv.js";
export { CustomConnectorDescriptor, CustomFormatDescriptor } from "./descriptors/custom-descriptors.js";
export { Descriptor } from "./descriptors/descriptor.js";
export { Elasticsearch } from "./descriptors/elasticsearch.js";
export { FileSystem } from "./descriptors/file-system.js";
export { FormatDescriptor } from "./descriptors/format-descriptor.js";
export { HBase } from "./descriptors/hbase.js";
export { Json } from "./descriptors/json.js";
export { Kafka } from "./descriptors/kafka.js";
export { OldCsv } from "./descriptors/old-csv.js";
export { Rowtime } from "./descriptors/rowtime.js";
export { Schema } from "./descriptors/schema.js";
export {
  BatchTableDescriptor,
  ConnectTableDescriptor,
  StreamTableDescriptor,
} from "./descriptors/table-descriptors.js";
export { BatchTableEnvironment } from "./environments/batch-table-environment.js";
export { EnvironmentSettings, EnvironmentSettingsBuilder } from "./environments/environment-settings.js";
export { ExecutionEnvironment } from "./environments/execution-environment.js";
export { StreamExecutionEnvironment, TimeCharacteristic } from "./environments/stream-execution-environment.js";
export { StreamTableEnvironment } from "./environments/stream-table-environment.js";
export { TableEnvironment } from "./environments/table-environment.js";
export {
  ExpressionParserException,
  parse_expression,
  parse_expression_list,
  type StringOrExpression,
} from "./expressions/index.js";
export {
  GroupWindow,
  Session,
  SessionWithGap,
  SessionWithGapOnTime,
  Slide,
  SlideWithSize,
  SlideWithSizeAndSlide,
  SlideWithSizeAndSlideOnTime,
  Tumble,
  TumbleWithSize,
  TumbleWithSizeOnTime,
} from "./table/group-windows.js";
export {
  AggregatedTable,
  FlatAggregateTable,
  GroupWindowedTable,
  GroupedTable,
  OverWindowedTable,
  WindowGroupedTable,
} from "./table/grouped-tables.js";
export {
  Over,
  OverWindow,
  OverWindowPartitioned,
  OverWindowPartitionedOrdered,
  OverWindowPartitionedOrderedPreceding,
} from "./table/over-windows.js";
export { Table } from "./table/table.js";
export { ArrayType, MapType, MultisetType } from "./types/collection-types.js";
export { AtomicType, DataType, FractionalType, IntegralType, NumericType } from "./types/data-type.js";
export { DataTypes } from "./types/data-types.js";
export { DayTimeIntervalType, Resolution, YearMonthIntervalType } from "./types/interval-types.js";
export { RowField, RowType } from "./types/row-type.js";
export { Row } from "./types/row.js";
export {
  BigIntType,
  BooleanType,
  DateType,
  DoubleType,
  FloatType,
  IntType,
  NullType,
  SmallIntType,
  TinyIntType,
} from "./types/simple-types.js";
export { BinaryType, CharType, DecimalType, VarBinaryType, VarCharType } from "./types/sized-types.js";
export { TableSchema, TableSchemaBuilder } from "./types/table-schema.js";
export { LocalZonedTimestampType, TimeType, TimestampType, ZonedTimestampType } from "./types/time-types.js";
export { TypeInformation, Types } from "./types/type-information.js";
