import { codeSpan, escapeMarkdown } from "./escape-markdown.js";
import { javaCode } from "./java-names.js";
import type { JavadocContext } from "./types.js";

/** Markdown of a Java reference: a `{@link}` to the emitted name, or code when it is not emitted. */
export function linkToMarkdown(written: string, label: string, context: JavadocContext): string {
  // Authors have left the sign out before a method of the class.
  const reference = /^[a-z]\w*(?:\(.*\))?$/.test(written) ? `#${written}` : written;
  const target = reference === "" ? undefined : context.resolveLink(reference);
  if (target === undefined)
    return label === "" ? javaCode(displayName(reference, context.owner)) : codeLabel(label, reference, context);
  if (label === "" || namesSame(label, reference, target)) return `{@link ${target}}`;
  const shown = /^[a-z]+[A-Z]\w*$/.test(label) ? context.parameterName(label) : label.replace(/[{}|`\\]/g, "");
  return `{@link ${target} | ${shown}}`;
}

/** How a reference without counterpart reads: `Table.groupBy()`, `Row`; the class of a member that is named alone is given. */
export function displayName(reference: string, within = ""): string {
  const match = /^([\w$.]*)(?:#([\w$]+)(\(.*\))?)?/.exec(reference);
  const owner = (match?.[1] ?? "").replace(/^(?:[a-z]\w*\.)+(?=[A-Z])/, "");
  const member = match?.[2];
  if (member === undefined) return owner;
  const call = match?.[3] === undefined ? "" : "()";
  const of = owner === "" ? within : owner;
  return of === "" ? member + call : `${of}.${member}${call}`;
}

/** A label that is a Java name is code; a label that is prose is text. */
function codeLabel(label: string, reference: string, { owner }: JavadocContext): string {
  if (namesSame(label, reference, "")) return javaCode(displayName(reference, owner));
  return /^[\w.]+\(.*\)$/.test(label) ? codeSpan(label) : escapeMarkdown(label);
}

/** Whether a label only repeats the name, as in `{@link Table#select select}`. */
function namesSame(label: string, reference: string, target: string): boolean {
  const bare = label.replace(/\(.*\)$/, "").replace("#", ".");
  const java = displayName(reference).replace(/\(\)$/, "");
  return [java, java.split(".").at(-1), target, reference.replace("#", ".")].includes(bare);
}
