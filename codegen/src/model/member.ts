import { erasure } from "./java-types.js";
import type { Method } from "./types.js";

export type Visibility = "public" | "protected" | "package" | "private";

/** A method on its way through inheritance: with what decides who overrides whom. */
export interface Member {
  readonly method: Method;
  readonly visibility: Visibility;
  /** Whether an interface declares it. */
  readonly ofInterface: boolean;
}

/** What two methods have in common when one overrides the other: the name and the erased parameters, substituted. */
export function overrideKey({ name, parameters }: Method): string {
  return `${name}(${parameters.map(({ type }) => erasure(type)).join(",")})`;
}

/** The visibility that modifiers say, `public` being implied in interfaces. */
export function visibilityOf(modifiers: ReadonlySet<string>, inInterface: boolean): Visibility {
  if (modifiers.has("public")) return "public";
  if (modifiers.has("private")) return "private";
  if (inInterface) return "public";
  return modifiers.has("protected") ? "protected" : "package";
}
