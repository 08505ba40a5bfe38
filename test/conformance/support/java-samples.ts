import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as api from "#overrides/index.js";
import type { JavaObject } from "#runtime";
import { findJava } from "../../../runtime/src/gateway/find-java.js";
import { call } from "../../../runtime/src/objects/calls.js";
import { reference } from "../../../runtime/src/objects/reference.js";
import { prototypeOf, wrap } from "../../../runtime/src/objects/wrap.js";
import { provision } from "../../../runtime/src/provision/index.js";
import { line } from "./line.js";
import type { Vault } from "./vault.js";

/** The classes of java/Samples.java. */
export const sampleClasses = {
  scalar: "Samples",
  aggregate: "Samples$Aggregate",
  table: "Samples$Rows",
  tableAggregate: "Samples$TableAggregate",
} as const;

const sources = [
  { file: "Samples.java", since: "1.18" },
  { file: "SamplesSince21.java", since: "2.1" },
  { file: "SamplesSince22.java", since: "2.2" },
];

/** Compiles the samples that the line's Flink has the types for; the path of the jar. */
export function buildSamplesJar(): string {
  const { home } = findJava(process.env);
  const folder = mkdtempSync(path.join(tmpdir(), "tsflink-test-samples-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const files = sources
    .filter(({ since }) => since.localeCompare(line, "en", { numeric: true }) <= 0)
    .map(({ file }) => path.join(import.meta.dirname, "../java", file));
  const classpath = provision().classpath.join(path.delimiter);
  execFileSync(path.join(home, "bin/javac"), ["-proc:none", "-nowarn", "-d", folder, "-cp", classpath, ...files]);
  const jar = path.join(folder, "samples.jar");
  execFileSync(path.join(home, "bin/jar"), ["--create", "--file", jar, "-C", folder, "."]);
  return jar;
}

/** Gives an object of a Java class that users implement; undefined where none can be made. */
export function samplesIn(vault: Vault): (java: string) => JavaObject | undefined {
  const expression = vault.inside(api.call(api.java_class(sampleClasses.scalar), 1).to_expr()) as JavaObject;
  const definition = call<JavaObject>(
    expression,
    "UnresolvedCallExpression",
    "getFunctionDefinition(): FunctionDefinition",
    [],
  );
  const samples = wrap(definition[reference], prototypeOf("ReadableConfig"));
  return (java) => {
    const option = api.ConfigOptions.key(java).string_type().no_default_value();
    try {
      return call(samples, "ReadableConfig", "get(ConfigOption option): Object", [option]);
    } catch {
      return undefined;
    }
  };
}
