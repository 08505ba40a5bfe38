/** Value classes whose methods are written down in TypeScript and sent with the call that needs them. */
const recorded: ReadonlySet<string> = new Set(
  [
    // expressions
    "api.ApiExpression",
    "api.Expressions",
    "api.internal.BaseExpressions",
    "expressions.Expression",
    // types
    "api.DataTypes",
    "api.DataTypes$AbstractField",
    "api.DataTypes$Field",
    "api.DataTypes$Resolution",
    "api.DataTypes$UnresolvedField",
    "types.AbstractDataType",
    "types.AtomicDataType",
    "types.CollectionDataType",
    "types.DataType",
    "types.FieldsDataType",
    "types.KeyValueDataType",
    "types.UnresolvedDataType",
    // descriptors
    "api.FormatDescriptor",
    "api.FormatDescriptor$Builder",
    "api.FunctionDescriptor",
    "api.FunctionDescriptor$Builder",
    "api.InsertConflictStrategy",
    "api.InsertConflictStrategy$Builder",
    "api.ModelDescriptor",
    "api.ModelDescriptor$Builder",
    "api.Schema",
    "api.Schema$Builder",
    "api.TableDescriptor",
    "api.TableDescriptor$Builder",
    "catalog.CatalogDescriptor",
    "catalog.IntervalFreshness",
    "catalog.ObjectIdentifier",
    "catalog.ObjectPath",
    "catalog.TableDistribution",
    "catalog.UnresolvedIdentifier",
    "resource.ResourceUri",
    // windows
    "api.GroupWindow",
    "api.Over",
    "api.OverWindow",
    "api.OverWindowPartitioned",
    "api.OverWindowPartitionedOrdered",
    "api.OverWindowPartitionedOrderedPreceding",
    "api.Session",
    "api.SessionWithGap",
    "api.SessionWithGapOnTime",
    "api.SessionWithGapOnTimeWithAlias",
    "api.Slide",
    "api.SlideWithSize",
    "api.SlideWithSizeAndSlide",
    "api.SlideWithSizeAndSlideOnTime",
    "api.SlideWithSizeAndSlideOnTimeWithAlias",
    "api.Tumble",
    "api.TumbleWithSize",
    "api.TumbleWithSizeOnTime",
    "api.TumbleWithSizeOnTimeWithAlias",
    // settings
    "api.EnvironmentSettings",
    "api.EnvironmentSettings$Builder",
    "api.PlanReference",
  ].map((name) => `org.apache.flink.table.${name}`),
);

const recordedElsewhere: ReadonlySet<string> = new Set([
  "org.apache.flink.configuration.ConfigOption",
  "org.apache.flink.configuration.ConfigOptions",
  "org.apache.flink.configuration.ConfigOptions$OptionBuilder",
  "org.apache.flink.configuration.ConfigOptions$TypedConfigOptionBuilder",
  "org.apache.flink.configuration.ConfigOptions$ListConfigOptionBuilder",
  "org.apache.flink.configuration.Configuration",
]);

/** Recorded classes that their own methods change. */
const mutable: ReadonlySet<string> = new Set([
  "org.apache.flink.configuration.Configuration",
  "org.apache.flink.table.api.EnvironmentSettings$Builder",
  "org.apache.flink.table.api.FormatDescriptor$Builder",
  "org.apache.flink.table.api.FunctionDescriptor$Builder",
  "org.apache.flink.table.api.InsertConflictStrategy$Builder",
  "org.apache.flink.table.api.ModelDescriptor$Builder",
  "org.apache.flink.table.api.Schema$Builder",
  "org.apache.flink.table.api.TableDescriptor$Builder",
]);

/** Whether objects of a Java class can be written down before any JVM runs. */
export function isRecorded(name: string): boolean {
  return recorded.has(name) || recordedElsewhere.has(name);
}

/** Whether the setters of a recorded class change it. */
export function isMutable(name: string): boolean {
  return mutable.has(name);
}
