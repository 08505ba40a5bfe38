import type { Conversion } from "./conversion.js";
import { escapeBlockStart } from "./escape-markdown.js";
import { isBlock, isElement, type HtmlElement, type HtmlNode } from "./html.js";
import { codeText } from "./inline-code.js";
import { inlineMarkdown } from "./inline-markdown.js";
import { preformatted } from "./preformatted.js";

/** One Markdown block: a paragraph on one line, or lines that are a block together. */
export interface Block {
  readonly kind: "paragraph" | "code" | "list" | "other";
  readonly text: string;
}

/** The Markdown blocks of HTML nodes, in order; examples that mean nothing to a reader of TypeScript are left out. */
export function blocksOf(nodes: readonly HtmlNode[], conversion: Conversion): readonly Block[] {
  const blocks: Block[] = [];
  let inline: HtmlNode[] = [];
  const flush = (): void => {
    const text = inlineMarkdown(inline, conversion);
    inline = [];
    if (text !== "") blocks.push({ kind: "paragraph", text: escapeBlockStart(text) });
  };
  for (const node of nodes) {
    if (!isBlock(node) && !holdsBlock(node)) {
      inline.push(node);
      continue;
    }
    flush();
    if (isElement(node)) appendElement(blocks, node, conversion);
  }
  flush();
  return blocks;
}

/** The blocks as one Markdown text. */
export function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join("\n\n");
}

/** An inline element such as `<code>` around a whole `<pre>`. */
function holdsBlock(node: HtmlNode): boolean {
  return isElement(node) && node.children.some((child) => isBlock(child) || holdsBlock(child));
}

function appendElement(blocks: Block[], element: HtmlElement, conversion: Conversion): void {
  switch (element.name) {
    case "pre":
      return appendPreformatted(blocks, element, conversion);
    case "ul":
    case "ol":
      return push(blocks, "list", list(element, conversion));
    case "dl":
      return push(blocks, "list", definitions(element, conversion));
    case "table":
      return push(blocks, "other", table(element, conversion));
    case "blockquote":
      return push(blocks, "other", prefixLines(joinBlocks(blocksOf(element.children, conversion)), "> ", "> "));
    case "hr":
      return push(blocks, "other", "***");
    case "br":
      return;
    default:
      if (/^h[1-6]$/.test(element.name)) return heading(blocks, element, conversion);
      blocks.push(...blocksOf(element.children, conversion));
  }
}

function push(blocks: Block[], kind: Block["kind"], text: string): void {
  if (text.trim() !== "") blocks.push({ kind, text });
}

function appendPreformatted(blocks: Block[], element: HtmlElement, conversion: Conversion): void {
  const label = blocks.at(-1)?.kind === "paragraph" ? blocks.at(-1)?.text : undefined;
  const result = preformatted(codeText(element), label, conversion.context);
  if (result.label !== label) blocks.pop();
  if (result.label !== label && result.label !== undefined) push(blocks, "paragraph", result.label);
  if (result.block !== undefined) push(blocks, "code", result.block);
}

/** Headings of a comment sit below those of the page that shows it. */
function heading(blocks: Block[], element: HtmlElement, conversion: Conversion): void {
  const text = inlineMarkdown(element.children, conversion);
  const level = Math.min(6, Math.max(3, Number(element.name[1]) + 1));
  if (text !== "") blocks.push({ kind: "other", text: `${"#".repeat(level)} ${text}` });
}

function list(element: HtmlElement, conversion: Conversion): string {
  const items: string[] = [];
  for (const child of element.children) {
    const isItem = isElement(child) && child.name === "li";
    const blocks = blocksOf(isItem ? child.children : [child], conversion);
    if (blocks.length === 0) continue;
    const marker = element.name === "ol" ? `${items.length + 1}. ` : "- ";
    if (isItem || items.length === 0) items.push(item(marker, blocks));
    else items.push(`${items.pop()}\n${prefixLines(joinBlocks(blocks), indent(marker), indent(marker))}`);
  }
  return items.join("\n");
}

/** A nested list follows its item's text directly; other blocks are set apart. */
function item(marker: string, blocks: readonly Block[]): string {
  let text = "";
  for (const block of blocks) text += (text === "" ? "" : block.kind === "list" ? "\n" : "\n\n") + block.text;
  return prefixLines(text, marker, indent(marker));
}

function indent(marker: string): string {
  return " ".repeat(marker.length);
}

function prefixLines(text: string, first: string, rest: string): string {
  const lines = text.split("\n").map((line, index) => ((index === 0 ? first : rest) + line).trimEnd());
  return lines.join("\n");
}

function definitions(element: HtmlElement, conversion: Conversion): string {
  const items: string[] = [];
  for (const child of element.children.filter(isElement)) {
    const blocks = blocksOf(child.children, conversion);
    if (blocks.length === 0) continue;
    if (child.name === "dt" || items.length === 0) items.push(item("- ", blocks));
    else items.push(`${items.pop()}\n\n${prefixLines(joinBlocks(blocks), "  ", "  ")}`);
  }
  return items.join("\n");
}

function table(element: HtmlElement, conversion: Conversion): string {
  const rows = descendants(element, "tr").map((row) =>
    row.children.filter(isElement).map((cell) => cellText(cell, conversion)),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return "";
  const hasHead = descendants(element, "th").length > 0;
  const [head = [], ...body] = hasHead ? rows : [[], ...rows];
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => row[i] ?? "").join(" | ")} |`;
  const caption = descendants(element, "caption").map((node) => inlineMarkdown(node.children, conversion));
  const lines = [line(head), `|${" --- |".repeat(width)}`, ...body.map(line)].join("\n");
  return caption.join("") === "" ? lines : `${caption.join("")}\n\n${lines}`;
}

function cellText(cell: HtmlElement, conversion: Conversion): string {
  const blocks = blocksOf(cell.children, conversion).map((block) => block.text.replace(/\n/g, " "));
  return blocks
    .join(" ")
    .replace(/\{@link (\S+) \|[^}]*\}/g, "{@link $1}")
    .replace(/(?<!\\)\|/g, "\\|");
}

function descendants(element: HtmlElement, name: string): readonly HtmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}
