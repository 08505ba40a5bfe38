import path from "node:path";
import ts from "typescript";
import { repositoryRoot } from "./paths.js";

/** A function or a member of a class, as the shell's completion and `.doc` show it. */
export interface IndexedMember {
  /** `select(...fields: readonly Expression[]): Table`, one an overload. */
  readonly signatures: readonly string[];
  /** The exported type it gives: of the property, or of what the call returns; awaited. */
  readonly gives?: string;
  readonly doc?: string;
}

/** A class, or an object of constants. */
export interface IndexedClass {
  readonly doc?: string;
  /** An exported class; what lies between is flattened into this one. */
  readonly extends?: string;
  readonly statics?: Readonly<Record<string, IndexedMember>>;
  readonly members?: Readonly<Record<string, IndexedMember>>;
}

/** What an entry point of the package exports. */
export interface ApiIndex {
  readonly classes: Readonly<Record<string, IndexedClass>>;
  readonly functions: Readonly<Record<string, IndexedMember>>;
}

/**
 * The exports of an entry point with their signatures and documentation, prepared here because the shell has no
 * TypeScript compiler at hand.
 */
export function indexApi(program: ts.Program, entry: string): ApiIndex {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path.join(repositoryRoot, entry));
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${entry} is not part of the compilation`);
  const exported = checker.getExportsOfModule(module).map((symbol) => ({
    name: symbol.name,
    target: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  }));
  const indexer = new Indexer(checker, new Map(exported.map(({ name, target }) => [target, name])));
  const classes: Record<string, IndexedClass> = {};
  const functions: Record<string, IndexedMember> = {};
  for (const { name, target } of exported) {
    if (target.flags & ts.SymbolFlags.Function) functions[name] = indexer.member(target, name);
    else if (target.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Variable | ts.SymbolFlags.Interface))
      classes[name] = indexer.classOf(target);
  }
  return { classes, functions };
}

class Indexer {
  readonly #checker: ts.TypeChecker;
  readonly #exported: ReadonlyMap<ts.Symbol, string>;

  constructor(checker: ts.TypeChecker, exported: ReadonlyMap<ts.Symbol, string>) {
    this.#checker = checker;
    this.#exported = exported;
  }

  classOf(symbol: ts.Symbol): IndexedClass {
    const isValue = (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Variable)) !== 0;
    const isType = (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0;
    const base = isType ? this.#exportedBase(symbol) : undefined;
    const statics = isValue ? this.#checker.getTypeOfSymbol(symbol).getProperties() : [];
    const members = isType ? this.#checker.getDeclaredTypeOfSymbol(symbol).getProperties() : [];
    return prune({
      doc: this.#doc(symbol),
      extends: base === undefined ? undefined : this.#exported.get(base),
      statics: this.#members(statics.filter(({ name }) => name !== "prototype")),
      members: this.#members(members.filter((member) => base === undefined || !this.#isInherited(member, base))),
    });
  }

  member(symbol: ts.Symbol, name: string): IndexedMember {
    const type = this.#checker.getTypeOfSymbol(symbol);
    const calls = type.getCallSignatures();
    const shown = calls.map((signature) =>
      `${name}${this.#checker.signatureToString(signature)}`.replaceAll(/(\?: [^,()]*?) \| undefined/g, "$1"),
    );
    const results = calls.length === 0 ? [type] : calls.map((signature) => signature.getReturnType());
    return prune({
      signatures: calls.length === 0 ? [`${name}: ${this.#checker.typeToString(type)}`] : [...new Set(shown)],
      gives: results.map((result) => this.#exportedType(result)).find((found) => found !== undefined),
      doc: this.#doc(symbol),
    });
  }

  #members(symbols: readonly ts.Symbol[]): Record<string, IndexedMember> | undefined {
    const visible = symbols.filter((symbol) => !isInternal(symbol));
    if (visible.length === 0) return undefined;
    return Object.fromEntries(visible.map((symbol) => [symbol.name, this.member(symbol, symbol.name)]));
  }

  /** The nearest class above that the package exports. */
  #exportedBase(symbol: ts.Symbol): ts.Symbol | undefined {
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
    if (!type.isClassOrInterface()) return undefined;
    for (const base of this.#checker.getBaseTypes(type)) {
      const found = base.symbol;
      if (this.#exported.has(found)) return found;
      const above = this.#exportedBase(found);
      if (above !== undefined) return above;
    }
    return undefined;
  }

  #isInherited(member: ts.Symbol, base: ts.Symbol): boolean {
    const inBase = this.#checker.getDeclaredTypeOfSymbol(base).getProperty(member.name);
    return inBase !== undefined && inBase.declarations?.[0] === member.declarations?.[0];
  }

  #exportedType(type: ts.Type): string | undefined {
    const awaited = this.#checker.getAwaitedType(type) ?? type;
    const parts = awaited.isUnion() ? awaited.types : [awaited];
    return parts.map((part) => this.#exported.get(part.aliasSymbol ?? part.symbol)).find((name) => name !== undefined);
  }

  #doc(symbol: ts.Symbol): string | undefined {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.#checker));
    const tags = symbol.getJsDocTags(this.#checker).map(({ name, text: parts }) => {
      const said = ts.displayPartsToString(parts);
      return said === "" ? `@${name}` : `@${name} ${said}`;
    });
    return [text, tags.join("\n")].filter((part) => part !== "").join("\n\n") || undefined;
  }
}

function isInternal(symbol: ts.Symbol): boolean {
  return (
    /^(__|#)/.test(symbol.name) ||
    symbol.getJsDocTags().some(({ name }) => name === "internal") ||
    (symbol.declarations ?? []).some(
      (declaration) =>
        ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected),
    )
  );
}

function prune<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
