import fs from "node:fs";
import path from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { entryPoints } from "./entry-points.js";
import { lazyModulesPlugin } from "./lazy-modules.js";
import { repositoryRoot, resolveAlias } from "./paths.js";
import { privateSlotsPlugin } from "./private-slots.js";
import { exportedNames, sharedParts } from "./shared-parts.js";
import { withoutDocumentation } from "./without-documentation.js";

/** What only one command needs is a file of its own, which the others do not load. */
const commandParts: Readonly<Record<string, string>> = {
  shell: "runtime/src/shell/shell",
  rest: "runtime/src/rest/server",
};

/**
 * Bundles the entry points as CommonJS, and beside each an ES module that re-exports it: one copy of the code, whichever
 * way it is loaded, so that classes and the gateway are shared. Between the two is a module of one export: Node would
 * search the whole bundle for the names of its exports, which takes longer than running it.
 */
export async function bundle(line: string, dist: string): Promise<void> {
  const { dependencies, peerDependencies } = readManifest(dist);
  const external = Object.keys({ ...dependencies, ...peerDependencies });
  const common: BuildOptions = {
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external,
    legalComments: "none",
    sourcemap: false,
    logLevel: "warning",
    plugins: [aliases(line)],
    absWorkingDir: repositoryRoot,
  };
  const parts = { runtime: "runtime/src/index", ...entryPoints, "make-class-archive": "overrides/make-class-archive" };
  for (const [name, source] of Object.entries(parts)) {
    await build({
      ...common,
      plugins: [sharedParts(name, dist), aliases(line), lazyModulesPlugin, privateSlotsPlugin, withoutDocumentation],
      entryPoints: [path.join(repositoryRoot, `${source}.ts`)],
      outfile: path.join(dist, `${name}.js`),
    });
  }
  for (const [name, source] of Object.entries(entryPoints)) writeModule(dist, name, source);
  await build({
    ...common,
    entryPoints: [path.join(repositoryRoot, "runtime/src/cli/program/main.ts")],
    outfile: path.join(dist, "program.js"),
  });
  const cli = path.join(dist, "cli.js");
  await build({
    ...common,
    entryPoints: [path.join(repositoryRoot, "runtime/src/cli/main.ts")],
    outfile: cli,
    banner: { js: "#!/usr/bin/env node" },
  });
  for (const [name, source] of Object.entries(commandParts)) {
    await build({
      ...common,
      entryPoints: [path.join(repositoryRoot, `${source}.ts`)],
      outfile: path.join(dist, `${name}.js`),
    });
  }
  copyPage(path.join(dist, "rest"));
  fs.chmodSync(cli, 0o755);
  await build({
    ...common,
    entryPoints: [path.join(repositoryRoot, "runtime/src/cli/program/loader.ts")],
    outfile: path.join(dist, "loader.mjs"),
    format: "esm",
  });
}

/** The files of the REST server's page, as they are. */
function copyPage(target: string): void {
  fs.cpSync(path.join(repositoryRoot, "runtime/src/rest/page"), target, {
    recursive: true,
    filter: (file) => !file.endsWith(".ts"),
  });
}

function writeModule(dist: string, name: string, source: string): void {
  const exported = exportedNames(path.join(dist, `${name}.js`));
  const lines = [
    `import module from "./${name}.exports.js";`,
    // What this file was loaded by loads other packages too: they may differ as ES modules.
    `globalThis[Symbol.for("tsflink.import")] ??= (name) => import(name);`,
    `export const {`,
    ...exported.map((e) => `  ${e},`),
    `} = module.exported;`,
  ];
  fs.writeFileSync(path.join(dist, `${name}.exports.js`), `module.exports = { exported: require("./${name}.js") };\n`);
  fs.writeFileSync(path.join(dist, `${name}.mjs`), lines.join("\n") + "\n");
  const types = `./types/${source}.js`;
  fs.writeFileSync(path.join(dist, `${name}.d.ts`), `export * from "${types}";\n`);
  fs.writeFileSync(path.join(dist, `${name}.d.mts`), `export * from "${types}";\n`);
}

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

function readManifest(dist: string): Manifest {
  return JSON.parse(fs.readFileSync(path.join(dist, "../package.json"), "utf8")) as Manifest;
}

function aliases(line: string): Plugin {
  return {
    name: "aliases",
    setup(build) {
      build.onResolve({ filter: /^#(runtime|generated|overrides)/ }, ({ path: specifier }) => {
        const target = resolveAlias(specifier, line);
        return target === undefined ? undefined : { path: `${target}.ts` };
      });
    },
  };
}
