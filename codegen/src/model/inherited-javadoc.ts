import { type BlockTag, formatJavadoc, type JavadocComment, parseJavadoc } from "./javadoc-comment.js";
import type { Member } from "./member.js";
import type { Method } from "./types.js";

const tagOrder = ["param", "return", "throws"];
const inheritDoc = /\{@inheritDoc\s*\}/g;

/**
 * Gives a method the comment that Javadoc would show: its own with `{@inheritDoc}` and missing tags filled in, or else
 * the first of the methods it overrides that has one.
 */
export function inheritJavadoc(member: Member, overridden: readonly Member[]): Member {
  const { method } = member;
  const source = overridden.find((each) => each.method.javadoc !== undefined);
  if (!source) {
    if (!method.javadoc?.includes("{@inheritDoc")) return member;
    return withJavadoc(member, method.javadoc.replace(inheritDoc, "").trim());
  }
  if (method.javadoc !== undefined && !needsInheriting(method)) return member;
  const inherited = renamed(parseJavadoc(source.method.javadoc!), source.method, method);
  const own = parseJavadoc(method.javadoc ?? "");
  return withJavadoc(member, formatJavadoc(merged(own, inherited, method)));
}

function withJavadoc(member: Member, javadoc: string): Member {
  const { javadoc: _own, ...method } = member.method;
  return { ...member, method: javadoc === "" ? method : { ...method, javadoc } };
}

/** A comment that says all itself is left to the letter. */
function needsInheriting({ javadoc = "", parameters, returns }: Method): boolean {
  const { description, tags } = parseJavadoc(javadoc);
  if (javadoc.includes("{@inheritDoc") || description === "") return true;
  const isVoid = returns.kind === "primitive" && returns.name === "void";
  const documented = (name: string, subject?: string) =>
    tags.some((tag) => tag.name === name && (subject === undefined || tag.subject === subject));
  return (!isVoid && !documented("return")) || parameters.some(({ name }) => !documented("param", name));
}

function merged(own: JavadocComment, inherited: JavadocComment, method: Method): JavadocComment {
  const description = own.description === "" ? inherited.description : filled(own.description, inherited.description);
  const tags = own.tags.map((tag) => {
    const counterpart = inherited.tags.find((each) => isSameSubject(each, tag));
    return { ...tag, text: filled(tag.text, counterpart?.text ?? "") };
  });
  const missing = inherited.tags.filter(
    (tag) => isInherited(tag, method) && !own.tags.some((each) => isSameSubject(each, tag)),
  );
  return { description, tags: ordered([...tags, ...missing], method) };
}

function filled(text: string, inherited: string): string {
  return text.replace(inheritDoc, () => inherited).trim();
}

/** Only these are inherited: an override is not deprecated, for one, because the overridden method is. */
function isInherited({ name, subject }: BlockTag, { throws }: Method): boolean {
  if (name === "param" || name === "return") return true;
  const exception = subject?.slice(subject.lastIndexOf(".") + 1);
  const isThrown = throws.some(
    (each) => each.slice(Math.max(each.lastIndexOf("."), each.lastIndexOf("$")) + 1) === exception,
  );
  return (name === "throws" || name === "exception") && isThrown;
}

function isSameSubject(a: BlockTag, b: BlockTag): boolean {
  const kind = kindOf(a);
  return kind === kindOf(b) && (kind === "return" || (a.subject !== undefined && a.subject === b.subject));
}

function kindOf({ name }: BlockTag): string {
  return name === "exception" ? "throws" : name;
}

/** Calls the parameters in an inherited comment what the overriding method calls them. */
function renamed(comment: JavadocComment, from: Method, to: Method): JavadocComment {
  const names = new Map(from.parameters.map(({ name }, index) => [name, to.parameters[index]?.name ?? name]));
  const tags = comment.tags.map((tag) =>
    tag.name === "param" && tag.subject !== undefined
      ? { ...tag, subject: names.get(tag.subject) ?? tag.subject }
      : tag,
  );
  return { ...comment, tags };
}

/** Parameters in their order, the result, exceptions, the rest. */
function ordered(tags: readonly BlockTag[], { parameters }: Method): readonly BlockTag[] {
  const rank = (tag: BlockTag) => {
    const kind = tagOrder.indexOf(kindOf(tag));
    const parameter = parameters.findIndex(({ name }) => name === tag.subject);
    return kind < 0 ? 1000 : kind === 0 ? Math.max(parameter, 0) : 100 * kind;
  };
  return tags.toSorted((a, b) => rank(a) - rank(b));
}
