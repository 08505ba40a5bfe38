import fs from "node:fs";
import type { Plugin } from "esbuild";

/** Leaves the comments of generated code out of bundles, of which they are half: editors read them in the declarations. */
export const withoutDocumentation: Plugin = {
  name: "without documentation",
  setup(build) {
    build.onLoad({ filter: /[\\/]generated[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: fs.readFileSync(file, "utf8").replaceAll(/^ *\/\*\*[^]*?\*\/\n/gm, ""),
      loader: "ts",
    }));
  },
};
