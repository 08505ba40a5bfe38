import { codeSpan, escapeMarkdown } from "./escape-markdown.js";
import type { JavadocContext } from "./types.js";

/** Markdown of a Java reference: a `{@link}` to the emitted name, or code when it is not emitted. */
export function linkToMarkdown(reference: string, label: string, context: JavadocContext): string {
  const target = reference === "" ? undefined : context.resolveLink(reference);
  if (target === undefined) return label === "" ? codeSpan(displayName(reference)) : codeLabel(label, reference);
  if (label === "" || namesSame(label, reference, target)) return `{@link ${target}}`;
  return `{@link ${target} | ${label.replace(/[{}|`\\]/g, "")}}`;
}

/** How a reference without counterpart reads: `Table.groupBy()`, `Row`. */
export function displayName(reference: string): string {
  const match = /^([\w$.]*)(?:#([\w$]+)(\(.*\))?)?/.exec(reference);
  const owner = (match?.[1] ?? "").replace(/^(?:[a-z]\w*\.)+(?=[A-Z])/, "");
  const member = match?.[2];
  if (member === undefined) return owner;
  const call = match?.[3] === undefined ? "" : "()";
  return owner === "" ? member + call : `${owner}.${member}${call}`;
}

/** A label that is a Java name is code; a label that is prose is text. */
function codeLabel(label: string, reference: string): string {
  return namesSame(label, reference, "") || /^[\w.]+\(.*\)$/.test(label) ? codeSpan(label) : escapeMarkdown(label);
}

/** Whether a label only repeats the name, as in `{@link Table#select select}`. */
function namesSame(label: string, reference: string, target: string): boolean {
  const bare = label.replace(/\(.*\)$/, "").replace("#", ".");
  const java = displayName(reference).replace(/\(\)$/, "");
  return [java, java.split(".").at(-1), target, reference.replace("#", ".")].includes(bare);
}
