import { parseRelease } from "../sources/release.js";

/** package.json of the package for a Flink release, whose version it has. */
export function manifestText(flink: string): string {
  const { line } = parseRelease(flink);
  const manifest = {
    name: "tsflink",
    version: flink,
    description: `Apache Flink's Table API for TypeScript, generated from Flink ${line}'s own sources`,
    keywords: ["apache-flink", "flink", "table-api", "sql", "streaming", "typescript"],
    license: "Apache-2.0",
    type: "commonjs",
    engines: { node: ">=20" },
    bin: { tsflink: "dist/cli.js" },
    main: "./dist/index.js",
    types: "./dist/index.d.ts",
    exports: {
      ".": entryPoint("index"),
      "./flip38": entryPoint("flip38"),
      "./package.json": "./package.json",
    },
    files: ["dist", "LICENSE", "NOTICE"],
    sideEffects: true,
    scripts: {
      generate: `node ../../codegen/dist/main.js generate ${line} --check`,
      build: `node ../../codegen/dist/main.js package ${line}`,
    },
    dependencies: { amaro: "^0.1.9", "decimal.js": "^10.6.0" },
    // The program's own, so that it recognises the tables; without it only `to_arrow` is missing.
    peerDependencies: { "apache-arrow": ">=17 <22" },
    peerDependenciesMeta: { "apache-arrow": { optional: true } },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function entryPoint(name: string): object {
  return {
    import: { types: `./dist/${name}.d.mts`, default: `./dist/${name}.mjs` },
    require: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
  };
}
