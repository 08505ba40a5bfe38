import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "../e2e/support/program.js";
import { declarations, options } from "./support/compiler-options.js";

const folder = path.join(root, "test/types");

/** The declarations themselves are checked too. */
const entries = [path.join(folder, "api.ts"), path.join(declarations, "flip38.d.ts")];
const program = ts.createProgram(entries, { ...options, skipLibCheck: false });

test("the types of the API are what api.ts says", () => {
  const findings = ts.getPreEmitDiagnostics(program).map((finding) => {
    const at = finding.file && ts.getLineAndCharacterOfPosition(finding.file, finding.start ?? 0);
    const place = `${path.basename(finding.file?.fileName ?? "")}:${(at?.line ?? -1) + 1}`;
    return `${place} ${ts.flattenDiagnosticMessageText(finding.messageText, " ")}`;
  });
  expect(findings).toEqual([]);
});

test("no public type is `any`", () => {
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(declarations));
  expect(files.length).toBeGreaterThan(400);
  const names = files.map(({ fileName }) => path.relative(declarations, fileName));
  const others = ["flip38.d.ts", "types/overrides/flip38/table/table.d.ts", "types/temporal.d.ts"];
  expect(names).toEqual(expect.arrayContaining(others));
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      const { fileName } = node.getSourceFile();
      found.push(`${path.relative(declarations, fileName)}: ${node.parent.getText().slice(0, 100)}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(file);
  expect(found).toEqual([]);
});

test("editors strike through what is deprecated, and nothing else", () => {
  const text = [
    'import { ResolvedCatalogTable, TableConfig, col } from "tsflink";',
    "declare const table: ResolvedCatalogTable;",
    "table.get_schema();",
    "table.get_options();",
    'col("a").plus(1);',
  ].join("\n");
  expect(struckThrough(text)).toEqual(["get_schema"]);
});

/** What the language service marks as deprecated in a program. */
function struckThrough(text: string): readonly string[] {
  const file = path.join(folder, "deprecated.ts");
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const content = name === file ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => options,
    getDefaultLibFileName: (forOptions) => ts.getDefaultLibFilePath(forOptions),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
    directoryExists: (name) => ts.sys.directoryExists(name),
  };
  const marked = ts
    .createLanguageService(host)
    .getSuggestionDiagnostics(file)
    .filter(({ reportsDeprecated }) => reportsDeprecated !== undefined);
  return marked.map(({ start, length }) => text.slice(start, start + length));
}
