import path from "node:path";
import ts from "typescript";
import { line } from "../../conformance/support/line.js";
import { root } from "../../e2e/support/program.js";

/** Where the package's declarations are. */
export const declarations = path.join(root, "generated", line, "dist");

/** A strict user's, with the package as it was built. */
export const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noEmit: true,
  types: ["node"],
  paths: { tsflink: [path.join(declarations, "index.d.ts")] },
};
