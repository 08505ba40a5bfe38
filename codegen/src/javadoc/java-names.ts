import type { Conversion } from "./conversion.js";
import { codeSpan } from "./escape-markdown.js";

/** What functions written in Java are called by, and so have these names here too. */
const CALLED_IN_JAVA: ReadonlySet<string> = new Set(["hashCode", "onTimer", "emitValue", "emitUpdateWithRetract"]);

/** A word in camel case; not what a plan prints (`changelogMode=`), nor what follows a dot or stands in quotes. */
const CAMEL_CASE = /(?<![\w.$"'/#@-])[a-z]{2,}[A-Z]\w*(?![\w=])/g;

/** Parameters, methods and variables by the names that they would have here: `numericEpochTime`. */
export function renameWords(text: string, { context, parameters }: Conversion): string {
  return text
    .replace(/\b[a-z]+[A-Z]\w*\b/g, (word) => (parameters.has(word) ? context.parameterName(word) : word))
    .replace(/^\.[a-z]+[A-Z]\w*(?=\()/, (call) => `.${context.parameterName(call.slice(1))}`)
    .replace(CAMEL_CASE, (word) => (CALLED_IN_JAVA.has(word) ? word : context.parameterName(word)));
}

/** Code that is a member with the class that Java has it in, and has no counterpart. */
const MEMBER_OF_JAVA = /^(?:[A-Za-z]\w*(?:\(\))?[.#])+(?:[a-z]\w*\(\)|[a-z]+[A-Z]\w*)$/;

/** Code as it is in Java: a member that is not emitted is said to be one of Java. */
export function javaCode(code: string): string {
  if (code === "Optional.empty()") return codeSpan("undefined");
  return MEMBER_OF_JAVA.test(code) ? `${codeSpan(code)} (in Java)` : codeSpan(code);
}

const TYPES: Readonly<Record<string, string>> = {
  String: "string",
  Boolean: "boolean",
  Byte: "number",
  Short: "number",
  Integer: "number",
  Long: "bigint",
  Float: "number",
  Double: "number",
};

/** `Map<String, Integer>` as TypeScript; a type whose arguments have no such name goes without them. */
export function typeWithArguments(code: string): string | undefined {
  const [, name = "", list] = /^([A-Z]\w*[a-z]\w*)<([\w., ]+)>$/.exec(code) ?? [];
  if (list === undefined) return undefined;
  const given = list
    .split(/,\s*/)
    .map((each) => TYPES[each.replace("java.lang.", "")] ?? (/^\w$/.test(each) ? each.toUpperCase() : undefined));
  return given.includes(undefined) ? name : `${name}<${given.join(", ")}>`;
}
