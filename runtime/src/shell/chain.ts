import type { ApiIndex, Found, IndexedMember } from "./api-index.js";
import { isName, tokensOf } from "./tokens.js";

/** What a chain of calls stands for: an object of a class, a class, or a function. */
export type Meaning =
  | { readonly kind: "object"; readonly class: string }
  | { readonly kind: "class"; readonly class: string }
  | { readonly kind: "function"; readonly name: string; readonly member: IndexedMember };

/** The class of a variable's value, where it is one of the package's. */
export type ClassOfVariable = (name: string) => string | undefined;

const closing: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
const resultOfNew = "new";

/** Finds what expressions stand for without running them. */
export class Chains {
  readonly #index: ApiIndex;
  readonly #variable: ClassOfVariable;

  constructor(index: ApiIndex, variable: ClassOfVariable) {
    this.#index = index;
    this.#variable = variable;
  }

  /** The chain that a text ends with: what stands before its last dot, and the name begun after it. */
  atEnd(
    text: string,
  ): { readonly receiver: Meaning | undefined; readonly prefix: string; readonly dot: boolean } | undefined {
    const tokens = tokensOf(text);
    if (tokens === undefined) return undefined;
    const prefix = isName(tokens.at(-1)) && !/\s$/.test(text) ? (tokens.pop() ?? "") : "";
    const dot = tokens.at(-1) === "." || tokens.at(-1) === "?.";
    if (!dot) return { receiver: undefined, prefix, dot };
    tokens.pop();
    return { receiver: this.#meaning(tokens.slice(startOfChain(tokens))), prefix, dot };
  }

  /** What `.doc` shows for an expression, or undefined. */
  find(expression: string): Found | undefined {
    const tokens = tokensOf(expression.trim().replace(/;$/, ""));
    if (tokens === undefined) return undefined;
    const name = tokens.at(-1);
    if (isName(name) && (tokens.at(-2) === "." || tokens.at(-2) === "?.")) {
      const member = this.#memberOf(this.#meaning(tokens.slice(0, -2)), name);
      if (member !== undefined) return { name, signatures: member.signatures, doc: member.doc };
    }
    const meaning = this.#meaning(tokens);
    if (meaning === undefined) return undefined;
    if (meaning.kind === "function") return { name: meaning.name, ...shown(meaning.member) };
    const { doc } = this.#index.class(meaning.class) ?? {};
    return { name: meaning.class, signatures: [this.#headOf(meaning.class)], doc };
  }

  /** The members that may follow a dot after that. */
  membersAfter(meaning: Meaning): Record<string, IndexedMember> {
    if (meaning.kind === "object") return this.#index.membersOf(meaning.class);
    return meaning.kind === "class" ? this.#index.staticsOf(meaning.class) : {};
  }

  #headOf(name: string): string {
    const above = this.#index.class(name)?.extends;
    return above === undefined || above === "JavaObject" ? `class ${name}` : `class ${name} extends ${above}`;
  }

  /** On a class, `.doc Table.select` finds what its objects have, too. */
  #memberOf(meaning: Meaning | undefined, name: string): IndexedMember | undefined {
    if (meaning === undefined) return undefined;
    const direct = this.membersAfter(meaning);
    if (Object.hasOwn(direct, name)) return direct[name];
    if (meaning.kind !== "class") return undefined;
    const members = this.#index.membersOf(meaning.class);
    return Object.hasOwn(members, name) ? members[name] : undefined;
  }

  #meaning(tokens: readonly string[]): Meaning | undefined {
    let rest = tokens[0] === "await" ? tokens.slice(1) : tokens;
    const made = rest[0] === resultOfNew;
    if (made) rest = rest.slice(1);
    const [first] = rest;
    let next = 1;
    let meaning: Meaning | undefined;
    if (first === "(") {
      next = endOfGroup(rest, 0);
      meaning = this.#meaning(rest.slice(1, next - 1));
    } else if (isName(first)) {
      meaning = this.#root(first);
    }
    if (made && meaning?.kind === "class") {
      if (rest[next] === "(") next = endOfGroup(rest, next);
      meaning = { kind: "object", class: meaning.class };
    }
    while (meaning !== undefined && next < rest.length) [meaning, next] = this.#link(meaning, rest, next);
    return meaning;
  }

  #root(name: string): Meaning | undefined {
    const variable = this.#variable(name);
    if (variable !== undefined) return { kind: "object", class: variable };
    const member = this.#index.function(name);
    if (member !== undefined) return { kind: "function", name, member };
    return this.#index.class(name) === undefined ? undefined : { kind: "class", class: name };
  }

  /** What the next part of a chain makes of it: a call, or a member. */
  #link(meaning: Meaning, tokens: readonly string[], at: number): [Meaning | undefined, number] {
    const part = tokens[at];
    if (part === "(") {
      const next = endOfGroup(tokens, at);
      return [meaning.kind === "function" ? gift(meaning.member, undefined) : undefined, next];
    }
    const name = tokens[at + 1];
    if ((part !== "." && part !== "?.") || !isName(name)) return [undefined, tokens.length];
    const member = this.#memberOf(meaning, name);
    if (member === undefined) return [undefined, tokens.length];
    if (tokens[at + 2] !== "(") {
      const isMethod = member.signatures[0]?.startsWith(`${name}:`) !== true;
      return [isMethod ? { kind: "function", name, member } : gift(member, meaning), at + 2];
    }
    return [gift(member, meaning), endOfGroup(tokens, at + 2)];
  }
}

function gift(member: IndexedMember, receiver: Meaning | undefined): Meaning | undefined {
  if (member.gives !== undefined) return { kind: "object", class: member.gives };
  return member.signatures.some((signature) => signature.endsWith(": this")) ? receiver : undefined;
}

function shown({ signatures, doc }: IndexedMember): { signatures: readonly string[]; doc: string | undefined } {
  return { signatures, doc };
}

/** The position after the bracket that closes the one at `open`. */
function endOfGroup(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    const each = tokens[at] ?? "";
    if ("([{".includes(each)) depth += 1;
    else if (each in closing && (depth -= 1) === 0) return at + 1;
  }
  return tokens.length;
}

/** Where the chain begins that the tokens end with. */
function startOfChain(tokens: readonly string[]): number {
  let at = tokens.length;
  for (;;) {
    const before = tokens[at - 1];
    if (before !== undefined && before in closing) {
      at = startOfGroup(tokens, at - 1);
      // `f(...)`, or a group of its own.
      if (isName(tokens[at - 1])) at -= 1;
    } else if (isName(before)) {
      at -= 1;
    } else {
      return at;
    }
    if (tokens[at - 1] === "." || tokens[at - 1] === "?.") at -= 1;
    else return tokens[at - 1] === resultOfNew || tokens[at - 1] === "await" ? at - 1 : at;
  }
}

function startOfGroup(tokens: readonly string[], close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    const each = tokens[at] ?? "";
    if (each in closing) depth += 1;
    else if ("([{".includes(each) && (depth -= 1) === 0) return at;
  }
  return 0;
}
