/**
 * The classes whose type parameters help a TypeScript user, since a value's type follows from them:
 * `config.get(option)` has the option's type. Elsewhere type parameters are replaced by their bounds.
 */
export const genericTypes: ReadonlySet<string> = new Set([
  "org.apache.flink.configuration.ConfigOption",
  "org.apache.flink.configuration.ConfigOptions$TypedConfigOptionBuilder",
  "org.apache.flink.configuration.ConfigOptions$ListConfigOptionBuilder",
]);
