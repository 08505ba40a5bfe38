import { DomUtils, parseDocument } from "htmlparser2";
import { CODE_ELEMENT, LINK_ELEMENT } from "./inline-tags.js";

export type HtmlNode = ReturnType<typeof parseDocument>["children"][number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

const INLINE =
  "a abbr b big cite code del dfn em font i img ins kbd q s samp small span strike strong sub sup tt u var";
const BLOCK =
  "blockquote br caption center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td tfoot th thead tr ul";
const ELEMENTS = new Set([...INLINE.split(" "), ...BLOCK.split(" "), CODE_ELEMENT, LINK_ELEMENT]);
const TAG = /<(?!!--)(?=(\/?)([A-Za-z][\w-]*)?(?:\s+[a-z-]+\s*=[^<>]*)?(\s*\/?>)?)/g;

/** Parses HTML as Javadoc authors write it: a `<` that opens no HTML element (`List<T>`, `a < b`) is text. */
export function parseHtml(html: string): readonly HtmlNode[] {
  const clean = html.replace(TAG, (_match, _slash: string, name: string | undefined, end: string | undefined) =>
    name !== undefined && end !== undefined && isElementName(name) ? "<" : "&lt;",
  );
  return parseDocument(clean, { lowerCaseTags: true }).children;
}

/** A single capital is a type variable: `List<T>`, and even `List<S>`. */
function isElementName(name: string): boolean {
  return ELEMENTS.has(name.toLowerCase()) && !/^[A-OQ-Z]$/.test(name);
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "attribs" in node;
}

export function isBlock(node: HtmlNode): boolean {
  return isElement(node) && BLOCK_ELEMENTS.has(node.name);
}

const BLOCK_ELEMENTS = new Set(BLOCK.split(" "));

/** The text of a node with its white space as written. */
export function textOf(node: HtmlNode | readonly HtmlNode[]): string {
  return DomUtils.textContent(node as HtmlNode | HtmlNode[]);
}
