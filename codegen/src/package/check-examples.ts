import path from "node:path";
import ts from "typescript";
import { releasedLines } from "../policy/lines.js";
import { exampleProgram, examplesOfFolder } from "./example-program.js";
import { lineFolder, repositoryRoot } from "./paths.js";

/**
 * Type-checks the examples of the documentation. One that fails is an error in a line that is released; of a release that
 * nobody has tried it is only told.
 */
export function checkExamples(line: string, program: ts.Program): void {
  const entry = path.join(repositoryRoot, "overrides/index.ts");
  const file = path.join(repositoryRoot, "overrides/examples.check.ts");
  const examples = examplesOfFolder(path.join(lineFolder(line), "src"));
  const { text, lines } = exampleProgram(examples, exportedNames(program, entry), "./index.js");
  const options = { ...program.getCompilerOptions(), emitDeclarationOnly: false, noEmit: true };
  const host = withFile(ts.createCompilerHost(options, true), file, text);
  const checked = ts.createProgram({ rootNames: [entry, file], options, host, oldProgram: program });
  const findings = checked.getSemanticDiagnostics(checked.getSourceFile(file)).map((finding) => {
    const at = ts.getLineAndCharacterOfPosition(finding.file!, finding.start ?? 0).line;
    const message = ts.flattenDiagnosticMessageText(finding.messageText, " ");
    return `generated/${line}/src/${lines[at]?.place ?? ""}: an example does not type-check: ${message}`;
  });
  if (findings.length === 0) return;
  if (releasedLines.includes(line)) throw new Error(findings.join("\n"));
  console.error(findings.join("\n"));
}

function exportedNames(program: ts.Program, entry: string): readonly string[] {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  return checker.getExportsOfModule(module).map(({ name }) => name);
}

/** A compiler host with one more file, which is nowhere on disk. */
function withFile(host: ts.CompilerHost, name: string, text: string): ts.CompilerHost {
  return {
    ...host,
    fileExists: (file) => file === name || host.fileExists(file),
    readFile: (file) => (file === name ? text : host.readFile(file)),
    getSourceFile: (file, target, ...rest) =>
      file === name ? ts.createSourceFile(file, text, target, true) : host.getSourceFile(file, target, ...rest),
  };
}
