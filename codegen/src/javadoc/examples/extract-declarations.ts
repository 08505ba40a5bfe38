import { mask } from "./snippet-text.js";

/** A class that an example defines before it uses it. */
export interface ExampleClass {
  readonly name: string;
  /** What it extends or implements: `TableFunction`. */
  readonly kind: string | undefined;
}

/** An example without its imports and class definitions. */
export interface ExtractedSnippet {
  readonly code: string;
  readonly imports: readonly string[];
  readonly classes: readonly ExampleClass[];
}

const IMPORT = /^[ \t]*import\s+(static\s+)?([\w.]+(?:\.\*)?)\s*;[ \t]*(?:\n|$)/gm;
const CLASS =
  /^[ \t]*(?:@\w[^\n]*\n[ \t]*)*(?:(?:public|private|protected|static|abstract|final)\s+)*class\s+(\w+)(?:<[^{]*?>)?(?:\s+(?:extends|implements)\s+([\w.]+))?[^{;]*\{/m;

/** Takes imports and class definitions out; a comment stays where a class was. */
export function extractDeclarations(source: string, binaryName: (simpleName: string) => string): ExtractedSnippet {
  const imports = [...source.matchAll(IMPORT)].map((match) => match[2] ?? "");
  let code = source.replace(IMPORT, "");
  const classes: ExampleClass[] = [];
  for (;;) {
    const masked = mask(code);
    const match = CLASS.exec(masked);
    const end = match && closingBrace(masked, match.index + match[0].length - 1);
    if (!match || end === undefined || end === null) return { code, imports, classes };
    const [, name = "", kind] = match;
    classes.push({ name, kind: kind?.split(".").at(-1) });
    code = `${code.slice(0, match.index)}// ${binaryName(name)} is ${article(classes.at(-1)?.kind)} written in Java${code.slice(end + 1)}`;
  }
}

function article(kind: string | undefined): string {
  return kind === undefined ? "a class" : `${/^[AEIO]/.test(kind) ? "an" : "a"} ${kind}`;
}

function closingBrace(masked: string, open: number): number | undefined {
  let depth = 0;
  for (let index = open; index < masked.length; index++) {
    if (masked[index] === "{") depth++;
    else if (masked[index] === "}" && --depth === 0) return index;
  }
  return undefined;
}
