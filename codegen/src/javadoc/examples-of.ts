import type { JsDoc } from "./types.js";

/** The TypeScript examples of a comment, for the build's type-check. */
export function examplesOf(jsDoc: JsDoc): readonly string[] {
  const texts = [jsDoc.description, ...jsDoc.tags.map((tag) => tag.text)];
  return texts.flatMap((text) =>
    [...text.matchAll(EXAMPLE)].map((match) => dedentBy(match[4] ?? "", match[1] ?? "", match[2] ?? "")),
  );
}

const EXAMPLE = /^([ >]*)((?:[-*] |\d+\. )*)(`{3,})ts\n([\s\S]*?)\n[ >]*\3$/gm;

function dedentBy(code: string, prefix: string, marker: string): string {
  const indent = prefix.length + marker.length;
  return code
    .split("\n")
    .map((line) => (line.slice(0, indent).trim() === "" ? line.slice(indent) : line))
    .join("\n");
}
