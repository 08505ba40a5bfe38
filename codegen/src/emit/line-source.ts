import { classFile } from "./class-file.js";
import { enumFile } from "./enum-file.js";
import { Documentation, type History } from "./documentation.js";
import { ExampleCount } from "./example-count.js";
import { exampleNames } from "./example-names.js";
import { freeFunctionsFile, indexFile, registryFile, typesFile } from "./line-files.js";
import { LinkResolver } from "./links.js";
import type { Plan } from "./plan.js";

/** The TypeScript of a Flink line, not yet formatted, by file name without extension. */
export interface LineSource {
  readonly files: ReadonlyMap<string, string>;
  readonly examples: ExampleCount;
}

const noHistory: History = { type: () => undefined, member: () => undefined };

/** Writes all that was planned. */
export function lineSource(plan: Plan, history: History = noHistory): LineSource {
  const examples = new ExampleCount();
  const docs = new Documentation(new LinkResolver(plan, exampleNames(plan)), history, examples);
  const files = new Map<string, string>();
  for (const typePlan of plan.types.values()) {
    const { type } = typePlan;
    const write = type.enumConstants === undefined ? classFile : enumFile;
    if (files.has(type.file)) throw new Error(`Two types are written to ${type.file}.ts; one is ${type.java}`);
    files.set(type.file, write(typePlan, plan, docs));
  }
  const freeFunctions = freeFunctionsFile(plan, docs);
  if (freeFunctions !== undefined) files.set("free-functions", freeFunctions);
  files.set("types", typesFile(plan));
  files.set("registry", registryFile(plan));
  files.set("index", indexFile(plan));
  return { files, examples };
}
