import fs from "node:fs";
import path from "node:path";
import { exampleVariables, examplesIn } from "../javadoc/index.js";

/** An example of the documentation, and where it stands. */
export interface PlacedExample {
  /** `table.ts:24` */
  readonly place: string;
  readonly code: string;
}

/** The TypeScript examples in the comments of a folder's sources, each once. */
export function examplesOfFolder(folder: string): readonly PlacedExample[] {
  const examples = new Map<string, PlacedExample>();
  for (const name of fs.readdirSync(folder).toSorted()) {
    const text = fs.readFileSync(path.join(folder, name), "utf8");
    for (const { line, code } of examplesIn(text)) {
      if (!examples.has(code)) examples.set(code, { place: `${name}:${line}`, code });
    }
  }
  return [...examples.values()];
}

/**
 * One program of all examples, each a function of its own, for the compiler to check; with the example that each of its
 * lines belongs to.
 *
 * @param names - what the package exports
 */
export function exampleProgram(
  examples: readonly PlacedExample[],
  names: readonly string[],
  module: string,
): { readonly text: string; readonly lines: readonly (PlacedExample | undefined)[] } {
  const known = new Set(names);
  const isKnown = (type: string): boolean => (type.match(/[A-Z]\w+/g) ?? []).some((name) => known.has(name));
  const variables = Object.entries(exampleVariables).filter(([, type]) => isKnown(type));
  const used = new Set(examples.flatMap(({ code }) => code.match(/[$\w]+/g) ?? []));
  for (const name of variables.flatMap(([, type]) => type.match(/\w+/g) ?? [])) used.add(name);
  const imported = names.filter((name) => used.has(name));
  const head = [
    `import { ${imported.join(", ")} } from "${module}";`,
    ...variables.map(([name, type]) => `declare const ${name}: ${type};`),
  ];
  const text = [...head];
  const lines: (PlacedExample | undefined)[] = head.map(() => undefined);
  for (const [index, example] of examples.entries()) {
    const body = [`export async function example_${index}() {`, ...functionBody(example.code).split("\n"), "}"];
    text.push(...body);
    lines.push(...body.map(() => example));
  }
  return { text: text.join("\n"), lines };
}

/** Imports and ambient declarations are for modules only. */
function functionBody(code: string): string {
  return code
    .replaceAll(/^import .*$/gm, "")
    .replaceAll(/^declare const (\w+): (.*);$/gm, "const $1 = undefined as unknown as $2;");
}
