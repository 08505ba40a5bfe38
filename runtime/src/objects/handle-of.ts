import { BridgeError } from "../errors/bridge-error.js";
import type { JavaObject } from "./java-object.js";
import { reference, type HandleReference } from "./reference.js";

/** The handle behind an object that is inside the JVM. */
export function handleOf(object: JavaObject): HandleReference {
  const held = object[reference];
  if (held.form !== "handle") throw new BridgeError(`${object} is not inside the JVM`);
  if (held.released) throw new BridgeError(`${object} cannot be used any more: it was disposed of`);
  return held;
}
