/** Types outside of the two Table API artifacts that its users need, by binary name. */
export const namedTypes: ReadonlySet<string> = new Set(
  [
    // configuration
    "org.apache.flink.configuration.Configuration",
    "org.apache.flink.configuration.ReadableConfig",
    "org.apache.flink.configuration.WritableConfig",
    "org.apache.flink.configuration.ConfigOption",
    "org.apache.flink.configuration.ConfigOptions",
    "org.apache.flink.configuration.ConfigOptions$OptionBuilder",
    "org.apache.flink.configuration.ConfigOptions$TypedConfigOptionBuilder",
    "org.apache.flink.configuration.ConfigOptions$ListConfigOptionBuilder",
    "org.apache.flink.configuration.MemorySize",
    "org.apache.flink.configuration.MemorySize$MemoryUnit",
    "org.apache.flink.configuration.DescribedEnum",
    "org.apache.flink.configuration.CoreOptions",
    "org.apache.flink.configuration.PipelineOptions",
    "org.apache.flink.configuration.PipelineOptions$VertexDescriptionMode",
    "org.apache.flink.configuration.ExecutionOptions",
    "org.apache.flink.configuration.DeploymentOptions",
    "org.apache.flink.configuration.RestOptions",
    "org.apache.flink.configuration.StateBackendOptions",
    "org.apache.flink.configuration.CheckpointingOptions",
    "org.apache.flink.configuration.RestartStrategyOptions",
    "org.apache.flink.configuration.TaskManagerOptions",
    "org.apache.flink.configuration.JobManagerOptions",
    "org.apache.flink.configuration.ExternalizedCheckpointRetention",
    "org.apache.flink.streaming.api.environment.ExecutionCheckpointingOptions",
    "org.apache.flink.core.execution.CheckpointingMode",
    "org.apache.flink.api.common.RuntimeExecutionMode",
    "org.apache.flink.api.common.BatchShuffleMode",
    // jobs
    "org.apache.flink.core.execution.JobClient",
    "org.apache.flink.core.execution.SavepointFormatType",
    "org.apache.flink.api.common.JobID",
    "org.apache.flink.api.common.JobStatus",
    "org.apache.flink.api.common.JobSubmissionResult",
    "org.apache.flink.api.common.JobExecutionResult",
    // values
    "org.apache.flink.types.RowKind",
    "org.apache.flink.util.AbstractID",
    "org.apache.flink.util.TernaryBoolean",
    // Flink 1.x: TableConfig's idle state retention
    "org.apache.flink.api.common.time.Time",
    // the Java bridge
    "org.apache.flink.table.api.bridge.java.StreamTableEnvironment",
    "org.apache.flink.table.api.bridge.java.StreamStatementSet",
    "org.apache.flink.streaming.api.environment.StreamExecutionEnvironment",
  ].toSorted(),
);

/** Internal by annotation or without one, and yet what a user creates or gets. */
export const namedInternalTypes: ReadonlySet<string> = new Set([
  "org.apache.flink.table.catalog.GenericInMemoryCatalog",
  // What the TableSchema of Flink 1.x has.
  "org.apache.flink.table.api.WatermarkSpec",
  // Annotated since Flink 1.19.
  ...["DataBinary", "DataBoolean", "DataDate", "DataDouble", "DataLong", "DataString"].map(
    (name) => `org.apache.flink.table.catalog.stats.CatalogColumnStatistics${name}`,
  ),
  "org.apache.flink.table.catalog.stats.Date",
]);

/**
 * Types of which only some members concern a Table API user, and those by their Java names; the others belong to the
 * DataStream API.
 */
export const partialTypes: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "org.apache.flink.streaming.api.environment.StreamExecutionEnvironment",
    new Set(
      (
        "getExecutionEnvironment createLocalEnvironment createRemoteEnvironment setParallelism getParallelism " +
        "setMaxParallelism getMaxParallelism setRuntimeMode enableCheckpointing configure getConfiguration " +
        "setBufferTimeout getBufferTimeout disableOperatorChaining isChainingEnabled getCheckpointInterval " +
        "getCheckpointingMode getCheckpointingConsistencyMode registerCachedFile close getDefaultLocalParallelism " +
        "setDefaultLocalParallelism getJobListeners clearJobListeners"
      ).split(" "),
    ),
  ],
]);
