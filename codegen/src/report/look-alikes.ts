import type { Plan } from "../emit/plan.js";
import { compare, looksAlike, type OverloadRule } from "../policy/overloads.js";

/** Two overloads that some JavaScript arguments could be for, and the rule that decides. */
export interface LookAlike {
  readonly type: string;
  readonly first: string;
  readonly second: string;
  readonly rule: OverloadRule;
}

/** Every pair of overloads of a line that look alike at run time. */
export function lookAlikes({ types, index }: Plan): readonly LookAlike[] {
  const found: LookAlike[] = [];
  for (const { type, methods, constructor_ } of types.values()) {
    for (const { overloads } of constructor_ === undefined ? methods : [...methods, constructor_]) {
      for (const [at, first] of overloads.entries()) {
        for (const second of overloads.slice(at + 1)) {
          if (!looksAlike(first.method, second.method, index)) continue;
          const { rule } = compare(first.method, second.method, index);
          found.push({ type: type.name, first: first.descriptor, second: second.descriptor, rule });
        }
      }
    }
  }
  return found;
}
