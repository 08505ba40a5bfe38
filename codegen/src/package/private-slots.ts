import fs from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";
import { repositoryRoot } from "./paths.js";

/** Has the Temporal polyfill keep its objects' contents in private fields rather than in WeakMaps. */
export const privateSlotsPlugin: Plugin = {
  name: "private slots",
  setup(build) {
    const slots = JSON.stringify(path.join(repositoryRoot, "runtime/src/values/private-slots.ts"));
    build.onLoad({ filter: /\/temporal-polyfill\/.*\.js$/ }, ({ path: file }) => {
      const source = fs.readFileSync(file, "utf8");
      if (!source.includes("new WeakMap")) return undefined;
      return { contents: `import { PrivateSlots as WeakMap } from ${slots};\n${source}`, loader: "js" };
    });
  },
};
