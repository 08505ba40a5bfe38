import type { ExampleNames } from "../types.js";
import type { ExampleClass } from "./extract-declarations.js";
import type { Rule } from "./emit.js";
import { libraryClass } from "./java-library.js";

/** Thrown for a construct without counterpart; the example stays Java. */
export class Untranslatable extends Error {}

const RESERVED = new Set(
  "arguments await debugger default delete enum eval export function in interface let new null of package static this typeof var with yield".split(
    " ",
  ),
);

/** What the translation of one example knows: names, variables and their types, classes. */
export class Scope {
  /** Types of the variables declared so far, by their Java names. */
  readonly variables = new Map<string, string>();
  /** Names given to variables that cannot keep their own. */
  readonly renamed = new Map<string, string>();
  lambdaDepth = 0;

  constructor(
    readonly source: string,
    readonly rules: ReadonlyMap<string, Rule>,
    private readonly names: ExampleNames,
    private readonly classes: readonly ExampleClass[],
  ) {}

  member(javaName: string, owner?: string): string {
    return this.names.memberName(javaName, owner);
  }

  function(javaName: string): string {
    return this.names.functionName?.(javaName) ?? this.member(javaName, "Expressions");
  }

  variable(javaName: string): string {
    const name = this.renamed.get(javaName) ?? this.names.memberName(javaName);
    return RESERVED.has(name) ? `${name}_` : name;
  }

  /** A class or constant that starts a chain: `Schema.Builder` for a `Builder` of the example. */
  qualified(simpleName: string): string {
    return this.names.qualifiedName?.(simpleName) ?? simpleName;
  }

  /** Refuses an expression that begins with a class which neither Flink's API nor the example has. */
  requireClass(text: string): void {
    const { className } = this.names;
    if (className === undefined || !/^[A-Z]\w*[a-z]\w*$/.test(text) || this.isLocalClass(text)) return;
    if (className(text) === undefined && !/^(?:Decimal|Temporal)$/.test(text)) throw new Untranslatable(text);
  }

  isAsync(javaName: string, owner: string | undefined, argumentCount: number): boolean {
    const answer = this.names.isAsync?.(javaName, owner);
    if (answer !== undefined) return answer;
    if (/^execute([A-Z]|$)/.test(javaName)) return true;
    return argumentCount === 0 && owner !== EXPRESSION && /^(?:await|collect|print)$/.test(javaName);
  }

  /** The binary name a class literal stands for, quoted. */
  classLiteral(simpleName: string): string {
    return JSON.stringify(binaryName(simpleName, this.names));
  }

  isLocalClass(name: string): boolean {
    return this.classes.some((known) => known.name === name);
  }
}

/** The owner of the methods of `$("a")`. */
export const EXPRESSION = "ApiExpression";

/** The full name of a class in an example; a class of the reader's own gets a package, as it has in Java. */
export function binaryName(simpleName: string, names: ExampleNames): string {
  return names.className?.(simpleName) ?? libraryClass(simpleName) ?? `com.example.${simpleName}`;
}
