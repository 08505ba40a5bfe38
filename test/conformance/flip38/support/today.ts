import { writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { root, temporaryFolder } from "../../../e2e/support/program.js";
import { options } from "./entry-point.js";

/** What a name in the code of a comment stands for; any other small name may be anything. */
const variables: Readonly<Record<string, string>> = {
  t_env: "TableEnvironment",
  table: "Table",
  statement_set: "StatementSet",
  config: "TableConfig",
  configuration: "Configuration",
  settings: "EnvironmentSettings",
  catalog: "Catalog",
  database: "CatalogDatabase",
  partition: "CatalogPartition",
  spec: "CatalogPartitionSpec",
  row: "Row",
  data_type: "DataType",
  descriptor: "TableDescriptor",
  name: "string",
};

/** The variables of a class whose comments mean another object of that name. */
const ofClass: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CatalogTableStatistics: { statistics: "CatalogTableStatistics" },
  CatalogColumnStatistics: { statistics: "CatalogColumnStatistics" },
  Catalog: { table: "CatalogBaseTable", function_: "CatalogFunction" },
  CatalogFunction: { function_: "CatalogFunction" },
  CatalogBaseTable: { table: "CatalogBaseTable" },
  ObjectPath: { path: "ObjectPath" },
  TableSchema: { schema: "ResolvedSchema" },
};

/** Code of a comment, and the class whose comment it is. */
export interface Snippet {
  readonly type: string;
  readonly member: string;
  readonly code: string;
}

/** The code after `Today:` that is a whole expression with a call; `...` stands for something that is left out. */
export function snippetsOf(type: string, member: string, comment: string): readonly Snippet[] {
  const [, today = ""] = comment.split(/\bToday: /);
  const codes = [...today.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
  return codes
    .filter((code) => code.includes("(") && !code.startsWith(".") && !/\.\.\.(?![a-z]\w*[,)])/.test(code))
    .map((code) => ({ type, member, code }));
}

/** What the compiler has to say against the code, with the names that `tsflink` exports. */
export function problemsOf(snippets: readonly Snippet[]): readonly string[] {
  const file = path.join(temporaryFolder(), "today.ts");
  const imports = `import { ${exportedNames().join(", ")} } from "tsflink";`;
  const lines = snippets.map(({ type, code }, index) => {
    const declared = Object.entries({ ...variables, ...ofClass[type] }).map(([name, is]) => `${name}: ${is}`);
    return `export async function snippet${index}(${declared.join(", ")}) { ${code.includes("await") ? "" : "await 0; "}return (${code}); }`;
  });
  writeFileSync(file, [imports, ...lines].join("\n"));
  const program = ts.createProgram([file], { ...options, noEmit: true });
  const source = program.getSourceFile(file);
  return ts.getPreEmitDiagnostics(program, source).flatMap(({ messageText, start = 0 }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, " ");
    if (/^(?:Cannot find name|No value exists in scope for the shorthand property) '[a-z_]/.test(message)) return [];
    const snippet = snippets[(source?.getLineAndCharacterOfPosition(start).line ?? 0) - 1];
    return [`${snippet?.type}.${snippet?.member}: ${snippet?.code}: ${message}`];
  });
}

function exportedNames(): readonly string[] {
  const file = path.join(root, "generated/2.3/dist/index.d.ts");
  const program = ts.createProgram([file], options);
  const source = program.getSourceFile(file);
  const module = source && program.getTypeChecker().getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} is no module: run npm run build`);
  return program
    .getTypeChecker()
    .getExportsOfModule(module)
    .map(({ name }) => name);
}
