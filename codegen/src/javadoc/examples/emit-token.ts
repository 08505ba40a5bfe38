import type { IToken } from "java-parser";
import { dedent } from "../preformatted.js";

/** The TypeScript of a token: literals and operators differ, all else is the same. */
export function emitToken(token: IToken): string {
  const text = token.image;
  switch (token.tokenType.name) {
    case "DecimalLiteral":
    case "HexLiteral":
    case "OctalLiteral":
    case "BinaryLiteral":
      return text.replace(/[lL]$/, "n");
    case "FloatLiteral":
      return text.replace(/[fFdD]$/, "").replace(/\.$/, "");
    case "CharLiteral":
      return JSON.stringify(text.slice(1, -1).replace(/^\\'$/, "'"));
    case "TextBlock":
      return textBlock(text);
    default:
      return text === "==" ? "===" : text === "!=" ? "!==" : text;
  }
}

/** Java strips the indentation that all lines of a text block share. */
function textBlock(text: string): string {
  const inner = text.slice(3, -3).replace(/^[ \t]*\n/, "");
  const content = dedent(inner) + (/\n[ \t]*$/.test(inner) ? "\n" : "");
  return `\`${content.replace(/`|\$\{/g, "\\$&")}\``;
}
