import { createRequire } from "node:module";
import path from "node:path";
import type { Plugin } from "esbuild";

/** What several bundles use is a file of its own, loaded once; each is found under these aliases. */
const shared: Readonly<Record<string, string>> = { "#runtime": "runtime", "#overrides/index.js": "index" };

/**
 * Leaves what is a bundle of its own to that bundle. A part is required once, and each name of it is a variable: hundreds of
 * classes use them.
 */
export function sharedParts(own: string, dist: string): Plugin {
  return {
    name: "shared parts",
    setup(build) {
      build.onResolve({ filter: /^#/ }, ({ path: specifier }) => {
        const part = shared[specifier];
        return part === undefined || part === own ? undefined : { path: part, namespace: "part" };
      });
      build.onResolve({ filter: /^\.\//, namespace: "part" }, ({ path: file }) => ({ path: file, external: true }));
      build.onLoad({ filter: /./, namespace: "part" }, ({ path: part }) => {
        const names = exportedNames(path.join(dist, `${part}.js`));
        const variables = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => part.${name})();`);
        return { contents: [`const part = require("./${part}.js");`, ...variables].join("\n"), loader: "js" };
      });
    },
  };
}

/** The names that a CommonJS module exports, sorted. */
export function exportedNames(file: string): readonly string[] {
  return Object.keys(createRequire(import.meta.url)(file) as object).toSorted();
}
