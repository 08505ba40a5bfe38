import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isBuiltin, type LoadFnOutput, type LoadHook, type ResolveHook } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { MessagePort } from "node:worker_threads";
import { asTypeScript, findModule } from "./find-module.js";
import type { LoadedModule } from "./loaded-modules.js";
import type { ModulePath } from "./module-path.js";
import { stripTypes } from "./strip-types.js";

/**
 * Module hooks under which Node runs TypeScript as it is: types are stripped, and nothing is written. What was given with
 * --ts-files is found, and so is `tsflink` itself, for programs that lie where no package is installed.
 */

/** What the hooks' thread is told. */
export interface LoaderData {
  readonly modulePath: ModulePath;
  /** A file of the package that runs the program. */
  readonly self: string;
  /** Told of each file of the program that is loaded. */
  readonly loaded?: MessagePort | undefined;
}

let modulePath: ModulePath = { folders: [], files: [], packages: {} };
let self: string | undefined;
let loaded: MessagePort | undefined;

export function initialize(data: LoaderData): void {
  modulePath = data.modulePath;
  self = pathToFileURL(data.self).href;
  loaded = data.loaded;
}

export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  const { parentURL } = context;
  if (specifier.startsWith(".") || specifier.startsWith("file:")) {
    return nextResolve(parentURL === undefined ? specifier : sourceOf(specifier, parentURL), context);
  }
  const isBare = !/^(?:[a-z]+:|\/|#)/.test(specifier) && !isBuiltin(specifier);
  if (!isBare) return nextResolve(specifier, context);
  const attached = findModule(specifier, modulePath);
  const fromProgram = parentURL?.includes("/node_modules/") !== true;
  if (attached !== undefined && fromProgram) return nextResolve(pathToFileURL(attached).href, context);
  try {
    return await nextResolve(specifier, context);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    if (attached !== undefined) return nextResolve(pathToFileURL(attached).href, context);
    if (self === undefined || !/^tsflink(?:\/|$)/.test(specifier)) throw error;
    return nextResolve(specifier, { ...context, parentURL: self });
  }
};

export const load: LoadHook = async (url, context, nextLoad) => {
  if (!url.startsWith("file:")) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const isProgram = !url.includes("/node_modules/");
  if (isProgram) tell({ file });
  const result = /\.(?:m|c)?ts$/.test(file) ? await loadTypeScript(file) : await nextLoad(url, context);
  if (isProgram && result.format === "module") tell({ file, javaScript: textOf(result.source) });
  return result;
};

async function loadTypeScript(file: string): Promise<LoadFnOutput> {
  const source = stripTypes(await readFile(file, "utf8"), file);
  const format = file.endsWith(".cts") ? "commonjs" : "module";
  return { format, source, shortCircuit: true };
}

function tell(module: LoadedModule): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
  loaded?.postMessage(module);
}

function textOf(source: LoadFnOutput["source"]): string | undefined {
  return source === undefined || source === null || typeof source === "string"
    ? (source ?? undefined)
    : Buffer.from(source as Uint8Array).toString();
}

/** `./x.js` finds `x.ts` where only that exists. */
function sourceOf(specifier: string, parentURL: string): string {
  if (!parentURL.startsWith("file:")) return specifier;
  const target = new URL(specifier, parentURL);
  const source = new URL(asTypeScript(target.href));
  return !existsSync(target) && existsSync(source) ? source.href : specifier;
}
