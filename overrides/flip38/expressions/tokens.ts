import { createToken, Lexer, type TokenType } from "chevrotain";

const letter = String.raw`\p{L}\p{Nl}\p{Sc}\p{Pc}`;
const part = String.raw`${letter}\p{Nd}\p{Mn}\p{Mc}`;

/** A token whose pattern needs Unicode classes, which chevrotain's own analysis of patterns does not know. */
function unicodeToken(name: string, label: string, source: string): TokenType {
  const pattern = new RegExp(source, "uy");
  const match = (text: string, offset: number): RegExpExecArray | null => {
    pattern.lastIndex = offset;
    return pattern.exec(text);
  };
  return createToken({ name, label, pattern: match, line_breaks: false });
}

function symbol(name: string, text: string): TokenType {
  return createToken({ name, label: `'${text}'`, pattern: text });
}

/** A Java identifier; no word is reserved. */
export const Identifier = unicodeToken("Identifier", "a name", `[${letter}][${part}]*`);

/** Digits with a fraction, an exponent and a suffix: `1`, `2L`, `3.p`, `1.5e3`, `1f`. No sign: that is the parser's. */
export const NumberToken = unicodeToken(
  "Number",
  "a number",
  String.raw`(?:\d+\.(?=\s*[pP](?![${part}]))|\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?:(?:\s*[lLpP]|[fFdD])(?![${part}]))?`,
);

/** `'it''s'` or `"he said ""no"""`. */
export const Text = createToken({
  name: "Text",
  label: "a string",
  pattern: /'(?:''|[^'])*'|"(?:""|[^"])*"/,
  line_breaks: true,
});

const WhiteSpace = createToken({ name: "WhiteSpace", pattern: /\s+/, group: Lexer.SKIPPED, line_breaks: true });

export const LeftParenthesis = symbol("LeftParenthesis", "(");
export const RightParenthesis = symbol("RightParenthesis", ")");
export const Comma = symbol("Comma", ",");
export const Dot = symbol("Dot", ".");
export const Question = symbol("Question", "?");
export const Star = symbol("Star", "*");
export const Plus = symbol("Plus", "+");
export const Minus = symbol("Minus", "-");
export const Slash = symbol("Slash", "/");
export const Percent = symbol("Percent", "%");
export const And = symbol("And", "&&");
export const Or = symbol("Or", "||");
export const Not = symbol("Not", "!");

/** `=`, `==`, `===`, `!=`, `!==`, `<>`, `>`, `>=`, `<`, `<=`. */
export const Comparison = createToken({
  name: "Comparison",
  label: "a comparison",
  pattern: /={1,3}|!={1,2}|<>|[<>]=?/,
});

/** In the order in which they are tried. */
export const tokens: TokenType[] = [
  WhiteSpace,
  NumberToken,
  Identifier,
  Text,
  Comparison,
  LeftParenthesis,
  RightParenthesis,
  Comma,
  Dot,
  Question,
  Star,
  Plus,
  Minus,
  Slash,
  Percent,
  And,
  Or,
  Not,
];
