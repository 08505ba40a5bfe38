import path from "node:path";
import type { Declarations } from "./public-declarations.js";

/**
 * Declarations that import what their comments link to as well: an editor follows `{@link Table.group_by}` only where
 * `Table` means something.
 */
export function withLinkedImports(declarations: Declarations): Declarations {
  const homes = homesOf(declarations);
  return new Map(
    [...declarations].map(([file, text]) => [file, file.endsWith(".d.ts") ? importLinked(file, text, homes) : text]),
  );
}

const imported = /^import (?:type )?\{([^}]*)\} from "(\.[^"]+)";$/gm;

/** The file that each name is imported from, wherever it is. */
function homesOf(declarations: Declarations): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const [file, text] of declarations) {
    for (const [, names = "", from = ""] of text.matchAll(imported)) {
      // An index has names that are declared elsewhere.
      for (const name of namesIn(names))
        if (!homes.has(name) || !from.endsWith("/index.js")) homes.set(name, path.join(path.dirname(file), from));
    }
  }
  return homes;
}

function importLinked(file: string, text: string, homes: ReadonlyMap<string, string>): string {
  const linked = new Set([...text.matchAll(/\{@link (\w+)/g)].map(([, name = ""]) => name));
  const known = new Set([...text.matchAll(imported)].flatMap(([, names = ""]) => namesIn(names)));
  const lines = [...linked].toSorted().flatMap((name) => {
    const home = homes.get(name);
    const isHere = new RegExp(
      `^export (?:declare )?(?:class|const|function|type|interface) ${name.replace("$", "\\$")}\\b`,
      "m",
    ).test(text);
    if (home === undefined || known.has(name) || isHere) return [];
    const from = path.relative(path.dirname(file), home).split(path.sep).join("/");
    return `import type { ${name} } from "${from.startsWith(".") ? from : `./${from}`}";`;
  });
  return atEnd(text, lines);
}

/** The lines at the end of a declaration file, where they move no other that its map knows. */
export function atEnd(text: string, lines: readonly string[]): string {
  if (lines.length === 0) return text;
  const [, body = "", mapComment = ""] = /^([\s\S]*?)\n?(\/\/# sourceMappingURL=.*)?$/.exec(text) ?? [];
  return [body, ...lines, mapComment].join("\n");
}

function namesIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((name) =>
      name
        .trim()
        .replace(/^type /, "")
        .replace(/ as .*/, ""),
    )
    .filter(Boolean);
}
