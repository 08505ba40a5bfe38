/** Escapes what Markdown, or a JSDoc parser, would read as markup in a run of plain text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*<]/g, "\\$&")
    .replace(/&(?=(?:#\w+|[a-z]\w*);)/gi, "\\&")
    .replace(/(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])/g, (underscores) => underscores.replace(/_/g, "\\_"))
    .replace(/\](?=[([])/g, "\\]")
    .replace(/~(?=~)/g, "\\~")
    .replace(/(?<![^\s{([@])@(?=[@A-Za-z_$])/g, "\\@");
}

/** Escapes a character that would be block markup (`-`, `#`, `1.`) at the start of a paragraph. */
export function escapeBlockStart(text: string): string {
  return text.replace(/^(?=[-+>#=|~])/, "\\").replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");
}

/**
 * A code span of one line; its fence is longer than any run of backticks in the code. A JSDoc parser takes ` @Name` for a
 * tag even there, so an annotation's space goes.
 */
export function codeSpan(code: string): string {
  const text = code
    .replace(/\s+/g, " ")
    .replace(/(?<=[=,({]) (?=@\w)/g, "")
    .trim();
  if (text === "") return "";
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : fence + text + fence;
}

/** A fenced code block. */
export function codeFence(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}
