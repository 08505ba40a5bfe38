import { chainLinks, type ChainLink } from "./chain-links.js";
import { emit, type Rule } from "./emit.js";
import { optionKey, optionText } from "./connector-options.js";
import { argumentsOf } from "./emit-new.js";
import { libraryCall, libraryConstant } from "./java-library.js";
import { currentExpression, partitionFirst } from "./outdated-expressions.js";
import { ELIDED, SPREAD } from "./repair-snippet.js";
import { EXPRESSION, Untranslatable, type Scope } from "./scope.js";
import { children, endOf, startOf } from "./syntax-tree.js";

/** What a chain of names and calls is so far. */
interface Chain {
  readonly text: string;
  /** The Java type that offers the next member, where the example shows it. */
  readonly owner: string | undefined;
  readonly async: boolean;
}

/** `a.b(c).d` and everything else that is a primary expression. */
const primary: Rule = (node, scope) => {
  const written = chainLinks(node, scope.source);
  const literal = classLiteral(written);
  if (literal !== undefined) return literal;
  const links = partitionFirst(dropQualifiers(written));
  const [first] = links;
  const root = first?.kind === "name" ? first.name : undefined;
  let chain: Chain = { text: "", owner: undefined, async: false };
  let index = 0;
  while (index < links.length) {
    const link = links[index];
    const next = links[index + 1];
    if (link === undefined) break;
    const call = link.kind === "name" && next?.kind === "call" ? next : undefined;
    chain = index === 0 ? start(link, call, scope) : follow(awaited(chain, scope), link, call, root, scope);
    index += call === undefined ? 1 : 2;
  }
  return chain.async ? awaitText(chain.text, scope) : chain.text;
};

/** `java.sql.Timestamp.class`: a class by its full name. */
function classLiteral(links: readonly ChainLink[]): string | undefined {
  const names = links.flatMap((link) => (link.kind === "name" ? [link.name] : []));
  const isQualified = /^[a-z]/.test(names[0] ?? "") && names.length === links.length - 1;
  return isQualified && links.at(-1)?.kind === "class" ? JSON.stringify(names.join(".")) : undefined;
}

/** Packages, and the class whose static members are functions of the package, are not written. */
function dropQualifiers(links: readonly ChainLink[]): readonly ChainLink[] {
  const named = links.findIndex((link) => link.kind !== "name" || !/^[a-z]\w*$/.test(link.name));
  const typed = links[named];
  const isPackage = named > 1 && typed?.kind === "name" && /^[A-Z]/.test(typed.name);
  const rest = isPackage ? links.slice(named) : links;
  const [first, second] = rest;
  return first?.kind === "name" && first.name === "Expressions" && second?.kind === "name" ? rest.slice(1) : rest;
}

function start(link: ChainLink, call: CallLink | undefined, scope: Scope): Chain {
  if (link.kind === "node") return { text: emit(link.node, scope), owner: link.type, async: false };
  if (link.kind !== "name") throw new Untranslatable(link.kind);
  if (call !== undefined) {
    const text = `${scope.function(link.name)}(${argumentList(call, undefined, link.name, scope)})`;
    return { text, owner: EXPRESSION, async: false };
  }
  if (link.name === ELIDED) return { text: "...args", owner: undefined, async: false };
  if (link.name.startsWith(SPREAD)) {
    return { text: `...${scope.variable(link.name.slice(SPREAD.length))}`, owner: undefined, async: false };
  }
  if (/^[A-Z]/.test(link.name)) return { text: scope.qualified(link.name), owner: link.name, async: false };
  return { text: scope.variable(link.name), owner: simpleType(scope.variables.get(link.name)), async: false };
}

function simpleType(type: string | undefined): string | undefined {
  return type === undefined || type === "var" ? undefined : type.replace(/<.*/s, "");
}

type CallLink = Extract<ChainLink, { kind: "call" }>;

function follow(
  chain: Chain,
  link: ChainLink,
  call: CallLink | undefined,
  root: string | undefined,
  scope: Scope,
): Chain {
  switch (link.kind) {
    case "class":
      return { text: scope.classLiteral(chain.text), owner: undefined, async: false };
    case "index":
      return { text: `${chain.text}[${emit(link.node, scope)}]`, owner: undefined, async: false };
    case "name":
      return call === undefined ? field(chain, link, scope) : method(chain, link, call, root, scope);
    default:
      throw new Untranslatable(link.kind);
  }
}

type NameLink = Extract<ChainLink, { kind: "name" }>;

function field(chain: Chain, link: NameLink, scope: Scope): Chain {
  const constant = libraryConstant(chain.text, link.name) ?? optionKey(chain.text, link.name);
  if (constant !== undefined) return { text: constant, owner: undefined, async: false };
  scope.requireClass(chain.text);
  const isType = /^[A-Z]/.test(link.name) && /[a-z]/.test(link.name);
  const name = isType ? link.name : scope.member(link.name, chain.owner);
  const owner = isType ? `${chain.text}.${link.name}` : undefined;
  return { text: chain.text + link.gap + name, owner, async: false };
}

function method(chain: Chain, link: NameLink, call: CallLink, root: string | undefined, scope: Scope): Chain {
  const args = argumentsOf(call.list, scope);
  if (chain.text === "System.out" && /^print(?:ln)?$/.test(link.name)) {
    return { text: `console.log(${args.join(", ")})`, owner: undefined, async: false };
  }
  const library = libraryCall(chain.text, link.name, args) ?? textOf(chain, link, args);
  if (library !== undefined) return { text: library, owner: undefined, async: false };
  scope.requireClass(chain.text);
  const name = scope.member(link.name, chain.owner);
  const list = optionText(link.name, args) ?? argumentList(call, root, link.name, scope);
  const text = `${chain.text}${link.gap}${name}(${list})`;
  return { text, owner: nextOwner(chain.owner, link.name), async: scope.isAsync(link.name, chain.owner, args.length) };
}

/** Every object of JavaScript has a `toString()`. */
function textOf(chain: Chain, link: NameLink, args: readonly string[]): string | undefined {
  return link.name === "toString" && args.length === 0 ? `${chain.text}${link.gap}toString()` : undefined;
}

/** Expressions give expressions, builders give themselves until they are built. */
function nextOwner(owner: string | undefined, name: string): string | undefined {
  if (owner === EXPRESSION) return owner;
  if (/^newBuilder$|^for[A-Z]/.test(name) && owner !== undefined) return `${owner}.Builder`;
  if (owner?.endsWith(".Builder")) return name === "build" ? owner.slice(0, -".Builder".length) : owner;
  return undefined;
}

/** The arguments with the author's layout. */
function argumentList(call: CallLink, root: string | undefined, name: string, scope: Scope): string {
  let text = "";
  let position = call.open;
  for (const argument of call.list === undefined ? [] : children(call.list, "expression")) {
    const value = emit(argument, scope);
    text += scope.source.slice(position, startOf(argument)) + (currentExpression(root, name, value) ?? value);
    position = endOf(argument);
  }
  return text + scope.source.slice(position, call.close);
}

function awaited(chain: Chain, scope: Scope): Chain {
  return chain.async ? { ...chain, text: `(${awaitText(chain.text, scope)})`, async: false } : chain;
}

function awaitText(text: string, scope: Scope): string {
  if (scope.lambdaDepth > 0) throw new Untranslatable("await in a lambda");
  return `await ${text}`;
}

export const chainRules: Readonly<Record<string, Rule>> = { primary };
