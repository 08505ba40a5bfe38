import fs from "node:fs";
import path from "node:path";

/** What the site documents. */
export interface ApiModules {
  /** Declaration files: one exports the package's API and, which the package does not by name, its nested types. */
  readonly files: readonly string[];
  readonly tsconfig: string;
  /** Of each nested type: `SchemaBuilder` -> `Schema.Builder`. */
  readonly nested: ReadonlyMap<string, string>;
}

const compilerOptions = {
  module: "NodeNext",
  target: "ES2022",
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: ["node"],
};

/** Writes the modules, and a configuration of the compiler for them, into a folder, from the package of a Flink line. */
export function apiModules(dist: string, folder: string): ApiModules {
  const generated = path.join(dist, "types/generated", path.basename(path.dirname(dist)), "src");
  const found = fs
    .readdirSync(generated)
    .filter((name) => name.endsWith(".d.ts"))
    .flatMap((name) => nestedIn(fs.readFileSync(path.join(generated, name), "utf8")));
  const outer = new Map(found.map((type) => [type.identifier, type]));
  const written = (identifier: string): string => {
    const type = outer.get(identifier);
    return type === undefined ? identifier : `${written(type.outer)}.${type.name}`;
  };
  const from = (target: string): string => path.relative(folder, target).split(path.sep).join("/");
  const exports = found.map(
    ({ identifier, module }) => `export { ${identifier} } from "${from(path.join(generated, module))}";`,
  );
  const files = [path.join(folder, "tsflink.d.ts"), path.join(folder, "flip38.d.ts")];
  const [main = "", flip38 = ""] = files;
  const tsconfig = path.join(folder, "tsconfig.json");
  fs.mkdirSync(folder, { recursive: true });
  const api = `export * from "${from(path.join(dist, "types/overrides/index.js"))}";`;
  fs.writeFileSync(main, ["/** @module tsflink */", api, ...new Set(exports), ""].join("\n"));
  const former = `export * from "${from(path.join(dist, "types/overrides/flip38/index.js"))}";`;
  fs.writeFileSync(flip38, ["/** @module tsflink/flip38 */", former, ""].join("\n"));
  fs.writeFileSync(tsconfig, JSON.stringify({ compilerOptions, files }));
  return { files, tsconfig, nested: new Map(found.map(({ identifier }) => [identifier, written(identifier)])) };
}

interface NestedType {
  readonly identifier: string;
  readonly outer: string;
  /** As it is called inside its outer type. */
  readonly name: string;
  /** The module that declares it, as its outer type's imports it. */
  readonly module: string;
}

/** The nested types of the class that a declaration file declares: `namespace Schema { type Builder = SchemaBuilder }`. */
function nestedIn(text: string): readonly NestedType[] {
  const namespace = /^export declare namespace (\w+) \{\n([\s\S]*?)^\}/m.exec(text);
  if (namespace === null) return [];
  const [, outer = "", body = ""] = namespace;
  return [...body.matchAll(/^ +(?:export )?type (\w+)(?:<[^=]*>)? = (\w+)/gm)].map(
    ([, name = "", identifier = ""]) => ({
      identifier,
      outer: outer.replace(/Base$/, ""),
      name,
      module: new RegExp(`import (?:type )?\\{ ${identifier} \\} from "\\./([^"]+)"`).exec(text)?.[1] ?? "",
    }),
  );
}
