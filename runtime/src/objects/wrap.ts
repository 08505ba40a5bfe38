import type { Handle } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import type { Origin } from "../values/decode.js";
import { HandleReference, reference, type Reference } from "./reference.js";
import { JavaObject } from "./java-object.js";
import { classOf, nameOfJava } from "./registry.js";

/** The object for a handle that the gateway gave out. */
export function wrapHandle(handle: Handle, { environment, gateway }: Origin): JavaObject {
  const held = new HandleReference(handle.id, environment, gateway, handle.className);
  return wrap(held, prototypeOf(nameOfJava(handle.className)));
}

/** The prototype that objects of a type have. */
export function prototypeOf(name: string | undefined): object {
  return (name === undefined ? undefined : classOf(name)?.prototype) ?? JavaObject.prototype;
}

/** An object that stands for a reference; no constructor runs. */
export function wrap(held: Reference, prototype: object): JavaObject {
  const object = Object.create(prototype) as { [reference]: Reference };
  object[reference] = held;
  return object as unknown as JavaObject;
}
