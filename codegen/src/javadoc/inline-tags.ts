/** Elements that stand for Javadoc's inline tags once a comment is HTML only. */
export const CODE_ELEMENT = "jd-code";
export const LINK_ELEMENT = "jd-link";

/** Replaces `{@code ...}`, `{@link ...}` and the other inline tags by HTML; what they hold verbatim is escaped. */
export function inlineTagsToHtml(text: string): string {
  let html = "";
  let position = 0;
  for (;;) {
    const start = text.indexOf("{@", position);
    const tag = start < 0 ? undefined : readTag(text, start);
    if (start < 0) return html + text.slice(position);
    html += text.slice(position, start);
    if (tag === undefined) {
      html += "{@";
      position = start + 2;
    } else {
      html += toHtml(tag.name, tag.content);
      position = tag.end;
    }
  }
}

/** Escapes text for HTML, except entities, which authors write inside `{@code}` too. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&(?!(?:#\d+|#x[\da-f]+|[a-z]\w+);)/gi, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

interface InlineTag {
  readonly name: string;
  readonly content: string;
  readonly end: number;
}

function readTag(text: string, start: number): InlineTag | undefined {
  const name = /^\{@([A-Za-z]+)/.exec(text.slice(start, start + 40))?.[1];
  if (name === undefined) return undefined;
  const end = matchingBrace(text, start) ?? lastBraceOfPre(text, start);
  if (end === undefined) return undefined;
  return { name, content: text.slice(start + 2 + name.length, end), end: end + 1 };
}

function matchingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    if (text[index] === "{") depth++;
    else if (text[index] === "}" && --depth === 0) return index;
  }
  return undefined;
}

/** Code with unbalanced braces still ends where its `<pre>` ends. */
function lastBraceOfPre(text: string, start: number): number | undefined {
  const end = /\}\s*<\/pre>/i.exec(text.slice(start));
  return end === null ? undefined : start + end.index;
}

function toHtml(name: string, content: string): string {
  switch (name) {
    case "code":
      return `<${CODE_ELEMENT}>${escapeHtml(verbatim(content))}</${CODE_ELEMENT}>`;
    case "literal":
      return escapeHtml(content.replace(/^\s/, ""));
    case "link":
    case "linkplain":
    case "value":
      return linkToHtml(content);
    case "inheritDoc":
    case "docRoot":
      return "";
    case "snippet":
      return snippetToHtml(content);
    case "return":
      return `Returns ${inlineTagsToHtml(content.trim())}.`;
    default:
      return inlineTagsToHtml(content.trim());
  }
}

/** `{@snippet attributes : code}`; one whose code is in another file says nothing. */
function snippetToHtml(content: string): string {
  const colon = content.search(/:\s*\n/);
  return colon < 0 ? "" : `<pre>${escapeHtml(content.slice(colon + 1))}</pre>`;
}

/** Inline tags inside `{@code}` are meant as such: `{@literal @}` is how authors write an annotation there. */
function verbatim(content: string): string {
  return content
    .replace(/^ (?=\S)/, "")
    .replace(/\{@(?:literal|code)\s([^{}]*)\}/g, "$1")
    .replace(
      /\{@link(?:plain)?\s+([^{}\s]+)(?:\s+([^{}]*))?\}/g,
      (_, reference: string, label?: string) => label ?? reference,
    );
}

function linkToHtml(content: string): string {
  const { reference, label } = splitReference(content.trim());
  return `<${LINK_ELEMENT} ref="${escapeHtml(reference)}">${inlineTagsToHtml(label)}</${LINK_ELEMENT}>`;
}

/** Splits `Table#join(Table, Expression) the join` into the reference, without type arguments, and its label. */
export function splitReference(written: string): { readonly reference: string; readonly label: string } {
  const text = written.replace(/^([\w$.]+)<[^#()\s]*>/, "$1");
  const match = /^[\w$.#@/-]*(?:\s*\([^()]*\))?/.exec(text);
  const reference = (match?.[0] ?? "").replace(/\s+/g, " ").trim();
  return { reference, label: text.slice(match?.[0].length ?? 0).trim() };
}
