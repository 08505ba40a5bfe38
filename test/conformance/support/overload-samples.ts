import type { Gateway } from "../../../runtime/src/gateway/gateway.js";
import {
  parseDescriptor,
  type ParameterDescriptor,
  type TypeDescriptor,
} from "../../../runtime/src/objects/descriptor.js";
import type { JavaObject } from "../../../runtime/src/objects/java-object.js";
import { HandleReference } from "../../../runtime/src/objects/reference.js";
import { javaName } from "../../../runtime/src/objects/registry.js";
import { prototypeOf, wrap } from "../../../runtime/src/objects/wrap.js";
import { java_class } from "../../../runtime/src/values/java-class.js";
import { nothing, sampleValue } from "./sample-values.js";

const noGateway = { release: () => undefined } as unknown as Gateway;

/** An object of a type, to be looked at and never sent. */
export function standIn(type: string): JavaObject {
  return wrap(new HandleReference(1n, 0, noGateway, javaName(type)), prototypeOf(type));
}

// Values that tell types apart which take the same ones.
const others: Readonly<Record<string, readonly unknown[]>> = {
  String: ["a"],
  Class: [java_class("a.B"), "a.B"],
  Object: [true, 1, "a"],
  int: [3],
  long: [3n],
  double: [1.5],
};

/** Argument lists that a signature may be called with, the most telling first. */
export function argumentsFor(signature: string): readonly (readonly unknown[])[] {
  const { parameters } = parseDescriptor(signature);
  let lists: readonly (readonly unknown[])[] = [[]];
  for (const parameter of parameters) {
    lists = lists.flatMap((list) => choicesFor(parameter).map((choice) => [...list, ...choice]));
    if (lists.length > 64) lists = lists.slice(0, 64);
  }
  return lists;
}

function choicesFor({ name, type, varargs }: ParameterDescriptor): readonly (readonly unknown[])[] {
  const values = valuesFor(type, name).map((value) => [value]);
  return varargs ? [...values, []] : values;
}

function valuesFor(type: TypeDescriptor, name: string): readonly unknown[] {
  const special = type.dimensions === 0 ? others[type.name] : undefined;
  if (special !== undefined) return special;
  const value = sampleValue(type, name, standIn);
  return value === nothing ? [standIn(type.name)] : [value];
}
