import { transformSync } from "amaro";
import { syntaxError } from "./syntax-error.js";

/** The JavaScript of a TypeScript source; line and column of what is left stay what they were. */
export function stripTypes(source: string, file: string): string {
  try {
    return transformSync(source, { mode: "strip-only", filename: file }).code;
  } catch (error) {
    if (!isUnsupported(error)) throw invalid(error, file);
  }
  // Enums, parameter properties and namespaces need code of their own.
  try {
    const { code, map } = transformSync(source, { mode: "transform", sourceMap: true, filename: file });
    const inline = Buffer.from(map ?? "").toString("base64");
    return `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`;
  } catch (error) {
    throw invalid(error, file);
  }
}

function isUnsupported(error: unknown): boolean {
  return (
    (error as { code?: string }).code === "UnsupportedSyntax" || /not supported in strip-only mode/.test(text(error))
  );
}

/** From `  x reason`, then lines of the source with their numbers before `|`, and one with `:` that marks those before it. */
function invalid(error: unknown, file: string): SyntaxError {
  const said = text(error).split("\n");
  const shown = said.filter((line) => /^ *(?:\d+ \||:) /.test(line));
  const marker = shown.findIndex((line) => /^ *:/.test(line));
  const [line = "1"] = /\d+/.exec(shown[marker - 1] ?? "") ?? [];
  const reason = said.find((each) => each.trim() !== "")?.replace(/^ *x /, "");
  return new SyntaxError(syntaxError({ file, line: Number(line), shown }, reason ?? "not valid TypeScript"));
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
