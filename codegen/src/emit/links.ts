import { translateJava, type ExampleNames } from "../javadoc/index.js";
import { correctExample } from "../policy/example-corrections.js";
import type { ApiType } from "../model/types.js";
import { memberName } from "../policy/names.js";
import type { Plan } from "./plan.js";
import type { EmittedType, TypeIndex } from "./type-index.js";

/** Finds the emitted names of what Javadoc mentions, in links and examples. */
export class LinkResolver {
  readonly #index: TypeIndex;
  readonly #plans: Plan["types"];
  readonly #bySimpleName = new Map<string, EmittedType[]>();

  readonly #examples: ExampleNames | undefined;
  readonly #translations = new Map<string, string | undefined>();

  constructor({ index, types }: Plan, examples?: ExampleNames) {
    this.#index = index;
    this.#plans = types;
    this.#examples = examples;
    for (const type of index.types.values()) {
      const { path } = type.source ?? { path: [type.name] };
      for (const name of new Set([path.at(-1) ?? "", path.join(".")])) {
        this.#bySimpleName.set(name, [...(this.#bySimpleName.get(name) ?? []), type]);
      }
    }
  }

  /** `Table.group_by` for `Table#groupBy(Expression...)`; undefined for what is not emitted. */
  resolve(reference: string, owner: string): string | undefined {
    const match = /^([\w$.]*)(?:#([\w$]+).*)?$/s.exec(reference.trim());
    if (match === null) return undefined;
    const [, typeName = "", member] = match;
    if (typeName === "") return this.#within(owner, member ?? "");
    const type = this.#find(typeName, owner);
    if (type === undefined) return undefined;
    return member === undefined ? type.name : this.#member(type, member);
  }

  /** A member of the class, or of those around it. */
  #within(owner: string, member: string): string | undefined {
    const type = this.#index.get(owner);
    const found = type === undefined || member === "" ? type?.name : this.#member(type, member);
    const outer = owner.lastIndexOf("$");
    return found ?? (outer < 0 ? undefined : this.#within(owner.slice(0, outer), member));
  }

  /** Only what is emitted, by the class or one that it extends, can be led to. */
  #member(type: EmittedType, member: string): string | undefined {
    if (type.enumConstants?.includes(member)) return `${type.name}.${member}`;
    const plan = this.#plans.get(type.java);
    const isMember =
      plan?.callable.some(({ name, constructor_ }) => name === member && !constructor_) ||
      plan?.constants.some(({ field }) => field.name === member);
    if (isMember) return `${type.name}.${memberName(member)}`;
    return type.source?.path.at(-1) === member ? type.name : undefined;
  }

  /** The TypeScript of a Java example; undefined when it has no counterpart. */
  translate(java: string): string | undefined {
    if (this.#examples === undefined) return undefined;
    if (!this.#translations.has(java))
      this.#translations.set(java, translateJava(correctExample(java), this.#examples));
    return this.#translations.get(java);
  }

  #find(name: string, owner: string): EmittedType | undefined {
    const exact = this.#index.get(name);
    if (exact !== undefined) return exact;
    const from = this.#index.source(owner);
    const simple = name.replace(/^(?:[a-z]\w*\.)+(?=[A-Z])/, "").replaceAll("$", ".");
    const candidates = this.#bySimpleName.get(simple) ?? [];
    if (simple !== name.replaceAll("$", ".")) {
      return candidates.find(({ java }) => java.replaceAll("$", ".") === name.replaceAll("$", "."));
    }
    return (
      candidates.find(({ java }) => java === `${owner}$${name}` || java === enclosing(from)) ??
      candidates.find(
        ({ source }) => source !== undefined && source.package === from?.package && source.path.length === 1,
      ) ??
      candidates.find(({ source }) => source?.path.length === 1) ??
      candidates[0]
    );
  }
}

function enclosing(type: ApiType | undefined): string {
  return type === undefined || type.path.length === 1 ? "" : type.name.slice(0, type.name.lastIndexOf("$"));
}
