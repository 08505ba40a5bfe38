import { register } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { LoaderData } from "./loader.js";

/** Has Node load TypeScript, and what is given with --ts-files, by the hooks of a package's `dist`. */
export function registerLoader(dist: string, data: LoaderData): void {
  // Node 26 says that `register` is deprecated; what takes its place is not in Node 20.
  const { noDeprecation } = process;
  process.noDeprecation = true;
  try {
    register(pathToFileURL(path.join(dist, "loader.mjs")).href, {
      data,
      transferList: data.loaded === undefined ? [] : [data.loaded],
    });
  } finally {
    process.noDeprecation = noDeprecation ?? false;
  }
}
