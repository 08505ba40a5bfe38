/** A TypeScript example in a source, and the line that its comment begins at. */
export interface FoundExample {
  readonly line: number;
  readonly code: string;
}

/** The TypeScript examples in the comments of a source, for the build's type-check. */
export function examplesIn(source: string): readonly FoundExample[] {
  return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) => {
    const text = comment.replaceAll(/^\s*\* ?/gm, "").replaceAll("*\\/", "*/");
    const line = source.slice(0, index).split("\n").length;
    return examplesOf(text).map((code) => ({ line, code }));
  });
}

/** The TypeScript examples of a Markdown text. */
export function examplesOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(EXAMPLE)].map((match) => dedentBy(match[4] ?? "", match[1] ?? "", match[2] ?? ""));
}

const EXAMPLE = /^([ >]*)((?:[-*] |\d+\. )*)(`{3,})ts\n([\s\S]*?)\n[ >]*\3$/gm;

function dedentBy(code: string, prefix: string, marker: string): string {
  const indent = prefix.length + marker.length;
  return code
    .split("\n")
    .map((line) => (line.slice(0, indent).trim() === "" ? line.slice(indent) : line))
    .join("\n");
}
