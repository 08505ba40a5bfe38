import fs from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";
import { repositoryRoot } from "./paths.js";

/**
 * What a program does not need before it has an environment, reads rows or prints a table: run when one of its names is
 * first used, so that `import "tsflink"` stays quick.
 */
const lazyModules: ReadonlySet<string> = new Set([
  "runtime/src/gateway/current-gateway.ts",
  "runtime/src/gateway/gateway.ts",
  "runtime/src/gateway/make-class-archive.ts",
  "runtime/src/provision/pins.ts",
  "runtime/src/provision/resolve-jars.ts",
  "runtime/src/rows/arrow/from-arrow.ts",
  "runtime/src/rows/arrow/to-arrow.ts",
  "runtime/src/rows/decode-rows.ts",
  "runtime/src/rows/elements/from-elements.ts",
]);

/** The same of packages, with the names that are used of them; "default" is a function. */
const lazyPackages: Readonly<Record<string, readonly string[]>> = {
  "string-width": ["default"],
  "temporal-polyfill": ["Temporal"],
};

/** Puts a module in the place of each lazy one whose members load it. */
export const lazyModulesPlugin: Plugin = {
  name: "lazy modules",
  setup(build) {
    build.onResolve({ filter: /^(?:\.|[a-z])/ }, ({ path: specifier, kind, resolveDir, namespace }) => {
      if (kind !== "import-statement" || namespace === "lazy") return undefined;
      const module = specifier.startsWith(".") ? sourceOf(resolveDir, specifier) : specifier;
      return lazyModules.has(module) || module in lazyPackages ? { path: module, namespace: "lazy" } : undefined;
    });
    build.onLoad({ filter: /./, namespace: "lazy" }, ({ path: module }) => {
      const target = module in lazyPackages ? module : path.join(repositoryRoot, module);
      // Each `require` of an ES module in a bundle makes an object with a getter for every one of its exports.
      const load = `let loaded; const load = () => (loaded ??= require(${JSON.stringify(target)}));`;
      const contents = `${load}\nmodule.exports = ${exportsOf(module, target)};`;
      return { contents, loader: "js", resolveDir: path.join(repositoryRoot, "runtime") };
    });
  },
};

function exportsOf(module: string, target: string): string {
  const names = lazyPackages[module];
  // An ES module sees what a CommonJS module exports as its default, whatever that says of itself.
  if (names?.includes("default") === true) return "(...args) => load().default(...args)";
  const members = names?.map(getterOf) ?? membersOf(fs.readFileSync(target, "utf8"));
  return `{ __esModule: true, ${members.join(", ")} }`;
}

/** What stands for the exports of a module of the runtime: a function can be taken along without being called. */
function membersOf(source: string): readonly string[] {
  const declarations = /^export (?:async )?(function\*?|class|const|let|enum) (\w+)/gm;
  return [...source.matchAll(declarations)].map(([, kind = "", name = ""]) =>
    kind.startsWith("function") ? `${name}: (...args) => load().${name}(...args)` : getterOf(name),
  );
}

function getterOf(name: string): string {
  return `get ${name}() { return load().${name}; }`;
}

function sourceOf(folder: string, specifier: string): string {
  return path.relative(repositoryRoot, path.join(folder, specifier)).split(path.sep).join("/").replace(/\.js$/, ".ts");
}
