import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadSources } from "../sources/load-sources.js";
import { readPins } from "../sources/pins.js";
import type { SourceText } from "../sources/source-text.js";
import { buildModel } from "./build-model.js";
import type { Problem } from "./type-resolver.js";
import type { ApiModel } from "./types.js";

export interface LoadOptions {
  /** Told of every type name that cannot be resolved; by default they are written to standard error. */
  readonly onProblem?: (problem: Problem) => void;
  /** The jar that fetches what the local Maven repository lacks. */
  readonly bootstrapJar?: string;
}

const repositoryRoot = fileURLToPath(new URL("../../../", import.meta.url));

/** Loads the API of the Flink line whose folder (`generated/2.3`) has the `pins.tsv`. */
export async function loadModel(lineFolder: string, options: LoadOptions = {}): Promise<ApiModel> {
  const bootstrapJar =
    options.bootstrapJar ?? join(repositoryRoot, "runtime/java/bootstrap/target/tsflink-bootstrap.jar");
  const pins = readPins(lineFolder);
  const texts = await loadSources(pins, bootstrapJar);
  return buildModel(pins.flink, texts, isRoot, options.onProblem ?? warn);
}

/**
 * Where the API begins: all of the Table API's artifacts, and elsewhere what Flink has marked as API. Flink's other
 * files (three thousand of its runtime) are read when one of these mentions them.
 */
function isRoot({ artifact, text }: SourceText): boolean {
  return artifact.startsWith("flink-table-") || /^@(?:Public|PublicEvolving|Experimental)\b/m.test(text());
}

function warn({ file, line, message }: Problem): void {
  process.stderr.write(`${file}:${line}: ${message}\n`);
}
