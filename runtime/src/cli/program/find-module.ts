import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { exports as exported, legacy } from "resolve.exports";
import type { ModulePath } from "./module-path.js";

const extensions = [".ts", ".mts", ".cts", ".js", ".mjs", ".cjs"];
const javascript = /\.((?:m|c)?)js$/;

/** The file that a bare specifier (`helpers`, `jobs/daily.js`, `@acme/jobs/daily`) means on a module path, if any. */
export function findModule(specifier: string, { files, folders, packages }: ModulePath): string | undefined {
  const name = Object.keys(packages).find((each) => specifier === each || specifier.startsWith(`${each}/`));
  const folder = name === undefined ? undefined : packages[name];
  if (name !== undefined && folder !== undefined) {
    const found = inPackage(folder, specifier.slice(name.length));
    if (found !== undefined) return found;
  }
  const single = files.find((file) => namesOf(file).includes(specifier));
  return single ?? firstOf(folders.map((each) => path.join(each, specifier)));
}

/** What an import of `.js` means where only `.ts` exists, as the TypeScript compiler has it. */
export function asTypeScript(file: string): string {
  return file.replace(javascript, ".$1ts");
}

function inPackage(folder: string, subpath: string): string | undefined {
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Record<string, unknown>;
  if (manifest["exports"] !== undefined) {
    const targets = exported(manifest, `.${subpath}`, { conditions: ["node", "import", "default"] }) ?? [];
    return firstOf(targets.map((target) => path.join(folder, target)));
  }
  if (subpath !== "") return firstOf([path.join(folder, subpath)]);
  const main = legacy(manifest, { fields: ["module", "main"] });
  return firstOf([path.join(folder, typeof main === "string" ? main : "index"), path.join(folder, "index")]);
}

function namesOf(file: string): string[] {
  const { base, name, ext } = path.parse(file);
  return [base, name, `${name}${ext.replace("ts", "js")}`];
}

/** The first that is a file, as it is or with an extension, or a folder with an index file. */
function firstOf(paths: readonly string[]): string | undefined {
  return paths
    .flatMap((each) => [
      each,
      asTypeScript(each),
      ...extensions.map((extension) => each + extension),
      ...extensions.map((extension) => path.join(each, `index${extension}`)),
    ])
    .find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
}
