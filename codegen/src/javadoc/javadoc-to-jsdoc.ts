import { splitBlockTags, type BlockTag } from "./block-tags.js";
import { blocksOf, joinBlocks } from "./blocks.js";
import type { Conversion } from "./conversion.js";
import { codeSpan } from "./escape-markdown.js";
import { parseHtml } from "./html.js";
import { inlineTagsToHtml, splitReference } from "./inline-tags.js";
import { displayName, linkToMarkdown } from "./references.js";
import type { JavadocContext, JsDoc, JsDocTag } from "./types.js";

/** Turns a Javadoc comment (without its frame of asterisks) into JSDoc in Markdown. */
export function javadocToJsDoc(raw: string, context: JavadocContext): JsDoc {
  const parts = splitBlockTags(raw);
  const parameters = parts.tags.flatMap((tag) => (tag.name === "param" ? [splitName(tag.text).name] : []));
  const conversion: Conversion = { context, parameters: new Set([...parameters, ...(context.parameters ?? [])]) };
  const tags = parts.tags.flatMap((tag) => convertTag(tag, conversion));
  return { description: toMarkdown(parts.description, conversion), tags: sortTags(tags) };
}

function toMarkdown(text: string, conversion: Conversion): string {
  return joinBlocks(blocksOf(parseHtml(inlineTagsToHtml(text)), conversion));
}

const ORDER = ["param", "returns", "throws", "deprecated", "remarks", "see"];

function sortTags(tags: readonly JsDocTag[]): readonly JsDocTag[] {
  return tags.toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
}

function convertTag(tag: BlockTag, conversion: Conversion): readonly JsDocTag[] {
  switch (tag.name) {
    case "param":
      return param(tag.text, conversion);
    case "return":
      return nonEmpty("returns", toMarkdown(tag.text, conversion));
    case "throws":
    case "exception":
      return throws(tag.text, conversion);
    case "deprecated":
      return [{ name: "deprecated", text: toMarkdown(tag.text, conversion) }];
    case "see":
      return nonEmpty("see", see(tag.text, conversion));
    case "since":
      return since(tag.text, conversion);
    case "apiNote":
    case "implSpec":
    case "implNote":
      return nonEmpty("remarks", toMarkdown(tag.text, conversion));
    default:
      return [];
  }
}

function nonEmpty(name: string, text: string): readonly JsDocTag[] {
  return text === "" ? [] : [{ name, text }];
}

function splitName(text: string): { readonly name: string; readonly rest: string } {
  const match = /^(\S+)\s*([\s\S]*)$/.exec(text);
  return { name: match?.[1] ?? "", rest: (match?.[2] ?? "").replace(/^[-:–]\s+/, "") };
}

/** Type parameters (`@param <T> ...`) are dropped: they are substituted in what is emitted. */
function param(text: string, conversion: Conversion): readonly JsDocTag[] {
  const { name, rest } = splitName(text);
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return [];
  const description = toMarkdown(rest, conversion);
  const parameter = conversion.context.parameterName(name);
  return [{ name: "param", text: description === "" ? parameter : `${parameter} - ${description}` }];
}

function throws(text: string, conversion: Conversion): readonly JsDocTag[] {
  const { name, rest } = splitName(text);
  if (name === "") return [];
  const description = toMarkdown(rest, conversion);
  const exception = codeSpan(displayName(name));
  return [{ name: "throws", text: description === "" ? exception : `${exception} ${description}` }];
}

/** `@see` takes a reference, a quoted title or a link. */
function see(text: string, conversion: Conversion): string {
  if (/^["<{]/.test(text)) return toMarkdown(text, conversion).replace(/^"(.*)"$/s, "$1");
  const { reference, label } = splitReference(text.replace(/\s+/g, " "));
  if (reference === "" || !/^[\w$.]*(?:#[\w$]+|(?<=\w))(?:\s?\(.*\))?$/.test(reference))
    return toMarkdown(text, conversion);
  return linkToMarkdown(reference, label, conversion.context);
}

/** A version of Flink is worth a remark; other texts are history of the Java code. */
function since(text: string, conversion: Conversion): readonly JsDocTag[] {
  if (!/^(?:Flink\s+)?\d+\.\d+/i.test(text)) return [];
  return [{ name: "remarks", text: `Since ${toMarkdown(text.replace(/^(?:Flink\s+)?/i, "Flink "), conversion)}.` }];
}
