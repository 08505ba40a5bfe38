import { existsSync } from "node:fs";
import { join } from "node:path";
import { runBootstrap } from "./bootstrap.js";
import { readPins } from "./pins.js";
import type { Release } from "./release.js";

/**
 * Makes sure that a line's folder has the pins of a release. Pins that are there stay, unless another version is named;
 * a line that has none is pinned to its newest release.
 */
export function ensurePins(lineFolder: string, { line, version }: Release, bootstrapJar: string): void {
  const file = join(lineFolder, "pins.tsv");
  if (existsSync(file) && (version === undefined || readPins(lineFolder).flink === version)) return;
  const release = version ?? line;
  runBootstrap(bootstrapJar, `Flink ${release} has`, "pin", "--flink", release, "--output", file);
}
