/** A part of a type's text. */
export interface TypeToken {
  readonly kind: "word" | "name" | "number" | "text" | "symbol" | "end";
  readonly text: string;
  readonly at: number;
}

const pattern =
  /\s*(?:(?<word>[\p{L}_$][\p{L}\p{N}_$.]*)|`(?<name>(?:``|[^`])*)`|(?<number>\d+)|'(?<text>(?:''|[^'])*)'|(?<symbol>[<>(),]))/uy;

/** The parts of a type's text; undefined when a character belongs to none. */
export function scanType(text: string): readonly TypeToken[] | undefined {
  const tokens: TypeToken[] = [];
  let at = 0;
  while (text.slice(at).trim() !== "") {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    const [kind, found] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? ["word", ""];
    tokens.push({ kind: kind as TypeToken["kind"], text: unquote(kind, found), at });
    at = pattern.lastIndex;
  }
  return [...tokens, { kind: "end", text: "the end", at }];
}

function unquote(kind: string, text: string): string {
  if (kind === "name") return text.replaceAll("``", "`");
  return kind === "text" ? text.replaceAll("''", "'") : text;
}
