import path from "node:path";
import ts from "typescript";
import { root } from "../../../e2e/support/program.js";

/** A class or an enum of `tsflink/flip38`, as the declarations of the built package have it. */
export interface Declared {
  readonly name: string;
  readonly comment: string;
  readonly isClass: boolean;
  /** Of each constructor that may be called, the parameters. */
  readonly constructors: readonly Signature[];
  /** Methods, accessors and properties, also those that a class of the entry point gives it. */
  readonly members: readonly Member[];
}

export interface Member {
  readonly name: string;
  readonly isStatic: boolean;
  /** The class that declares it. */
  readonly declaring: string;
  readonly comment: string;
  /** A property or accessor has none. */
  readonly signatures: readonly Signature[];
}

export interface Signature {
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
  readonly comment: string;
}

/** How a user compiles. */
export const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  skipLibCheck: true,
  types: ["node"],
};

/** All that the entry point exports as a value, by name. */
export function readEntryPoint(): ReadonlyMap<string, Declared> {
  const file = path.join(root, "generated/2.3/dist/flip38.d.ts");
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} is no module: run npm run build`);
  const own = path.join(root, "generated/2.3/dist/types/overrides/flip38");
  const exported = checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter((symbol) => (symbol.flags & ts.SymbolFlags.Value) !== 0);
  return new Map(exported.map((symbol) => [symbol.name, new Reader(checker, own).declared(symbol)]));
}

class Reader {
  constructor(
    private readonly checker: ts.TypeChecker,
    /** The folder of what the entry point declares. */
    private readonly own: string,
  ) {}

  declared(symbol: ts.Symbol): Declared {
    const statics = this.checker.getTypeOfSymbol(symbol);
    const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0;
    const instance = isClass ? this.checker.getDeclaredTypeOfSymbol(symbol).getProperties() : [];
    return {
      name: symbol.name,
      isClass,
      comment: this.#comment(symbol),
      constructors: statics.getConstructSignatures().map((each) => this.#signature(each)),
      members: [
        ...instance.flatMap((member) => this.#member(member, false)),
        ...statics.getProperties().flatMap((member) => (member.name === "prototype" ? [] : this.#member(member, true))),
      ],
    };
  }

  #member(symbol: ts.Symbol, isStatic: boolean): Member[] {
    const declaration = symbol.declarations?.[0];
    if (declaration === undefined || !declaration.getSourceFile().fileName.startsWith(this.own)) return [];
    // Not `#private` members and those that symbols name.
    if (!/^\w+$/.test(symbol.name) || symbol.name.startsWith("__")) return [];
    const modifiers = ts.getCombinedModifierFlags(declaration);
    if ((modifiers & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0) return [];
    const { parent } = declaration;
    const declaring = ts.isClassDeclaration(parent) ? (parent.name?.text ?? "") : "";
    const signatures = this.checker.getTypeOfSymbol(symbol).getCallSignatures();
    return [
      {
        name: symbol.name,
        isStatic,
        declaring,
        comment: this.#comment(symbol),
        signatures: signatures.map((each) => this.#signature(each)),
      },
    ];
  }

  #signature(signature: ts.Signature): Signature {
    return {
      parameters: signature.parameters.map((parameter) => {
        const { valueDeclaration } = parameter;
        const declared = valueDeclaration !== undefined && ts.isParameter(valueDeclaration);
        const optional = declared && (valueDeclaration.questionToken ?? valueDeclaration.dotDotDotToken) !== undefined;
        return { name: parameter.name, optional };
      }),
      comment: ts.displayPartsToString(signature.getDocumentationComment(this.checker)),
    };
  }

  #comment(symbol: ts.Symbol): string {
    return ts.displayPartsToString(symbol.getDocumentationComment(this.checker));
  }
}
