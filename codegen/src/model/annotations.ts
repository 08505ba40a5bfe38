import type { AnnotationUse, Declaration } from "../parse/declarations.js";
import type { DeclaredType } from "./declared-type.js";
import type { Stability } from "./types.js";

const stabilities: ReadonlySet<string> = new Set(["Public", "PublicEvolving", "Experimental", "Internal"]);

/** The stability that a declaration itself is annotated with. */
export function ownStability({ annotations }: Declaration): Stability {
  const found = annotations.map(simpleName).find((name) => stabilities.has(name));
  return (found as Stability | undefined) ?? "none";
}

/** A type's stability: its own or that of the nearest enclosing type that has one. */
export function typeStability(type: DeclaredType): Stability {
  const own = ownStability(type.declaration);
  return own === "none" && type.outer ? typeStability(type.outer) : own;
}

/** Whether a declaration is deprecated, by annotation or, as javac has it, by Javadoc tag. */
export function isDeprecated({ annotations, javadoc }: Declaration): boolean {
  return annotations.some((each) => simpleName(each) === "Deprecated") || /^\s*@deprecated\b/m.test(javadoc ?? "");
}

export function isNullable(annotations: readonly AnnotationUse[]): boolean {
  return annotations.some((each) => simpleName(each) === "Nullable");
}

function simpleName({ name }: AnnotationUse): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
