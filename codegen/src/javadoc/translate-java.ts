import type { CstNode } from "java-parser";
import { emit } from "./examples/emit.js";
import { extractDeclarations } from "./examples/extract-declarations.js";
import { repairSnippet } from "./examples/repair-snippet.js";
import { rules } from "./examples/rules.js";
import { binaryName, Scope, Untranslatable } from "./examples/scope.js";
import { mask } from "./examples/snippet-text.js";
import { endOf, parseStatements, startOf } from "./examples/syntax-tree.js";
import type { ExampleNames } from "./types.js";

/** Flink's other APIs have no counterpart. */
const OTHER_APIS =
  /\b(?:DataStream|StreamExecutionEnvironment|TypeInformation|toDataStream|toChangelogStream|Types\s*\.)/;

/** Named SQL arguments, annotations on their own, placeholders, quoted names: not worth a parse. */
const NO_JAVA = /=>|@\w|\bclass\s|^\s*<\w|'_{2,}|\{\w+\}|\bTABLE\s|\w+\.\d+\.\w/m;

/** The module that examples import from. */
const MODULE = "tsflink";

/**
 * The TypeScript of a Java example; undefined when it is no Java or holds what has no counterpart, such as the definition of
 * a function's class alone.
 */
export function translateJava(javaSource: string, names: ExampleNames): string | undefined {
  const snippet = extractDeclarations(javaSource, (name) => binaryName(name, names));
  const imports = importLine(snippet.imports, names);
  if (isBlank(snippet.code)) return snippet.classes.length === 0 ? imports : undefined;
  const masked = mask(snippet.code);
  if (OTHER_APIS.test(masked) || NO_JAVA.test(masked)) return undefined;
  const parsed = parseRepaired(snippet.code);
  if (parsed === undefined || startOf(parsed.tree) < 0) return undefined;
  const { source, tree } = parsed;
  try {
    const body =
      source.slice(0, startOf(tree)) +
      emit(tree, new Scope(source, rules, names, snippet.classes)) +
      source.slice(endOf(tree));
    return [imports, tidy(body)].filter((part) => part !== undefined).join("\n\n");
  } catch (error) {
    if (error instanceof Untranslatable) return undefined;
    throw error;
  }
}

/** Repaired, or else as written (a failing parse costs far more than a repair); the source is the one that the tree's offsets are for. */
function parseRepaired(code: string): { readonly source: string; readonly tree: CstNode } | undefined {
  for (const source of new Set([repairSnippet(code), code])) {
    const tree = parseStatements(source);
    if (tree !== undefined) return { source, tree };
  }
  return undefined;
}

function isBlank(code: string): boolean {
  return code.replace(/\/\/.*$/gm, "").trim() === "";
}

/** Comments between statements would otherwise keep the space that dropped code leaves. */
function tidy(code: string): string {
  return code.replace(/[ \t]+$/gm, "").trim();
}

function importLine(imports: readonly string[], names: ExampleNames): string | undefined {
  const found = imports.flatMap((name) => {
    const last = name.split(".").at(-1) ?? "";
    if (!name.includes("flink")) return [];
    return name.endsWith("Expressions.*")
      ? ["$", "col", "lit"].map((each) => names.memberName(each, "Expressions"))
      : last === "*"
        ? []
        : [last];
  });
  return found.length === 0 ? undefined : `import { ${[...new Set(found)].join(", ")} } from "${MODULE}";`;
}
