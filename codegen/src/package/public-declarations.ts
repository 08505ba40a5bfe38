import path from "node:path";
import ts from "typescript";

/** Declarations by file, and their maps. */
export type Declarations = ReadonlyMap<string, string>;

/** What users can come upon from the entry points: those files and what they import, with their maps. */
export function publicDeclarations(declarations: Declarations, entries: readonly string[]): Declarations {
  const reached = new Set<string>();
  const pending = [...entries];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    const text = declarations.get(file);
    if (text === undefined || reached.has(file)) continue;
    reached.add(file);
    for (const specifier of importsOf(text))
      pending.push(path.join(path.dirname(file), specifier.replace(/\.js$/, ".d.ts")));
  }
  const isKept = (file: string): boolean => reached.has(file.replace(/\.map$/, ""));
  return new Map([...declarations].filter(([file]) => isKept(file)));
}

/** The relative modules that a declaration file imports from. */
function importsOf(text: string): readonly string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.flatMap(({ fileName }) => (fileName.startsWith(".") ? [fileName] : []));
}

/** The text of an index with only the exports that are used; the others would pull their files in. */
export function trimIndex(index: string, used: ReadonlySet<string>): string {
  return index.replaceAll(
    /^export (type )?\{([^}]*)\} from ("[^"]+");\n/gm,
    (_, type: string | undefined, list: string, from: string) => {
      const kept = list.split(",").filter((entry) => used.has(entry.trim().replace(/^type /, "")));
      return kept.length === 0 ? "" : `export ${type ?? ""}{${kept.join(",")} } from ${from};\n`;
    },
  );
}

/** The names that declarations import, or export again, from a module. */
export function namesFrom(declarations: Declarations, module: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of declarations.values()) {
    for (const [, list = "", from] of text.matchAll(
      /^(?:import|export) (?:type )?\{([^}]*)\} from ["']([^"']+)["'];/gm,
    )) {
      if (from === module)
        for (const entry of list.split(","))
          names.add(
            entry
              .trim()
              .replace(/^type /, "")
              .replace(/ as .*/, ""),
          );
    }
  }
  return names;
}
