import { TsflinkError } from "../errors/tsflink-error.js";

/** Splits as a shell does: at white space, with '...', "..." and backslashes; nothing is expanded. */
export function splitShellWords(text: string, variable: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (quote === "'") {
      if (char === quote) quote = "";
      else word += char;
    } else if (char === "\\" && index + 1 < text.length && (quote === "" || /["\\$`]/.test(text.charAt(index + 1)))) {
      word = (word ?? "") + text.charAt((index += 1));
    } else if (char === quote) {
      quote = "";
    } else if (quote === "" && (char === "'" || char === '"')) {
      quote = char;
      word ??= "";
    } else if (quote === "" && /\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? "") + char;
    }
  }
  if (quote !== "") throw new TsflinkError(`${variable} has no closing ${quote}: ${text}`);
  if (word !== undefined) words.push(word);
  return words;
}
