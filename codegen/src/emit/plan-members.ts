import type { Method } from "../model/types.js";
import { excludedMemberReason, excludedTypeReason } from "../policy/excluded-members.js";
import { memberName } from "../policy/names.js";
import { partialTypes } from "../policy/named-types.js";
import type { Defaults } from "./defaults.js";
import { descriptorType } from "./descriptor.js";
import { javaField, javaSignature } from "./java-signature.js";
import type { EmittedConstant, EmittedMethod, Fate } from "./members.js";
import { ancestorsOf, isInherited, isReplaced, rememberAncestors } from "./inheritance.js";
import { planMethod } from "./plan-method.js";
import type { TypePlan } from "./plan.js";
import type { EmittedType, TypeIndex } from "./type-index.js";
import { typeText } from "./type-text.js";
import { Uses } from "./uses.js";

/** Plans the members of one type, given the plan of the class it extends. */
export function planMembers(
  type: EmittedType,
  superplan: TypePlan | undefined,
  index: TypeIndex,
  defaults: Defaults,
): TypePlan {
  const planner = new MemberPlanner(type, superplan, index, defaults);
  return planner.plan();
}

class MemberPlanner {
  readonly #type: EmittedType;
  readonly #ancestors: readonly TypePlan[];
  readonly #superplan: TypePlan | undefined;
  readonly #index: TypeIndex;
  readonly #defaults: Defaults;
  readonly #uses = new Uses();
  readonly #fates: Fate[] = [];
  readonly #callable: Method[] = [];

  constructor(type: EmittedType, superplan: TypePlan | undefined, index: TypeIndex, defaults: Defaults) {
    this.#type = type;
    this.#superplan = superplan;
    this.#ancestors = ancestorsOf(superplan);
    this.#index = index;
    this.#defaults = defaults;
  }

  plan(): TypePlan {
    const { source } = this.#type;
    const methods =
      source === undefined ? [] : this.#methods(source.methods.filter((method) => !isEnumsOwn(method, this.#type)));
    const constructor_ = source === undefined ? undefined : this.#planConstructor(source.constructors);
    const constants = this.#constants(methods);
    const plan: TypePlan = {
      type: this.#type,
      superclass: this.#superplan?.type,
      constructor_,
      methods: methods.toSorted((a, b) => Number(b.static) - Number(a.static) || (a.name < b.name ? -1 : 1)),
      constants: constants.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      callable: this.#callable,
      fates: this.#fates,
      uses: this.#uses,
    };
    return rememberAncestors(plan, this.#ancestors);
  }

  #methods(methods: readonly Method[]): readonly EmittedMethod[] {
    const groups = new Map<string, NamedGroup>();
    for (const method of methods) {
      const excluded = this.#exclusion(method);
      const name = memberName(method.name, method.static);
      if (isReplaced(this.#type.override, name, method.static)) this.#emitted(method, `${name} (override)`);
      else if (excluded !== undefined) this.#excluded(method, excluded);
      else {
        const key = `${method.static ? "static " : ""}${method.name}`;
        const group = groups.get(key) ?? { name: this.#freeName(name, method, groups), methods: [] };
        group.methods.push(method);
        groups.set(key, group);
        this.#emitted(method, group.name);
      }
    }
    return [...groups.values()].flatMap((group) => this.#method(group.name, group.methods) ?? []);
  }

  /** Two Java names that become one TypeScript name (`getJobID`, `getJobId`) are told apart by an underscore. */
  #freeName(name: string, method: Method, groups: ReadonlyMap<string, NamedGroup>): string {
    const isTaken = [...groups.values()].some(
      (group) => group.name === name && group.methods[0]?.static === method.static,
    );
    if (!isTaken) return name;
    this.#defaults.add("names that were taken", `${this.#type.java}#${method.name}: ${name} -> ${name}_`);
    return `${name}_`;
  }

  #method(name: string, methods: readonly Method[]): EmittedMethod | undefined {
    const planned = planMethod(name, methods, {
      type: this.#type,
      index: this.#index,
      defaults: this.#defaults,
      uses: new Uses(),
      ancestors: this.#ancestors,
    });
    if (isInherited(planned, this.#ancestors)) return undefined;
    // Only what is written needs its imports.
    return planMethod(name, methods, {
      type: this.#type,
      index: this.#index,
      defaults: this.#defaults,
      uses: this.#uses,
      ancestors: this.#ancestors,
    });
  }

  #planConstructor(constructors: readonly Method[]): EmittedMethod | undefined {
    const { source, enumConstants } = this.#type;
    const usable: Method[] = [];
    for (const constructor_ of constructors) {
      const excluded = this.#constructorExclusion(constructor_);
      if (enumConstants !== undefined) continue;
      if (excluded !== undefined) this.#excluded(constructor_, excluded);
      else {
        usable.push(constructor_);
        this.#emitted(constructor_, "constructor");
      }
    }
    if (usable.length === 0 || source === undefined) return undefined;
    return planMethod("constructor", usable, {
      type: this.#type,
      index: this.#index,
      defaults: this.#defaults,
      uses: this.#uses,
      ancestors: [],
    });
  }

  #constructorExclusion(method: Method): string | undefined {
    const { source } = this.#type;
    if (source?.abstract) return "an abstract class, to be extended in Java";
    if (source !== undefined && source.path.length > 1 && !source.static && source.kind === "class")
      return "an inner class, made by its outer object";
    return partialTypes.has(this.#type.java) ? "for users of the DataStream API" : excludedMemberReason(method);
  }

  #exclusion(method: Method): string | undefined {
    const part = partialTypes.get(this.#type.java);
    if (part !== undefined && !part.has(method.name)) return "for users of the DataStream API";
    return excludedMemberReason(method);
  }

  #constants(methods: readonly EmittedMethod[]): readonly EmittedConstant[] {
    const taken = new Set(methods.flatMap((method) => (method.static ? [method.name] : [])));
    const scope = { index: this.#index, uses: this.#uses, defaults: this.#defaults, variables: new Set<string>() };
    const enumConstants = new Set(this.#type.enumConstants);
    return (this.#type.source?.fields ?? []).flatMap((field): EmittedConstant[] => {
      if (enumConstants.has(field.name)) return [];
      const fate = { java: javaField(field), declaredIn: field.declaredIn };
      const reason = this.#fieldExclusion(field);
      if (reason !== undefined) {
        this.#fates.push({ ...fate, excluded: reason });
        return [];
      }
      const name = memberName(field.name, true);
      const given = taken.has(name) ? `${name}_` : name;
      if (given !== name)
        this.#defaults.add("names that were taken", `${this.#type.java}#${field.name}: ${name} -> ${given}`);
      this.#fates.push({ ...fate, emittedAs: `${this.#type.name}.${given}` });
      const inherited = this.#ancestors.some((ancestor) =>
        ancestor.constants.some((constant) => constant.name === given),
      );
      const type = typeText(field.type, "return", scope);
      return [{ name: given, field, type, descriptor: descriptorType(field.type, this.#index), overrides: inherited }];
    });
  }

  #fieldExclusion(field: {
    readonly static: boolean;
    readonly stability: string;
    readonly type: Method["returns"];
  }): string | undefined {
    if (!field.static) return "for authors of planners: a field of an object";
    if (field.stability === "Internal" || partialTypes.has(this.#type.java))
      return "for authors of planners: @Internal";
    return excludedTypeReason([field.type]);
  }

  #emitted(method: Method, name: string): void {
    this.#callable.push(method);
    const separator = name === "constructor" ? " " : ".";
    this.#fates.push({
      java: javaSignature(method),
      declaredIn: method.declaredIn,
      emittedAs: `${this.#type.name}${separator}${name}`,
    });
  }

  #excluded(method: Method, reason: string): void {
    this.#fates.push({ java: javaSignature(method), declaredIn: method.declaredIn, excluded: reason });
  }
}

/** The overloads of one Java name, and the name that they have in TypeScript. */
interface NamedGroup {
  readonly name: string;
  readonly methods: Method[];
}

/** `values()` and `valueOf(name)` of an enum are the properties of its object. */
function isEnumsOwn({ name, parameters, static: isStatic }: Method, { enumConstants }: EmittedType): boolean {
  if (enumConstants === undefined || !isStatic) return false;
  return (name === "values" && parameters.length === 0) || (name === "valueOf" && parameters.length === 1);
}
