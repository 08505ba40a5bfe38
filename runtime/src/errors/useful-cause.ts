import type { JavaCause } from "./java-error.js";
import { shortenExpectedTokens, withPosition } from "./sql-message.js";

/** What a person needs of a chain of Java exceptions: the cause that says most, and what was going on around it. */
export interface UsefulCause {
  readonly text: string;
  /** First lines of the exceptions around it that add something, outermost first. */
  readonly context: readonly string[];
}

// Said by a wrapper about every failure alike.
const noise = [
  /^SQL validation failed\.?$/,
  /^SQL parse failed\.?$/,
  /^Job execution failed\.?$/,
  /^Failed to (?:execute sql|wait job finish|fetch next result)\.?$/,
  /^Error while (?:applying rule|executing)\b.*$/,
  /^Recovery is suppressed by \w+(?:\(.*\))?\.?$/,
  /^Exceeded checkpoint tolerable failure threshold\.?$/,
  /^(?:null|No message|Unknown error)\.?$/i,
  /^Invalid input arguments\.$/,
  /^Could not (?:run|execute|submit) (?:the )?(?:job|program)[^:]*$/i,
];

// Exceptions whose class adds nothing to their message.
const plain =
  /^(?:org\.apache\.(?:flink|calcite)\.|java\.lang\.(?:Runtime|IllegalArgument|IllegalState|UnsupportedOperation|)Exception$|java\.lang\.Throwable$|java\.util\.concurrent\.(?:Completion|Execution)Exception$|org\.tsflink\.)/;

/** Picks the deepest cause with a message that says something. */
export function usefulCause(causes: readonly JavaCause[]): UsefulCause {
  const said = causes.map((cause, index) => says(cause, causes[index + 1]));
  const index = said.findLastIndex((text) => text !== "");
  const chosen = causes[index];
  if (chosen === undefined) return { text: simpleName(causes.at(-1)?.java_class ?? "Throwable"), context: [] };

  const outer = said.slice(0, index);
  const text = withPosition(label(chosen, shortenExpectedTokens(said[index] ?? "")), outer);
  const context: string[] = [];
  for (const each of outer) {
    const line = firstLine(each);
    if (line === "" || text.includes(line) || line.includes(firstLine(said[index] ?? "")) || context.includes(line))
      continue;
    context.push(line);
  }
  return { text, context };
}

/** A cause's message without what it repeats of its own cause and without what says nothing; "" when nothing is left. */
function says(cause: JavaCause, inner: JavaCause | undefined): string {
  let text = cause.message.trim();
  if (inner !== undefined) {
    // new RuntimeException(cause) has the cause's toString() as its message.
    if (text === inner.java_class || text === `${inner.java_class}: ${inner.message}`.trim()) return "";
  }
  text = text.replace(/^SQL (?:validation|parse) failed\. +(?=\S)/, "");
  // The call and the signatures that it could have begin a line of their own.
  text = text.replace(/^(Invalid (?:function call|input arguments)\b[^\n]*:)\n(?=\S)/, "$1 ");
  return noise.some((pattern) => pattern.test(text)) ? "" : text;
}

function label(cause: JavaCause, text: string): string {
  if (plain.test(cause.java_class)) return text;
  const simple = simpleName(cause.java_class);
  return text.startsWith(simple) ? text : `${simple}: ${text}`;
}

function simpleName(javaClass: string): string {
  return javaClass.slice(javaClass.lastIndexOf(".") + 1);
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? "").trimEnd();
}
