import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findJava } from "../gateway/find-java.js";
import { runBootstrap } from "./bootstrap.js";
import { readClasspath, writeClasspath } from "./classpath-cache.js";
import { configuredJars, type JarOptions } from "./jar-config.js";
import { packageFiles } from "./package-files.js";
import { readPins } from "./pins.js";
import type { ProvisionOptions } from "./provision.js";
import { ProvisionError } from "./provision-error.js";

/** The paths of all jars that an environment needs beside Flink's: those configured for the program and its own. */
export function resolveJars(options: JarOptions = {}, context: ProvisionOptions = {}): string[] {
  const env = context.env ?? process.env;
  const configured = configuredJars(env);
  const jars = [...configured.jars, ...(options.jars ?? [])].map(existingJar);
  const connectors = [...new Set([...configured.connectors, ...(options.connectors ?? [])].map((name) => name.trim()))];
  return [...new Set([...jars, ...fetchConnectors(connectors, env, context.java)])];
}

/** Accepts a path or a `file:` URL. */
function existingJar(jar: string): string {
  const file = path.resolve(jar.startsWith("file:") ? fileURLToPath(jar) : jar);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new ProvisionError(`The jar ${file} does not exist`);
  if (!found.isFile()) throw new ProvisionError(`The jar ${file} is not a file`);
  return file;
}

function fetchConnectors(connectors: readonly string[], env: NodeJS.ProcessEnv, java?: string): string[] {
  if (connectors.length === 0) return [];
  const { bootstrapJar, pins } = packageFiles(env);
  const { flinkVersion, hash } = readPins(pins);
  const set = createHash("sha256")
    .update([hash, ...connectors].join("\n"))
    .digest("hex")
    .slice(0, 16);
  const key = `connectors-${set}`;
  // A snapshot may be another tomorrow.
  const stable = !connectors.some((coordinate) => coordinate.includes("-SNAPSHOT"));
  const kept = stable ? readClasspath(key, env) : undefined;
  if (kept !== undefined) return kept;
  const args = ["--flink-version", flinkVersion, "--pins", pins, ...connectors];
  const jars = runBootstrap("resolve", args, { java: java ?? findJava(env).executable, bootstrapJar, env });
  if (stable) writeClasspath(key, jars, env);
  return jars;
}
