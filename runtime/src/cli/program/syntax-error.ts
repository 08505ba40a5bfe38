import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";
import type { LoadedModule } from "./loaded-modules.js";

/** A line of a program, with `^` under what an error means. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly shown: readonly string[];
}

/** As compilers say it: where and why in one line, then the source. */
export function syntaxError({ file, line, shown }: Place, reason: string): string {
  return [`${file}:${line}: SyntaxError: ${reason}`, ...shown].join("\n");
}

/** What is wrong in the text of a program, if that is what the error says. */
export function describeSyntaxError(error: SyntaxError, loaded: readonly LoadedModule[]): string | undefined {
  // From the hooks' thread, which gives the message alone.
  if (/^.+:\d+: SyntaxError: /.test(error.message)) return error.message;
  const stack = error.stack ?? "";
  if (!isOfLoading(stack)) return undefined;
  // Of a module that does not parse, an error that is caught has lost the place.
  const place = placeIn(stack, loaded) ?? placeIn(parseAgain(loaded, error.message), loaded);
  if (place === undefined) return undefined;
  const importers = stack.split("\n").filter((line) => /^ +at (?:async )?file:/.test(line));
  return [syntaxError(place, error.message), ...importers].join("\n");
}

/** Node's, about a file that it loads; not one of JSON.parse and the like in the program. */
function isOfLoading(stack: string): boolean {
  const frame = stack.split("\n").find((line) => /^ +at /.test(line));
  return frame?.includes("node:internal/modules/") === true;
}

/** What Node writes above an error: `file:line`, the line of the source, and `^` under what it means. */
function placeIn(text: string, loaded: readonly LoadedModule[]): Place | undefined {
  const [, where = "", line = "", source = "", marker] = /^(.+):(\d+)\n(.*)\n([ \t]*\^+) *\n/m.exec(text) ?? [];
  if (marker === undefined) return undefined;
  const file = where.startsWith("file:") ? fileURLToPath(where) : where;
  const place = { file, line: Number(line), shown: [source, marker] };
  const module = loaded.find((each) => each.file === file);
  return file.endsWith("ts") && module !== undefined ? inTypeScript(place, module) : place;
}

/** A place in the JavaScript that Node got, as it is in the file. */
function inTypeScript({ file, line, shown: [, marker = ""] }: Place, { javaScript = "" }: LoadedModule): Place {
  const written = readFileSync(file, "utf8").split("\n");
  const [, map] = /\n\/\/# sourceMappingURL=data:application\/json;base64,(.*)$/.exec(javaScript) ?? [];
  // Without a map nothing has moved.
  if (map === undefined) return { file, line, shown: [written[line - 1] ?? "", marker] };
  const column = marker.indexOf("^");
  const entry = new SourceMap(JSON.parse(Buffer.from(map, "base64").toString())).findEntry(line - 1, column);
  const { originalLine = line - 1, originalColumn = column } = entry as {
    originalLine?: number;
    originalColumn?: number;
  };
  return { file, line: originalLine + 1, shown: [written[originalLine] ?? "", `${" ".repeat(originalColumn)}^`] };
}

const parser = `
  const { SourceTextModule } = require("node:vm");
  const { reason, modules } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
  for (const { file, javaScript } of modules) {
    if (javaScript === undefined) continue;
    try { new SourceTextModule(javaScript, { identifier: file }); } catch (error) { if (error.message === reason) throw error; }
  }`;

/** What another Node says about the first of these modules that has this error: uncaught, it is printed with its place. */
function parseAgain(modules: readonly LoadedModule[], reason: string): string {
  const { stderr } = spawnSync(process.execPath, ["--experimental-vm-modules", "--no-warnings", "-e", parser], {
    input: JSON.stringify({ reason, modules }),
    encoding: "utf8",
  });
  return stderr;
}
