import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ProvisionError } from "./provision-error.js";

/** Jars that a program needs beside Flink's. */
export interface JarOptions {
  /** Paths of jars. */
  readonly jars?: readonly string[];
  /** Maven coordinates, `group:artifact:version[:classifier]`, fetched with their dependencies. */
  readonly connectors?: readonly string[];
}

/** What TSFLINK_JARS, TSFLINK_CONNECTORS and `tsflink` in the program's nearest package.json ask for. */
export function configuredJars(env: NodeJS.ProcessEnv = process.env, program = programFolder()): Required<JarOptions> {
  const config = packageConfig(program);
  return {
    jars: [...split(env["TSFLINK_JARS"], path.delimiter), ...config.jars],
    connectors: [...split(env["TSFLINK_CONNECTORS"], ","), ...config.connectors],
  };
}

function split(text: string | undefined, delimiter: string): string[] {
  return (text ?? "")
    .split(delimiter)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The folder of the file that Node was started with. */
function programFolder(): string {
  const entry = process.argv[1];
  return entry === undefined ? process.cwd() : path.dirname(path.resolve(entry));
}

function packageConfig(start: string): Required<JarOptions> {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const file = path.join(folder, "package.json");
    if (existsSync(file)) return parse(file);
    if (folder === path.dirname(folder)) return { jars: [], connectors: [] };
  }
}

function parse(file: string): Required<JarOptions> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new ProvisionError(`${file} is not valid JSON`, { cause: error });
  }
  const config: unknown = isObject(content) ? (content["tsflink"] ?? {}) : {};
  if (!isObject(config))
    throw new ProvisionError(`"tsflink" in ${file} must be an object with "jars" and "connectors"`);
  const folder = path.dirname(file);
  return {
    jars: strings(config["jars"], "jars", file).map((jar) =>
      jar.startsWith("file:") ? jar : path.resolve(folder, jar),
    ),
    connectors: strings(config["connectors"], "connectors", file),
  };
}

function strings(value: unknown, key: string, file: string): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((item): item is string => typeof item === "string")) return value;
  throw new ProvisionError(`"tsflink.${key}" in ${file} must be an array of strings`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
