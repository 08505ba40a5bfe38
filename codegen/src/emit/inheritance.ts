import { distinctSignatures, signatureText, type EmittedMethod } from "./members.js";
import type { OverrideClass } from "./override-scan.js";
import type { TypePlan } from "./plan.js";

const plansAbove = new WeakMap<TypePlan, readonly TypePlan[]>();

/** The plans of the classes above a class, nearest first. */
export function ancestorsOf(superplan: TypePlan | undefined): readonly TypePlan[] {
  if (superplan === undefined) return [];
  return [superplan, ...(plansAbove.get(superplan) ?? [])];
}

/** Remembers what is above a plan. */
export function rememberAncestors(plan: TypePlan, ancestors: readonly TypePlan[]): TypePlan {
  plansAbove.set(plan, ancestors);
  return plan;
}

/** Whether an override defines a member of that name. */
export function isReplaced(override: OverrideClass | undefined, name: string, isStatic: boolean): boolean {
  return (isStatic ? override?.staticMembers : override?.members)?.has(name) ?? false;
}

/** Whether the class gets the method from the one it extends, unchanged or replaced there by an override. */
export function isInherited(method: EmittedMethod, ancestors: readonly TypePlan[]): boolean {
  for (const ancestor of ancestors) {
    if (!method.static && isReplaced(ancestor.type.override, method.name, false)) return true;
    const above = ancestor.methods.find((other) => other.name === method.name && other.static === method.static);
    if (above !== undefined) return sameText(above, method);
  }
  return false;
}

/** What every class has from Function. */
const functionMembers = new Set(["apply", "arguments", "bind", "call", "caller", "length", "name"]);

/** Whether a class above has a member of that name. */
export function isOverriding(name: string, isStatic: boolean, ancestors: readonly TypePlan[]): boolean {
  if (isStatic && functionMembers.has(name)) return true;
  return hasAbove(name, isStatic, ancestors);
}

/** Whether an emitted class above has a member of that name. */
export function hasAbove(name: string, isStatic: boolean, ancestors: readonly TypePlan[]): boolean {
  return ancestors.some(
    (ancestor) =>
      isReplaced(ancestor.type.override, name, isStatic) ||
      ancestor.methods.some((method) => method.name === name && method.static === isStatic) ||
      (isStatic && ancestor.constants.some((constant) => constant.name === name)),
  );
}

function sameText(a: EmittedMethod, b: EmittedMethod): boolean {
  return textOf(a) === textOf(b);
}

function textOf({ overloads }: EmittedMethod): string {
  const signatures = distinctSignatures(overloads).map((overload) => signatureText(overload));
  return [...signatures, ...overloads.map(({ descriptor }) => descriptor)].join("\n");
}
