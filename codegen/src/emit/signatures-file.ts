import { isNamedByItsText } from "../policy/named-by-text.js";
import type { Plan } from "./plan.js";
import { erasureOf } from "./descriptor.js";

/**
 * The wire signatures that the gateway may dispatch, sorted, one a line. Each emitted class lists all its members, the
 * inherited ones too, and nothing that was excluded.
 */
export function signaturesFile({ types }: Plan): string {
  const lines = new Set<string>();
  for (const plan of types.values()) {
    const { type } = plan;
    for (const constant of type.enumConstants ?? []) lines.add(`${type.java}#${constant}: ${type.java}`);
    if (isNamedByItsText(type.java)) lines.add(`${type.java}#toString(): java.lang.String`);
    for (const { field } of plan.constants) lines.add(`${type.java}#${field.name}: ${erasureOf(field.type)}`);
    for (const method of plan.callable) {
      const name = method.constructor_ ? "<init>" : method.name;
      const returns = method.constructor_ ? type.java : method.returnErasure;
      lines.add(`${type.java}#${name}(${method.parameters.map(({ erasure }) => erasure).join(",")}): ${returns}`);
    }
  }
  return [...lines].toSorted().join("\n") + "\n";
}
