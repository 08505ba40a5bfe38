import { transformSync } from "amaro";

/** The input ends too early; more of it may make it whole. */
export class IncompleteInput extends Error {}

const unfinished = /Unexpected eof|got '<eof>'|Unterminated (?:block comment|template)/;

/** JavaScript for what was typed, which may be TypeScript and may import. Throws IncompleteInput or a SyntaxError. */
export function toJavaScript(source: string): string {
  return replaceImports(strip(source));
}

function strip(source: string): string {
  try {
    return transformSync(source, { mode: "strip-only" }).code;
  } catch (error) {
    // As in Node's REPL, `{ a: 1 }` is an object, and only then a block.
    if (source.trimStart().startsWith("{")) {
      try {
        return transformSync(`(${source.trimEnd()})`, { mode: "strip-only" }).code;
      } catch {
        // What is wrong with it as a block is said below.
      }
    }
    const message = messageOf(error);
    // Enums, parameter properties and namespaces need code of their own.
    if (/not supported in strip-only mode/.test(message)) return transformSync(source, { mode: "transform" }).code;
    throw isUnfinished(source, message) ? new IncompleteInput(message) : new SyntaxError(shorten(message));
  }
}

/** An operator at the end is said to lack an expression, as it is in the middle. */
function isUnfinished(source: string, message: string): boolean {
  if (unfinished.test(message)) return true;
  if (!message.includes("Expression expected")) return false;
  try {
    transformSync(`${source.trimEnd()} x`, { mode: "strip-only" });
    return true;
  } catch (error) {
    return unfinished.test(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Without the frame where the input is one line, which the reader has just typed. */
function shorten(message: string): string {
  const [first = "", ...rest] = message.replace(/\s*Caused by:[^]*$/, "").split("\n");
  const code = rest.filter((line) => /^\s+\d+ \|/.test(line)).length;
  const frame = code > 1 ? `\n${rest.join("\n").trimEnd()}` : "";
  return `${first.replace(/^\s*x\s+/, "")}${frame}`;
}

const importStatement = /^([ \t]*)import\s+(?:([^"';]+?)\s+from\s+)?(["'][^"'\n]+["'])[ \t]*;?/gm;

/** A REPL's input is a script: `import { a as b } from "c"` becomes `var { a: b } = await import("c");`. */
function replaceImports(code: string): string {
  return code.replace(importStatement, (_, indent: string, clause: string | undefined, specifier: string) => {
    const module = `await import(${specifier});`;
    return `${indent}${clause === undefined ? module : bindings(clause, module)}`;
  });
}

function bindings(clause: string, module: string): string {
  const named = /\{([^}]*)\}/.exec(clause)?.[1] ?? "";
  const namespace = /\*\s*as\s+([\w$]+)/.exec(clause)?.[1];
  const fallback = /^[\w$]+/.exec(clause)?.[0];
  const parts = named
    .split(",")
    .map((part) => part.trim().replace(/\s+as\s+/, ": "))
    .filter((part) => part !== "");
  if (fallback !== undefined) parts.unshift(`default: ${fallback}`);
  const statements = [];
  if (namespace !== undefined) statements.push(`var ${namespace} = ${module}`);
  if (parts.length > 0) statements.push(`var { ${parts.join(", ")} } = ${module}`);
  return statements.join(" ");
}
