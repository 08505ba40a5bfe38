import { transformSync } from "amaro";

/** The JavaScript of a TypeScript source; line and column of what is left stay what they were. */
export function stripTypes(source: string, file: string): string {
  try {
    return transformSync(source, { mode: "strip-only", filename: file }).code;
  } catch (error) {
    if (!isUnsupported(error)) throw syntaxError(error, file);
  }
  // Enums, parameter properties and namespaces need code of their own.
  try {
    const { code, map } = transformSync(source, { mode: "transform", sourceMap: true, filename: file });
    const inline = Buffer.from(map ?? "").toString("base64");
    return `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`;
  } catch (error) {
    throw syntaxError(error, file);
  }
}

function isUnsupported(error: unknown): boolean {
  return (
    (error as { code?: string }).code === "UnsupportedSyntax" || /not supported in strip-only mode/.test(text(error))
  );
}

function syntaxError(error: unknown, file: string): SyntaxError {
  return new SyntaxError(`${file} is not valid TypeScript\n${text(error)}`);
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
