import type { Conversion } from "./conversion.js";
import { escapeMarkdown } from "./escape-markdown.js";
import { isElement, textOf, type HtmlElement, type HtmlNode } from "./html.js";
import { codeText, inlineCode, renameCalls } from "./inline-code.js";
import { CODE_ELEMENT, LINK_ELEMENT } from "./inline-tags.js";
import { renameWords } from "./java-names.js";
import { linkToMarkdown } from "./references.js";

/** Markdown of inline nodes, on one line. */
export function inlineMarkdown(nodes: readonly HtmlNode[], conversion: Conversion): string {
  const text = nodes.map((node) => nodeToMarkdown(node, conversion)).join("");
  return text
    .replace(/\s+/g, " ")
    .replace(/`\s+([.,;:)])(?=\s|$)/g, "`$1")
    .trim();
}

function nodeToMarkdown(node: HtmlNode, conversion: Conversion): string {
  if (isElement(node)) return elementToMarkdown(node, conversion);
  return node.type === "text" ? plainText(textOf(node), conversion) : "";
}

/** Calls written as plain text: `lit(42).isGreater(5).then("A", "B")`, `Class.getName()`. */
const CALLS =
  /(?<![\w$.])((?:[\w$]+\.)*[a-z$][\w$]*\([^()]*\)(?:\.\w+\((?:[^()]|\([^()]*\))*\))+|(?:\w+\.)+[a-z]+[A-Z]\w*\(\)|Optional\.empty\(\))/;

/** Text whose calls become code and whose mentions of a parameter get its emitted name. */
function plainText(text: string, conversion: Conversion): string {
  return text
    .split(CALLS)
    .map((part, index) =>
      index % 2 === 1
        ? inlineCode(part, conversion)
        : escapeMarkdown(renameWords(renameCalls(part, conversion), conversion)),
    )
    .join("");
}

function elementToMarkdown(element: HtmlElement, conversion: Conversion): string {
  switch (element.name) {
    case "b":
    case "strong":
      return emphasis("**", element, conversion);
    case "i":
    case "em":
    case "cite":
    case "dfn":
    case "var":
      return emphasis("*", element, conversion);
    case "code":
    case "tt":
    case "kbd":
    case "samp":
    case CODE_ELEMENT:
      return codeElement(element, conversion);
    case LINK_ELEMENT:
      return linkToMarkdown(element.attribs["ref"] ?? "", labelOf(element), conversion.context);
    case "a":
      return anchor(element, conversion);
    case "sup":
      return `^${children(element, conversion)}`;
    case "br":
      return " ";
    case "q":
      return `"${children(element, conversion)}"`;
    default:
      return children(element, conversion);
  }
}

function children(element: HtmlElement, conversion: Conversion): string {
  return element.children.map((node) => nodeToMarkdown(node, conversion)).join("");
}

function labelOf(element: HtmlElement): string {
  return textOf(element).replace(/\s+/g, " ").trim();
}

/** White space inside the markers would make them plain asterisks, so it moves outside. */
function emphasis(marker: string, element: HtmlElement, conversion: Conversion): string {
  const text = children(element, conversion);
  const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === "" ? text : before + marker + inner + marker + after;
}

/** A link that is all of a code element stays a link. */
function codeElement(element: HtmlElement, conversion: Conversion): string {
  const [only, more] = element.children;
  if (only !== undefined && more === undefined && isElement(only) && only.name === LINK_ELEMENT) {
    return elementToMarkdown(only, conversion);
  }
  return inlineCode(codeText(element), conversion);
}

/** Links within the Java documentation lead nowhere here; their text stays. */
function anchor(element: HtmlElement, conversion: Conversion): string {
  const target = element.attribs["href"] ?? "";
  const text = children(element, conversion).trim();
  if (!/^https?:\/\//.test(target)) return text;
  return `[${text || escapeMarkdown(target)}](${encodeURI(decodeURI(target)).replace(/\(/g, "%28").replace(/\)/g, "%29")})`;
}
