import path from "node:path";
import { TsflinkError } from "../../errors/tsflink-error.js";
import { nearest } from "../../objects/nearest.js";
import { configuredJars } from "../../provision/jar-config.js";
import { connectorCoordinate, formatCoordinate, openQuestion } from "../../provision/known-connectors.js";
import { packageFiles } from "../../provision/package-files.js";
import { readPins } from "../../provision/pins.js";
import { resolveJars } from "../../provision/resolve-jars.js";
import { ProjectFile } from "./project-file.js";

/** Adds connectors and jars to the project of a folder, once they have been found; says what was done. */
export function addJars(given: readonly string[], folder: string, env: NodeJS.ProcessEnv): string[] {
  const project = new ProjectFile(folder);
  const { flinkVersion } = readPins(packageFiles(env).pins);
  const named = given.map(
    (name) => connectorCoordinate(name, flinkVersion) ?? formatCoordinate(name, flinkVersion) ?? name,
  );
  const question = named.map(openQuestion).find((each) => each !== undefined);
  if (question !== undefined) throw new TsflinkError(question);
  const isConnector = (name: string) => name.includes(":") && !name.startsWith("file:");
  const connectors = named.filter(isConnector);
  const jars = named.filter((name) => !isConnector(name)).map((jar) => path.resolve(folder, jar));
  // Throws, and nothing is changed, when one does not exist.
  const brought = resolveJars({ jars, connectors }, { env });
  const before = project.jars;
  const relative = jars.map((jar) => path.relative(project.folder, jar));
  project.jars = {
    jars: [...new Set([...before.jars, ...relative])],
    connectors: [...new Set([...withoutOtherVersions(before.connectors, connectors), ...connectors])],
  };
  return [
    ...[...connectors, ...relative].map((name) => `added ${name}`),
    `${brought.length} jars; see ${project.path}`,
  ];
}

/** What the project of a folder names, and the jars that come of it. */
export function listJars(folder: string, env: NodeJS.ProcessEnv): string[] {
  const configured = configuredJars(env, folder);
  const names = [...configured.connectors, ...configured.jars.map((jar) => path.relative(folder, jar))];
  if (names.length === 0) return ["none; `tsflink jars add kafka` adds a connector"];
  return [...names, "which bring", ...resolveJars(configured, { env }).map((jar) => `  ${jar}`)];
}

/** Removes connectors and jars from the project of a folder. */
export function removeJars(given: readonly string[], folder: string): string[] {
  const project = new ProjectFile(folder);
  const { jars, connectors } = project.jars;
  const removed = given.map((name) => find(name, [...connectors, ...jars], project.path));
  const kept = (name: string) => !removed.includes(name);
  project.jars = { jars: jars.filter(kept), connectors: connectors.filter(kept) };
  return removed.map((name) => `removed ${name}`);
}

function find(name: string, known: readonly string[], file: string): string {
  const found = known.find((each) => namesOf(each).includes(name));
  if (found !== undefined) return found;
  const near = nearest(name, known.flatMap(namesOf));
  throw new TsflinkError(`${name} is not in ${file}${near === undefined ? "" : `; did you mean ${near}?`}`);
}

/** What a coordinate or a path may be called: itself, its artifact, what SQL calls the connector, its file. */
function namesOf(jar: string): string[] {
  const artifact = jar.split(":")[1] ?? path.basename(jar);
  return [jar, artifact, artifact.replace(/^flink-(?:sql-)?(?:connector-)?/, "")];
}

/** Two versions of one connector are one too many. */
function withoutOtherVersions(before: readonly string[], added: readonly string[]): string[] {
  const name = (coordinate: string) => coordinate.split(":", 2).join(":");
  const replaced = new Set(added.map(name));
  return before.filter((coordinate) => !replaced.has(name(coordinate)));
}
