import { namedInternalTypes, namedTypes } from "../policy/named-types.js";
import { loadSources } from "../sources/load-sources.js";
import { readPins } from "../sources/pins.js";
import type { SourceText } from "../sources/source-text.js";
import { buildModel } from "./build-model.js";
import type { Problem } from "./problem.js";
import type { ApiModel } from "./types.js";

/**
 * Loads the API of the Flink line whose folder (`generated/2.3`) has the `pins.tsv`.
 *
 * @param bootstrapJar - the jar that fetches what the local Maven repository lacks
 * @param onProblem - told of what had to be guessed or left out
 */
export async function loadModel(
  lineFolder: string,
  bootstrapJar: string,
  onProblem: (problem: Problem) => void,
): Promise<ApiModel> {
  const pins = readPins(lineFolder);
  const texts = await loadSources(pins, bootstrapJar);
  return buildModel(pins.flink, texts, isRoot, onProblem);
}

/**
 * Where the API begins: what Flink has marked as API in the Table API's artifacts, and what the policy names. Flink's other
 * files (three thousand of its runtime) are read when one of these mentions them.
 */
function isRoot({ artifact, path, text }: SourceText): boolean {
  if (namedFiles.has(path)) return true;
  return artifact.startsWith("flink-table-") && /@(?:Public|PublicEvolving|Experimental)\b/.test(text());
}

const namedFiles: ReadonlySet<string> = new Set(
  [...namedTypes, ...namedInternalTypes].map((name) => `${name.replace(/\$.*/, "").replaceAll(".", "/")}.java`),
);
