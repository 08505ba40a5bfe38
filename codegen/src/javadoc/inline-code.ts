import type { Conversion } from "./conversion.js";
import { codeSpan } from "./escape-markdown.js";
import { isElement, textOf, type HtmlNode } from "./html.js";
import { LINK_ELEMENT } from "./inline-tags.js";
import { javaCode, renameWords, typeWithArguments } from "./java-names.js";
import { displayName } from "./references.js";

/** A code span; parameters, references and calls in it get their emitted names. */
export function inlineCode(text: string, conversion: Conversion): string {
  const code = text.replace(/\s+/g, " ").trim();
  const { context, parameters } = conversion;
  if (/^(?:[A-Z]\w*\.)*[A-Z]\w*#\w+(?:\([^()]*\))?$/.test(code) && reference(code, conversion) === undefined)
    return javaCode(displayName(code));
  if (parameters.has(code)) return codeSpan(context.parameterName(code));
  const known =
    reference(code, conversion) ?? member(code, conversion) ?? example(code, conversion) ?? typeWithArguments(code);
  return known === undefined ? javaCode(renamed(code, conversion)) : codeSpan(known);
}

/** Calls and words outside of quotes. */
function renamed(code: string, conversion: Conversion): string {
  return code
    .split(/("[^"]*")/)
    .map((part, index) => (index % 2 === 1 ? part : renameWords(renameCalls(part, conversion), conversion)))
    .join("");
}

/** `Table#select(Expression...)`, `Table.select()` and `groupBy()` name members. */
function reference(code: string, { context }: Conversion): string | undefined {
  const match = /^((?:[A-Z]\w*\.)*[A-Z]\w*)?([#.])?([a-z]\w*)(\([^()]*\))?$/.exec(code);
  if (!match) return undefined;
  const [, owner = "", separator, member = "", call] = match;
  const named = separator === "#" || (owner === "" ? call !== undefined : separator !== undefined);
  const types = call !== undefined && TYPES.test(call);
  if (!named || (call !== undefined && !types && separator !== "#")) return undefined;
  const path = `${owner}#${member}`;
  const name = (call === undefined ? undefined : context.resolveLink(path + call)) ?? context.resolveLink(path);
  if (name === undefined) return undefined;
  const shown = owner === "" ? name.slice(name.lastIndexOf(".") + 1) : name;
  return call === undefined ? shown : `${shown}()`;
}

/** Parameters with their types, as Java declares them. */
const DECLARED = /^((?:\w+\.)*\w+)\((?:[A-Z]\w*(?:<[^()]*?>)? \w+(?:, ?(?=\w))?)+\)$/;

/** A name alone is a method of this class or a function: `jsonObject`. A member of another class reads as a reference. */
function member(code: string, conversion: Conversion): string | undefined {
  const declared = DECLARED.exec(code);
  if (declared !== null) return renameCalls(`${declared[1]}()`, conversion);
  if (!/^[a-z]+[A-Z]\w*$/.test(code)) return undefined;
  const { context } = conversion;
  const name = context.resolveLink(`#${code}`) ?? context.resolveLink(`Expressions#${code}`);
  return name?.slice(name.lastIndexOf(".") + 1);
}

/** The parameters of a signature, not the arguments of a call. */
const TYPES =
  /^\((?:\.\.\.|(?:[A-Z]\w*|int|long|boolean|double|float|short|byte|char)(?:\[\]|\.\.\.)?(?:\s*,\s*(?!\))|(?=\)))|(?=\)))+\)$|^\(\)$/;

/** A call of a method, or of a function of an object; `TIMESTAMP(3)` is SQL. */
const CALL = /^(?:new |return )?(?:[\w$]+\.)*(?:(?:[a-z]\w*|\$)\(|[A-Z]\w*\([^()]*\)\.[a-z]\w*\().*\);?$/;

/** A chain of calls is a small example. */
function example(code: string, { context }: Conversion): string | undefined {
  if (context.translateJava === undefined || !CALL.test(code)) return undefined;
  return context.translateJava(code)?.replace(/\s+/g, " ").replace(/;$/, "");
}

/** Methods of this class, and functions, that a text mentions: `withColumns(...)`. */
export function renameCalls(text: string, { context }: Conversion): string {
  return text.replace(/\b[a-z]+[A-Z]\w*(?=\()/g, (word) => {
    const name = context.resolveLink(`#${word}`) ?? context.resolveLink(`Expressions#${word}`);
    return name === undefined ? word : name.slice(name.lastIndexOf(".") + 1);
  });
}

/** The text of a code element, with a link as the name that it shows. */
export function codeText(node: HtmlNode): string {
  if (!isElement(node)) return textOf(node);
  if (node.name === LINK_ELEMENT && node.children.length === 0) return (node.attribs["ref"] ?? "").replace("#", ".");
  return node.children.map(codeText).join("");
}
