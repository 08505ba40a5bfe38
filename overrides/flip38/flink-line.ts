import { flink_version } from "#runtime";

/** Whether this package is for a Flink 1.x, whose connectors are not those of Flink 2. */
export function isFlink1(): boolean {
  return flink_version().startsWith("1.");
}
