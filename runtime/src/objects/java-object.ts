import { inspect } from "node:util";
import { TsflinkError } from "../errors/tsflink-error.js";
import { printReference } from "./print.js";
import type { Ref } from "./ref.js";
import { reference, type Reference } from "./reference.js";
import { typeNameOf } from "./registry.js";

/**
 * An object of Flink's API: either an object inside the JVM, or a value such as an expression or a schema, which is
 * written down here and goes to the JVM with the call that uses it.
 */
export class JavaObject {
  /** @internal */
  [reference]: Reference;

  /** For generated classes only: `held` is what `construct` gave. */
  protected constructor(held?: Ref) {
    if (held === undefined || (held.form !== "handle" && held.form !== "node")) {
      const name = typeNameOf(this) ?? new.target.name;
      throw new TsflinkError(`${name} has no public constructor; objects of it come from Flink's own methods`);
    }
    this[reference] = held as Reference;
  }

  /** The calls that made a recorded value, as TypeScript; `Table@7` for an object inside the JVM. */
  toString(): string {
    return printReference(this[reference]);
  }

  /**
   * Lets the JVM forget the object now rather than after JavaScript has: `using table = ...`. It cannot be used
   * afterwards. Does nothing to a value that is not inside the JVM.
   */
  [Symbol.dispose](): void {
    if (this[reference].form === "handle") this[reference].release();
  }

  /** @internal */
  [inspect.custom](): string {
    return printReference(this[reference]);
  }
}
