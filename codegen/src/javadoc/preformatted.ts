import { codeFence, escapeMarkdown } from "./escape-markdown.js";
import type { JavadocContext } from "./types.js";

/** A `<pre>` as a fenced block, or no block when it is left out, and the label that stays before it. */
export interface Preformatted {
  readonly block?: string;
  readonly label?: string | undefined;
}

/** Converts the content of a `<pre>`; `label` is the paragraph before it ("Java Example:"). */
export function preformatted(content: string, label: string | undefined, context: JavadocContext): Preformatted {
  const code = dedent(content);
  if (code === "") return { label };
  const described = describedMethod(code);
  if (described !== undefined) return { block: described, label };
  if (isSql(code)) return { block: codeFence("sql", code), label };
  if (isScala(code) || (label !== undefined && SCALA_LABEL.test(label))) return withoutScala(label);
  const typescript = isText(code) ? undefined : context.translateJava?.(code);
  if (typescript !== undefined || (isJava(code) && !isText(code))) context.onJavaExample?.(code, typescript);
  if (typescript !== undefined) return { block: codeFence("ts", typescript), label: neutralLabel(label) };
  // A JSDoc parser takes `@Override` in a code block for a block tag.
  if (/(^|\s)@[A-Za-z]/m.test(code)) return { label: label === undefined || !label.endsWith(":") ? label : undefined };
  return { block: codeFence(isJava(code) && !isText(code) ? "java" : "text", code), label };
}

/** Prose, `param: name text` for each parameter, and the method that is to be written in Java. */
function describedMethod(code: string): string | undefined {
  const paragraphs = code.split(/\n{2,}/);
  const parameters = paragraphs.at(-2) ?? "";
  if (!parameters.startsWith("param: ")) return undefined;
  const oneLine = (text: string): string => escapeMarkdown(text.replace(/\s+/g, " ").trim());
  const items = parameters.split(/^param: /m).slice(1);
  return [
    ...paragraphs.slice(0, -2).map(oneLine),
    items.map((item) => `- ${oneLine(item).replace(/^(\w+|\[[^\]]*\]) /, "`$1`: ")}`).join("\n"),
    codeFence("java", paragraphs.at(-1) ?? ""),
  ].join("\n\n");
}

const SCALA_LABEL = /^\W*Scala(?: example)?\W*$/i;
const JAVA_LABEL = /\bJava (?=example|program)/i;

function withoutScala(label: string | undefined): Preformatted {
  return label !== undefined && /^\W*Scala\b.*:\W*$/i.test(label) ? { label: undefined } : { label };
}

function neutralLabel(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  if (/^\W*Java\W*$/i.test(label)) return undefined;
  return label
    .replace(JAVA_LABEL, "")
    .replace(/^(\W*)([a-z])/, (_, before: string, first: string) => before + first.toUpperCase());
}

const SQL =
  /^(?:SELECT|INSERT|CREATE|ALTER|DROP|SHOW|DESCRIBE|EXPLAIN|WITH|WHERE|USE|SET|RESET|STATEMENT SET|EXECUTE|CONSTRAINT|UPDATE|DELETE|OBJECT_OF|\[ \( FROM)\b|^[A-Z_]+\('/;

function isSql(code: string): boolean {
  const first = code.split("\n").find((line) => !/^\s*(?:--|\/\/|$)/.test(line));
  return first !== undefined && SQL.test(first.trim());
}

function isScala(code: string): boolean {
  return /\$"\w|^\s*(?:val|def) \w|\bextends \w+\[|[ (]'[a-z]\w*(?=[\s,.)])(?!.*')|\b(?:Over|Tumble|Slide|Session) (?:partitionBy|over|withGap)\b/m.test(
    code,
  );
}

/** Trees, plans and tables drawn in characters, and prose. */
function isText(code: string): boolean {
  return /^[A-Z][a-z]+(?: [a-z-]+){3,}/.test(code) || /^\s*\|[-_ ]|^\s*[+|]-|^={3,}|^\s*\w+: \|/m.test(code);
}

function isJava(code: string): boolean {
  return /;\s*(?:\/\/.*)?$|^\s*(?:public|private|class|import|new)\b|^\s*\w+(?:\.\w+)*\(.*\)\s*$|^\s*\.\w+\(/m.test(
    code,
  );
}

/** Removes blank lines around the code and the indentation all its lines share. */
export function dedent(content: string): string {
  const lines = content
    .replace(/\t/g, "    ")
    .split("\n")
    .map((line) => line.replace(/^\s*\*(?=\s{2,}\/\/)/, "").trimEnd());
  while (lines[0]?.trim() === "") lines.shift();
  while (lines.at(-1)?.trim() === "") lines.pop();
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(shared)).join("\n");
}
