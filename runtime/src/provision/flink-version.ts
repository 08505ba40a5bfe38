import { packageFiles } from "./package-files.js";
import { readPins } from "./pins.js";

/** The Flink that this package is for: `2.3.0`. Starts nothing. */
export function flink_version(env: NodeJS.ProcessEnv = process.env): string {
  return readPins(packageFiles(env).pins).flinkVersion;
}
