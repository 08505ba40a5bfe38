import { parseJava } from "../parse/parse-java.js";
import type { SourceText } from "../sources/source-text.js";
import { type DeclaredType, placeType } from "./declared-type.js";
import type { Problem } from "./problem.js";

/** Finds declared types by name; a file is parsed when one of its types is first asked for. */
export class DeclarationIndex {
  private readonly textsByPath = new Map<string, SourceText>();
  private readonly pathsByPackage = new Map<string, string[]>();
  private readonly parsed = new Map<string, readonly DeclaredType[]>();
  /** Top-level types of parsed files, also those whose file has another name. */
  private readonly topLevel = new Map<string, DeclaredType>();

  constructor(
    texts: Iterable<SourceText>,
    private readonly report: (problem: Problem) => void,
  ) {
    for (const text of texts) {
      // Some classes are in two jars (a module's own copy); the first pinned wins, as on a class path.
      if (this.textsByPath.has(text.path)) continue;
      this.textsByPath.set(text.path, text);
      const folder = packageOf(text.path);
      const paths = this.pathsByPackage.get(folder);
      if (paths) paths.push(text.path);
      else this.pathsByPackage.set(folder, [text.path]);
    }
  }

  get texts(): Iterable<SourceText> {
    return this.textsByPath.values();
  }

  hasPackage(name: string): boolean {
    return this.pathsByPackage.has(name);
  }

  /** A top-level type. */
  find(packageName: string, name: string): DeclaredType | undefined {
    const qualified = packageName ? `${packageName}.${name}` : name;
    const known = this.topLevel.get(qualified);
    if (known) return known;
    this.parse(`${qualified.replaceAll(".", "/")}.java`);
    return this.topLevel.get(qualified);
  }

  /** A top-level type that may be declared in a file of another name: parses the whole package. */
  findInPackage(packageName: string, name: string): DeclaredType | undefined {
    for (const path of this.pathsByPackage.get(packageName) ?? []) this.parse(path);
    return this.topLevel.get(packageName ? `${packageName}.${name}` : name);
  }

  /** A type by binary name. */
  get(binaryName: string): DeclaredType | undefined {
    const dot = binaryName.lastIndexOf(".");
    const [top = "", ...nested] = binaryName.slice(dot + 1).split("$");
    const found = this.find(binaryName.slice(0, Math.max(dot, 0)), top);
    return nested.reduce((type, name) => type?.members.get(name), found);
  }

  /** The top-level types of one file. */
  parse(path: string): readonly DeclaredType[] {
    const known = this.parsed.get(path);
    if (known) return known;
    const text = this.textsByPath.get(path);
    if (!text) return [];
    const types = this.declaredIn(text);
    this.parsed.set(path, types);
    for (const type of types) if (!this.topLevel.has(type.name)) this.topLevel.set(type.name, type);
    return types;
  }

  /** None where the file is in a syntax that the parser does not know: its types are then objects of the JVM. */
  private declaredIn(text: SourceText): readonly DeclaredType[] {
    try {
      const file = parseJava(text.text(), text.path);
      return file.types.map((declaration) => placeType(declaration, file, text));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.report({ kind: "files that cannot be parsed are left out", file: text.path, line: 1, message });
      return [];
    }
  }
}

function packageOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0)).replaceAll("/", ".");
}
