import path from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the repository. */
export const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** The jar that fetches Flink and pins its releases. */
export const bootstrapJar = path.join(repositoryRoot, "runtime/java/bootstrap/target/tsflink-bootstrap.jar");

/** Folder of a Flink line: `generated/2.3`. */
export function lineFolder(line: string): string {
  return path.join(repositoryRoot, "generated", line);
}

/** Where an import alias of the sources points for a Flink line, without its extension. */
export function resolveAlias(specifier: string, line: string): string | undefined {
  const bare = specifier.replace(/\.js$/, "");
  if (bare === "#runtime") return path.join(repositoryRoot, "runtime/src/index");
  if (bare.startsWith("#generated/")) return path.join(lineFolder(line), "src", bare.slice("#generated/".length));
  if (bare.startsWith("#overrides/")) return path.join(repositoryRoot, "overrides", bare.slice("#overrides/".length));
  return undefined;
}
