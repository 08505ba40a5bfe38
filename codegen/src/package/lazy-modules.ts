import path from "node:path";
import type { Plugin } from "esbuild";
import { repositoryRoot } from "./paths.js";

/**
 * What a program does not need before it has an environment or prints a table, and what each gives: run when one of the
 * names is first used, so that `import "tsflink"` stays quick.
 */
const lazyModules: Readonly<Record<string, readonly string[]>> = {
  "runtime/src/gateway/gateway.ts": ["Gateway"],
  "runtime/src/gateway/make-class-archive.ts": ["makeClassArchive"],
  "runtime/src/provision/resolve-jars.ts": ["resolveJars"],
  "string-width": ["default"],
  "temporal-polyfill": ["Temporal"],
};

/** Puts a module in the place of each lazy one whose properties load it. */
export const lazyModulesPlugin: Plugin = {
  name: "lazy modules",
  setup(build) {
    build.onResolve({ filter: /^(?:\.|[a-z])/ }, ({ path: specifier, kind, resolveDir, namespace }) => {
      if (kind !== "import-statement" || namespace === "lazy") return undefined;
      const module = specifier.startsWith(".") ? sourceOf(resolveDir, specifier) : specifier;
      return lazyModules[module] === undefined ? undefined : { path: module, namespace: "lazy" };
    });
    build.onLoad({ filter: /./, namespace: "lazy" }, ({ path: module }) => {
      const target = module.endsWith(".ts") ? path.join(repositoryRoot, module) : module;
      const getters = lazyModules[module]?.map((name) => `get ${name}() { return load().${name}; },`) ?? [];
      const contents = [
        `const load = () => require(${JSON.stringify(target)});`,
        `module.exports = { __esModule: true, ${getters.join(" ")} };`,
      ].join("\n");
      return { contents, loader: "js", resolveDir: path.join(repositoryRoot, "runtime") };
    });
  },
};

function sourceOf(folder: string, specifier: string): string {
  return path.relative(repositoryRoot, path.join(folder, specifier)).split(path.sep).join("/").replace(/\.js$/, ".ts");
}
