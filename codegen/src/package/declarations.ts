import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import ts from "typescript";
import { checkExamples } from "./check-examples.js";
import { atEnd, withLinkedImports } from "./linked-imports.js";
import { namesFrom, publicDeclarations, trimIndex } from "./public-declarations.js";
import { lineFolder, repositoryRoot, resolveAlias } from "./paths.js";

/**
 * Type-checks `overrides/`, the generated sources of a line and the runtime as one project; throws with the compiler's
 * findings when there are any. Writes the declarations that users can come upon, and their maps with the sources that they
 * lead to, so that "go to definition" lands on a real file. Gives the compilation.
 *
 * @param entries - the sources of the package's entry points: `overrides/index`
 */
export function emitDeclarations(line: string, dist: string, entries: readonly string[]): ts.Program {
  const outDir = path.join(dist, "types");
  const program = createProgram(lineFolder(line), outDir);
  const written = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (file, text) => written.set(file, text), undefined, true);
  const findings = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (findings.length > 0) throw new Error(describe(findings));
  checkExamples(line, program);
  const index = path.join(outDir, "runtime/src/index.d.ts");
  written.set(index, trimIndex(written.get(index) ?? "", namesFrom(written, "#runtime")));
  const finished = new Map([...written].map(([file, text]) => [file, finish(file, text, line, outDir)]));
  const entryFiles = entries.map((entry) => path.join(outDir, `${entry}.d.ts`));
  for (const [file, text] of withLinkedImports(publicDeclarations(finished, entryFiles))) {
    writeFile(file, text);
    if (file.endsWith(".map")) copySource(file, text, dist);
  }
  const temporal = createRequire(import.meta.url).resolve("temporal-spec");
  fs.copyFileSync(path.join(path.dirname(temporal), "index.d.ts"), path.join(outDir, "temporal.d.ts"));
  return program;
}

function writeFile(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** Puts the source that a map leads to where the map says. */
function copySource(mapFile: string, map: string, dist: string): void {
  for (const source of (JSON.parse(map) as { sources: readonly string[] }).sources) {
    const shipped = path.resolve(path.dirname(mapFile), source);
    writeFile(
      shipped,
      fs.readFileSync(path.join(repositoryRoot, path.relative(path.join(dist, "sources"), shipped)), "utf8"),
    );
  }
}

/** `overrides/`, the runtime and the generated sources in a folder as one program. */
export function createProgram(folder: string, outDir: string): ts.Program {
  const configFile = path.join(repositoryRoot, "overrides/tsconfig.json");
  const config = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {
      noEmit: false,
      emitDeclarationOnly: true,
      declaration: true,
      declarationMap: true,
      outDir,
      rootDir: repositoryRoot,
      stripInternal: true,
    },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (finding) => raise(finding) },
  );
  if (config === undefined) throw new Error(`${configFile} could not be read`);
  const generated = path.join(folder, "src");
  config.options.paths = { ...config.options.paths, "#generated/*": [path.join(generated, "*")] };
  const isOtherLine = (file: string) => file.includes("/generated/") && !file.startsWith(generated + path.sep);
  const roots = config.fileNames.filter((file) => !isOtherLine(file));
  return ts.createProgram(roots, config.options);
}

/** Aliases become relative paths, so that the package needs no mapping; maps point at the sources it ships. */
function finish(file: string, text: string, line: string, outDir: string): string {
  if (file.endsWith(".map")) return relocateMap(file, text, outDir);
  // Where it is not installed, or its types are newer than the compiler, the tables are of any type.
  const arrow = text.match(/^import .*"apache-arrow";$/gm) ?? [];
  const alone = atEnd(
    text.replaceAll(/^import .*"apache-arrow";$/gm, ""),
    arrow.flatMap((line) => ["// @ts-ignore", line]),
  ).replaceAll('"temporal-polyfill"', `"${relativeTo(file, path.join(outDir, "temporal"))}"`);
  return alone.replace(
    /(["'])(#(?:runtime|generated|overrides)[^"']*)\1/g,
    (whole, quote: string, specifier: string) => {
      const target = resolveAlias(specifier, line);
      if (target === undefined) return whole;
      return `${quote}${relativeTo(file, path.join(outDir, path.relative(repositoryRoot, target)))}${quote}`;
    },
  );
}

function relativeTo(file: string, target: string): string {
  const relative = path.relative(path.dirname(file), target).split(path.sep).join("/");
  return `${relative.startsWith(".") ? relative : `./${relative}`}.js`;
}

function relocateMap(file: string, text: string, outDir: string): string {
  const map = JSON.parse(text) as { sources: string[] };
  map.sources = map.sources.map((source) => {
    const original = path.resolve(path.dirname(file), source);
    const shipped = path.join(path.dirname(outDir), "sources", path.relative(repositoryRoot, original));
    return path.relative(path.dirname(file), shipped).split(path.sep).join("/");
  });
  return JSON.stringify(map);
}

function raise(finding: ts.Diagnostic): never {
  throw new Error(describe([finding]));
}

function describe(findings: readonly ts.Diagnostic[]): string {
  const host: ts.FormatDiagnosticsHost = {
    getCanonicalFileName: (file) => file,
    getCurrentDirectory: () => repositoryRoot,
    getNewLine: () => "\n",
  };
  return ts.formatDiagnostics(findings.slice(0, 50), host) + `${findings.length} findings by the TypeScript compiler`;
}
