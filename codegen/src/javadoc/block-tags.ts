/** A block tag as written: `@param name text`. */
export interface BlockTag {
  readonly name: string;
  readonly text: string;
}

/** The main description of a Javadoc comment and its block tags. */
export interface CommentParts {
  readonly description: string;
  readonly tags: readonly BlockTag[];
}

/** Splits a comment at the lines that begin with a block tag; `@` inside `{@...}` or `<pre>` is text. */
export function splitBlockTags(comment: string): CommentParts {
  const description: string[] = [];
  const tags: { name: string; lines: string[] }[] = [];
  let braces = 0;
  let pre = false;
  // Authors have written `@@param` in the middle of a line.
  const lines = comment.replace(/\r\n?/g, "\n").replace(/(\S)[ \t]+@@(?=param\s)/g, "$1\n@");
  for (const line of lines.split("\n")) {
    const tag = braces > 0 || pre ? null : /^\s*@+([A-Za-z][\w.]*)(?:\s+(.*))?$/.exec(line);
    if (tag) tags.push({ name: tag[1] ?? "", lines: [tag[2] ?? ""] });
    else (tags.at(-1)?.lines ?? description).push(line);
    braces = openBraces(line, braces);
    pre = endsInPre(line, pre);
    if (!pre && /<\/pre>/i.test(line)) braces = 0;
  }
  return {
    description: description.join("\n"),
    tags: tags.map(({ name, lines }) => ({ name, text: lines.join("\n").trim() })),
  };
}

/** Braces count from the `{@` that opens an inline tag on. */
function openBraces(line: string, before: number): number {
  let depth = before;
  for (let index = 0; index < line.length; index++) {
    if (line[index] === "{" && (depth > 0 || line[index + 1] === "@")) depth++;
    else if (line[index] === "}" && depth > 0) depth--;
  }
  return depth;
}

function endsInPre(line: string, before: boolean): boolean {
  const last = [...line.matchAll(/<(\/?)pre\b[^>]*>/gi)].at(-1);
  return last === undefined ? before : last[1] === "";
}
