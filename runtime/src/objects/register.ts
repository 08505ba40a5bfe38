import { forgetMethods } from "./method.js";
import * as registry from "./registry.js";
import type { TypeTable } from "./type-table.js";

export { is_a, type ObjectClass } from "./registry.js";

/** Tells the runtime the types of a Flink line. */
export function register_types(table: TypeTable): void {
  registry.register_types(table);
  forgetMethods();
}

/** Tells the runtime which class the objects of each type appear as: the generated one, or its override. */
export function register_classes(table: Readonly<Record<string, registry.ObjectClass>>): void {
  registry.register_classes(table);
  forgetMethods();
}
