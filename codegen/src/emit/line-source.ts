import { classFile } from "./class-file.js";
import { enumFile } from "./enum-file.js";
import { exampleNames } from "./example-names.js";
import { freeFunctionsFile, indexFile, registryFile, typesFile } from "./line-files.js";
import { LinkResolver } from "./links.js";
import type { Plan } from "./plan.js";

/** The TypeScript of a Flink line, not yet formatted, by file name without extension. */
export function lineSource(plan: Plan): ReadonlyMap<string, string> {
  const links = new LinkResolver(plan.index, exampleNames(plan));
  const files = new Map<string, string>();
  for (const typePlan of plan.types.values()) {
    const { type } = typePlan;
    const write = type.enumConstants === undefined ? classFile : enumFile;
    if (files.has(type.file)) throw new Error(`Two types are written to ${type.file}.ts; one is ${type.java}`);
    files.set(type.file, write(typePlan, plan, links));
  }
  const freeFunctions = freeFunctionsFile(plan, links);
  if (freeFunctions !== undefined) files.set("free-functions", freeFunctions);
  files.set("types", typesFile(plan));
  files.set("registry", registryFile(plan));
  files.set("index", indexFile(plan));
  return files;
}
