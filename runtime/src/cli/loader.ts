import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { LoadHook, ResolveHook } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "amaro";

/** Module hooks under which Node runs TypeScript as it is: types are stripped, and nothing is written. */

const typescript = /\.(?:m|c)?ts$/;
const javascript = /\.((?:m|c)?)js$/;

/** `./x.js` finds `x.ts` where only that exists, as the TypeScript compiler has it. */
export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  const relative = specifier.startsWith(".") || specifier.startsWith("file:");
  if (relative && context.parentURL?.startsWith("file:") === true && javascript.test(specifier)) {
    const target = new URL(specifier, context.parentURL);
    const source = new URL(target.href.replace(javascript, ".$1ts"));
    if (!existsSync(target) && existsSync(source)) return nextResolve(source.href, context);
  }
  return nextResolve(specifier, context);
};

export const load: LoadHook = async (url, context, nextLoad) => {
  if (!url.startsWith("file:") || !typescript.test(new URL(url).pathname)) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const source = strip(await readFile(file, "utf8"), file);
  const format = file.endsWith(".cts") ? "commonjs" : "module";
  return { format, source, shortCircuit: true };
};

function strip(source: string, file: string): string {
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
