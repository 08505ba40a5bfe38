import { applyEdits, codeLines, mask, openParentheses, type Edit } from "./snippet-text.js";

/** Stands for what an author left out with `...`. */
export const ELIDED = "__elided__";

/** Begins the name of arguments written as `ARGUMENTS...`. */
export const SPREAD = "__spread__";

/** Makes an example parse: what authors elide, and the semicolons, commas and parentheses that they forget. */
export function repairSnippet(source: string): string {
  return [nameElided, addCommas, closeOver, closeParentheses, addSemicolons].reduce(
    (text, repair) => repair(text),
    source,
  );
}

/** `= ...;` and `(...)` hold a name instead; `[groupWindow]`, a placeholder, loses its brackets. */
function nameElided(source: string): string {
  const masked = mask(source);
  const edits: Edit[] = [];
  for (const match of masked.matchAll(/(?<==\s*|\()\.\.\.(?=\s*[;)]|\s*$)/gm)) {
    edits.push({ offset: match.index, length: 3, text: ELIDED });
  }
  for (const match of masked.matchAll(/([A-Z][A-Z_]+)\.\.\.(?=\s*[,)])/g)) {
    edits.push({ offset: match.index, length: match[0].length, text: SPREAD + (match[1] ?? "") });
  }
  for (const match of masked.matchAll(/(?<=[(,]\s*)\[([a-z]\w*)\](?=\.)/g)) {
    edits.push({ offset: match.index, length: match[0].length, text: match[1] ?? "" });
  }
  return applyEdits(source, edits);
}

/** A string followed by an argument on the next line. */
function addCommas(source: string): string {
  const edits = [...mask(source).matchAll(/(?<=[(,]\s*"_*)"(?=\s*\n\s*[\w$"])/g)];
  return applyEdits(
    source,
    edits.map((match) => ({ offset: match.index + 1, length: 0, text: "," })),
  );
}

/** `over($("w").as("x")` closes before `as`: what gets the name is the aggregate, not the window. */
function closeOver(source: string): string {
  if (openParentheses(mask(source)) <= 0) return source;
  const edits = [...mask(source).matchAll(/(?<=\.over\(\$\("_*"\))\.as\(/g)];
  return applyEdits(
    source,
    edits.map((match) => ({ offset: match.index, length: 0, text: ")" })),
  );
}

/**
 * Calls chained at one indentation are at one depth, and a line that begins with `)` is as deep as the last line with its
 * indentation left it; what else is open closes at the end of the statement.
 */
function closeParentheses(source: string): string {
  if (openParentheses(mask(source)) <= 0) return source;
  const edits: Edit[] = [];
  let depth = 0;
  let previous = 0;
  let chain = new Map<number, number>();
  let after = new Map<number, number>();
  const close = (count: number, offset: number): void => {
    if (count > 0) edits.push({ offset, length: 0, text: ")".repeat(count) });
    depth -= Math.max(0, count);
  };
  const lines = codeLines(mask(source));
  for (const [index, line] of lines.entries()) {
    if (line.code.startsWith(".")) {
      close(depth - (chain.get(line.indent) ?? depth), previous);
      chain.set(line.indent, depth);
    } else if (line.code.startsWith(")")) {
      close(depth - (after.get(line.indent) ?? depth), previous);
    }
    depth += openParentheses(line.code);
    after.set(line.indent, depth);
    previous = line.end;
    const semicolon = line.code.endsWith(";");
    if (semicolon || index === lines.length - 1) {
      close(depth, semicolon ? line.end - 1 : line.end);
      depth = 0;
      chain = new Map();
      after = new Map();
    }
  }
  return applyEdits(source, edits);
}

/** Statements that end with their line. */
function addSemicolons(source: string): string {
  const edits: Edit[] = [];
  let depth = 0;
  const lines = codeLines(mask(source));
  for (const [index, line] of lines.entries()) {
    depth += openParentheses(line.code);
    const next = lines[index + 1]?.code ?? "";
    const open = depth > 0 || /[;{},.(=+\-*/&|?:<>]$/.test(line.code) || /^[.)+\-*/&|?:=,]/.test(next);
    if (!open) edits.push({ offset: line.end, length: 0, text: ";" });
  }
  return applyEdits(source, edits);
}
