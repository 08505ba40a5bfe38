// Calcite's validator: From line 1, column 15 to line 1, column 17: Object 'x' not found
const range = /(?:From|At) (line \d+, column \d+)(?: to line \d+, column \d+)?: /;
const shownTokens = 8;

/** Adds to a validator's message the line and column that only the exception around it has. */
export function withPosition(text: string, outer: readonly string[]): string {
  const own = range.exec(text);
  if (own !== null && own.index === 0) return place(text.slice(own[0].length), own[1] ?? "");
  if (/\bline \d+, column \d+/.test(text)) return text;
  for (const message of outer.toReversed()) {
    const found = range.exec(message);
    if (found !== null) return place(text, found[1] ?? "");
  }
  return text;
}

function place(text: string, position: string): string {
  const [first = "", ...rest] = text.split("\n");
  return [`${first} (${position})`, ...rest].join("\n");
}

/** The parser lists every token it would have taken, one a line and often two hundred; a few of them are enough. */
export function shortenExpectedTokens(text: string): string {
  const head = "Was expecting one of:";
  const start = text.indexOf(head);
  if (start < 0) return text;
  const block = /^(?:[ \t]*\r?\n|[ \t]+\S.*(?:\r?\n|$))*/.exec(text.slice(start + head.length))?.[0] ?? "";
  const tokens = block
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/ \.\.\.$/, "")
        .trim(),
    )
    .filter((token) => token !== "");
  const more = tokens.length > shownTokens ? `, and ${tokens.length - shownTokens} more` : "";
  const rest = text.slice(start + head.length + block.length).trim();
  return `${text.slice(0, start).trimEnd()}\nWas expecting one of: ${tokens.slice(0, shownTokens).join(", ")}${more}${rest === "" ? "" : `\n${rest}`}`;
}
