import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import ts from "typescript";
import { checkExamples } from "./check-examples.js";
import { lineFolder, repositoryRoot, resolveAlias } from "./paths.js";

/**
 * Type-checks `overrides/`, the generated sources of a line and the runtime as one project and writes their declarations
 * and declaration maps to `dist/types`; throws with the compiler's findings when there are any. Gives the compilation.
 */
export function emitDeclarations(line: string, outDir: string): ts.Program {
  const program = createProgram(line, outDir);
  const written = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (file, text) => written.set(file, text), undefined, true);
  const findings = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (findings.length > 0) throw new Error(describe(findings));
  checkExamples(line, program);
  for (const [file, text] of written) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, finish(file, text, line, outDir));
  }
  const temporal = createRequire(import.meta.url).resolve("temporal-spec");
  fs.copyFileSync(path.join(path.dirname(temporal), "index.d.ts"), path.join(outDir, "temporal.d.ts"));
  return program;
}

function createProgram(line: string, outDir: string): ts.Program {
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
      stripInternal: false,
    },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (finding) => raise(finding) },
  );
  if (config === undefined) throw new Error(`${configFile} could not be read`);
  const generated = path.join(lineFolder(line), "src");
  config.options.paths = { ...config.options.paths, "#generated/*": [path.join(generated, "*")] };
  const isOtherLine = (file: string) => file.includes("/generated/") && !file.startsWith(generated + path.sep);
  const roots = config.fileNames.filter((file) => !isOtherLine(file));
  return ts.createProgram(roots, config.options);
}

// What stands in for a bundled package's types, so that users need not install it. The protocol's messages are internal.
const protobufTypes = [
  "type GenEnum<T> = T;",
  "type GenFile = unknown;",
  "type GenMessage<T> = T;",
  "type Message<T extends string> = { readonly $typeName: T };",
].join("\n");

/** Aliases become relative paths, so that the package needs no mapping; maps point at the sources it ships. */
function finish(file: string, text: string, line: string, outDir: string): string {
  if (file.endsWith(".map")) return relocateMap(file, text, outDir);
  const alone = text
    // Where it is not installed, or its types are newer than the compiler, the tables are of any type.
    .replaceAll(/^import .*"apache-arrow";$/gm, "// @ts-ignore\n$&")
    .replaceAll(/^import .*"@bufbuild\/protobuf";\n/gm, "")
    .replaceAll(/^import .*"@bufbuild\/protobuf\/codegenv2";$/gm, protobufTypes)
    .replaceAll('"temporal-polyfill"', `"${relativeTo(file, path.join(outDir, "temporal"))}"`);
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
