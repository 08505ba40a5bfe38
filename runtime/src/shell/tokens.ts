/** Tokens of JavaScript, as far as finding a chain of calls needs them; undefined inside of a string or a comment. */
export function tokensOf(source: string): string[] | undefined {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const found = token.exec(source)?.[0];
    if (found === undefined || (/^["'`]/.test(found) && !isClosed(found)) || isOpenComment(found, source, at)) {
      return undefined;
    }
    if (!/^(?:\s|\/\/|\/\*)/.test(found)) tokens.push(found);
  }
  return tokens;
}

const token =
  /\s+|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|`(?:\\[^]|[^`\\])*`?|[\p{L}_$][\p{L}\d_$]*|\d[\w.]*|\?\.|[^]/uy;

function isClosed(text: string): boolean {
  return text.length > 1 && text.at(-1) === text[0];
}

function isOpenComment(text: string, source: string, at: number): boolean {
  if (text.startsWith("/*")) return !text.endsWith("*/");
  return text.startsWith("//") && at + text.length === source.length;
}

export const isName = (token: string | undefined): token is string => token !== undefined && /^[\p{L}_$]/u.test(token);
