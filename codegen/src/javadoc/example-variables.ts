/**
 * Types of the variables that Flink's examples use without declaring them, by their emitted names: what a type-check of an
 * example has to declare first. An example that declares one itself shadows it in a function of its own.
 */
export const exampleVariables: Readonly<Record<string, string>> = {
  t_env: "TableEnvironment",
  table_env: "TableEnvironment",
  env: "TableEnvironment",
  config: "TableConfig",
  tab: "Table",
  table: "Table",
  left: "Table",
  right: "Table",
  orders: "Table",
  org: "Table",
  input_table: "Table",
  cdc_stream: "Table",
  model: "Model",
  input_schema: "Schema",
  output_schema: "Schema",
  descriptor_builder: "TableDescriptor.Builder",
  group_window: "TumbleWithSizeOnTime",
  over_windowed_table: "OverWindowedTable",
  window_grouped_table: "WindowGroupedTable",
  args: "[string, ...ApiExpression[]]",
  THIS_TABLE: "ApiExpression",
  SOME_SCALAR_ARGUMENTS: "ApiExpression[]",
};
