/** Strings, text blocks, characters and comments of Java source. */
const OPAQUE = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** The source with every character of a string `_` and every comment blank, at the same offsets. */
export function mask(source: string): string {
  return source.replace(OPAQUE, (part) => {
    const fill = part.startsWith("/") ? " " : "_";
    return part.replace(/[^\n]/g, (character, index: number) =>
      fill === "_" && (index === 0 || index === part.length - 1) ? character : fill,
    );
  });
}

/** An insertion (`length` 0) or replacement in a text. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Applies edits that do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let text = source;
  for (const edit of edits.toSorted((a, b) => b.offset - a.offset)) {
    text = text.slice(0, edit.offset) + edit.text + text.slice(edit.offset + edit.length);
  }
  return text;
}

/** A line of masked source. */
export interface Line {
  readonly code: string;
  readonly indent: number;
  /** Offset just after its last character of code. */
  readonly end: number;
}

/** The lines of a masked source that hold code. */
export function codeLines(masked: string): readonly Line[] {
  let offset = 0;
  const lines: Line[] = [];
  for (const line of masked.split("\n")) {
    const code = line.trim();
    if (code !== "")
      lines.push({ code, indent: line.length - line.trimStart().length, end: offset + line.trimEnd().length });
    offset += line.length + 1;
  }
  return lines;
}

/** How many parentheses and brackets a piece of masked code leaves open (negative: closes). */
export function openParentheses(code: string): number {
  return code.replace(/[^([]/g, "").length - code.replace(/[^)\]]/g, "").length;
}
