import type { JavaType } from "../model/types.js";

/** The binary names of the classes that a type is made of; variables count as their bounds. */
export function classNames(type: JavaType, depth = 0): readonly string[] {
  if (depth > 4) return [];
  switch (type.kind) {
    case "primitive":
      return [];
    case "class":
      return [type.name, ...type.arguments.flatMap((argument) => classNames(argument, depth + 1))];
    case "array":
      return classNames(type.component, depth);
    case "variable":
      return type.bounds.flatMap((bound) => classNames(bound, depth + 1));
    case "wildcard":
      return type.bound === undefined ? [] : classNames(type.bound, depth + 1);
  }
}
