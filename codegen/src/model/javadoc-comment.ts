/** A Javadoc comment in its parts. */
export interface JavadocComment {
  readonly description: string;
  readonly tags: readonly BlockTag[];
}

export interface BlockTag {
  /** Without the at sign. */
  readonly name: string;
  /** The parameter or exception a `@param` or `@throws` is about. */
  readonly subject?: string;
  readonly text: string;
}

/** Splits a comment into its main description and its block tags. */
export function parseJavadoc(comment: string): JavadocComment {
  const sections: string[][] = [[]];
  let depth = 0;
  for (const line of comment.split("\n")) {
    if (depth <= 0 && /^\s*@[A-Za-z]/.test(line)) sections.push([]);
    sections.at(-1)!.push(line);
    depth = inlineDepth(line, depth);
  }
  const [description, ...tags] = sections.map((lines) => lines.join("\n").trim());
  return { description: description!, tags: tags.map(parseTag) };
}

/** The opposite of `parseJavadoc`. */
export function formatJavadoc({ description, tags }: JavadocComment): string {
  const lines = tags.map(({ name, subject, text }) => [`@${name}`, subject, text].filter(Boolean).join(" "));
  return [description, lines.join("\n")].filter(Boolean).join("\n\n");
}

function parseTag(section: string): BlockTag {
  const [, name = "", rest = ""] = /^@(\S+)\s*([\s\S]*)$/.exec(section) ?? [];
  if (!/^(?:param|throws|exception)$/.test(name)) return { name, text: rest };
  const [, subject = "", text = ""] = /^(\S*)\s*([\s\S]*)$/.exec(rest) ?? [];
  return { name, subject, text };
}

/** How many braces of inline tags (`{@code ...}`) are open after a line. */
function inlineDepth(line: string, before: number): number {
  let depth = before;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "{" && (depth > 0 || line[at + 1] === "@")) depth++;
    else if (line[at] === "}" && depth > 0) depth--;
  }
  return depth;
}
