import type { ApiModel, Method } from "../model/types.js";
import { Defaults } from "./defaults.js";
import type { EmittedConstant, EmittedMethod, Fate } from "./members.js";
import type { OverrideClass } from "./override-scan.js";
import { planMembers } from "./plan-members.js";
import { TypeIndex, type EmittedType } from "./type-index.js";
import type { Uses } from "./uses.js";

/** All that is emitted for one type. */
export interface TypePlan {
  readonly type: EmittedType;
  readonly superclass: EmittedType | undefined;
  readonly constructor_: EmittedMethod | undefined;
  readonly methods: readonly EmittedMethod[];
  readonly constants: readonly EmittedConstant[];
  /** The Java methods and constructors that may be called, inherited and overridden ones too. */
  readonly callable: readonly Method[];
  /** What became of every Java member. */
  readonly fates: readonly Fate[];
  readonly uses: Uses;
}

/** All that is emitted for a Flink release. */
export interface Plan {
  readonly index: TypeIndex;
  readonly types: ReadonlyMap<string, TypePlan>;
  readonly defaults: Defaults;
}

/** Decides everything that the emission then only writes. */
export function makePlan(model: ApiModel, overrides: readonly OverrideClass[] = []): Plan {
  const index = new TypeIndex(model, overrides);
  const defaults = new Defaults();
  for (const { java, wanted, given } of index.clashes)
    defaults.add("names that were taken", `${java}: ${wanted} -> ${given}`);
  const types = new Map<string, TypePlan>();
  const planned = (type: EmittedType): TypePlan => {
    const done = types.get(type.java);
    if (done !== undefined) return done;
    const superclass = index.superclass(type);
    const plan = planMembers(type, superclass === undefined ? undefined : planned(superclass), index, defaults);
    types.set(type.java, plan);
    return plan;
  };
  for (const type of index.types.values()) planned(type);
  const sorted = [...index.types.keys()].map((java) => [java, types.get(java)] as const);
  return {
    index,
    defaults,
    types: new Map(sorted.filter((entry): entry is [string, TypePlan] => entry[1] !== undefined)),
  };
}
