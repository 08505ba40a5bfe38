import type { JsDoc } from "./types.js";

/** Room for text in a line of 120 columns: a member's comment begins with `   * `. */
const WIDTH = 115;

/** The lines of a JSDoc comment without its frame: description, extra lines, block tags. */
export function renderJsDoc(jsDoc: JsDoc, extraLines: readonly string[] = []): string[] {
  const description = jsDoc.description.trim() === "" ? [] : wrapMarkdown(jsDoc.description.trim(), WIDTH);
  const tags = jsDoc.tags.flatMap((tag) => wrapMarkdown(tagText(tag.name, tag.text), WIDTH));
  const sections = [description, [...extraLines], tags].filter((lines) => lines.length > 0);
  return sections.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines])).map(safe);
}

/** After `@returns` and `@throws` a brace would begin a type, so a link there becomes code. */
function tagText(name: string, text: string): string {
  const plain = text.replace(
    /^\{@link ([^\s}|]+)(?:\s*\|\s*([^}]*))?\}/,
    (_, target: string, label?: string) => `\`${label?.trim() || target}\``,
  );
  return `@${name} ${name === "see" ? text : plain}`.trim();
}

/** Nothing in a comment may end it. */
function safe(line: string): string {
  return line.replace(/\*\//g, "*\\/").trimEnd();
}

/** Wraps the paragraphs and list items of a Markdown text; code blocks, tables and headings keep their lines. */
export function wrapMarkdown(text: string, width: number): string[] {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of text.split("\n")) {
    const marker = /^\s*(?:[-+] |\d+\. )*(`{3,})/.exec(line)?.[1];
    const verbatim = fence !== undefined || marker !== undefined;
    if (marker !== undefined) fence = fence === undefined ? marker : line.trim() === fence ? undefined : fence;
    if (verbatim || /^\s*(?:\||#|>)/.test(line)) lines.push(line);
    else lines.push(...wrapLine(line, width));
  }
  return lines;
}

/** Words that must not begin a line: there they would be Markdown or a tag. */
const BLOCK_START = /^(?:[-+>#=|*~@]|\d+[.)]$)/;

function wrapLine(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const [prefix = ""] = /^\s*(?:- |\d+\. )?/.exec(line) ?? [];
  const lines: string[] = [];
  let current = prefix;
  for (const word of words(line.slice(prefix.length))) {
    const fits = current.length + word.length <= width;
    if (current.trim() !== "" && current.length > prefix.length && !fits && !BLOCK_START.test(word)) {
      lines.push(current.trimEnd());
      current = " ".repeat(prefix.length);
    }
    current += `${word} `;
  }
  lines.push(current.trimEnd());
  return lines;
}

/** Splits at spaces, but never within a link or a code span. */
function words(text: string): readonly string[] {
  return text.match(/(?:\{@link [^}]*\}|(`+)(?:(?!\1).)*\1|\[[^\]]*\]\([^)]*\)|\S)+/g) ?? [];
}
