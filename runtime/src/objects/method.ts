import type { Encoder } from "../values/encoder.js";
import { encoderOf } from "../values/type-encoder.js";
import { parseDescriptor, parseType, type MethodDescriptor, type ParameterDescriptor } from "./descriptor.js";
import { methodName, staticName } from "./names.js";
import { javaName, typeEntry } from "./registry.js";
import { prototypeOf } from "./wrap.js";

/** A Java method, constructor or constant, ready to be called or recorded. */
export interface Method {
  /** The TypeScript name of the class that offers it. */
  readonly owner: string;
  /** The Java name; "" for a constructor. */
  readonly name: string;
  /** As a Step has it. */
  readonly signature: string;
  readonly kind: "method" | "static" | "constructor" | "constant";
  readonly parameters: readonly ParameterDescriptor[];
  readonly encoders: readonly Encoder[];
  /** Whether the last parameter takes any number of arguments. */
  readonly varargs: boolean;
  readonly waits: boolean;
  readonly fluent: boolean;
  /** Whether Java returns void: the value is undefined. */
  readonly returnsNothing: boolean;
  /** Whether a call is written down rather than made, when nothing it stands on is inside the JVM. */
  readonly records: boolean;
  /** Whether the call is made on an object that may change under it: a recorded one must then be inside the JVM first. */
  readonly touches: boolean;
  /** The prototype of what a recorded call returns. */
  readonly prototype: object;
  /** For error messages: `Table.select`. */
  readonly label: string;
  /** The descriptor, for error messages. */
  readonly descriptor: string;
}

const methods = new Map<string, Map<string, Method>>();

/** The method of a class that a descriptor stands for; parsed once. */
export function methodOf(owner: string, descriptor: string): Method {
  const method = methods.get(owner)?.get(descriptor);
  return method ?? remember(owner, descriptor, compile(owner, descriptor));
}

/** A static constant of a class. */
export function constantOf(owner: string, name: string, type: string): Method {
  const key = `${name}: ${type}`;
  return methods.get(owner)?.get(key) ?? remember(owner, key, compileConstant(owner, name, type));
}

/** Forgets what was parsed with an older type table. */
export function forgetMethods(): void {
  methods.clear();
}

function remember(owner: string, key: string, method: Method): Method {
  const ofOwner = methods.get(owner) ?? new Map<string, Method>();
  methods.set(owner, ofOwner.set(key, method));
  return method;
}

function compile(owner: string, text: string): Method {
  const descriptor = parseDescriptor(text);
  const { name, parameters } = descriptor;
  const kind = name === "" ? "constructor" : descriptor.static ? "static" : "method";
  const returned = name === "" ? owner : recordedName(descriptor, owner);
  const records = returned !== undefined && typeEntry(returned)?.recorded === true;
  return {
    owner,
    name,
    signature: `${javaName(owner)}#${name === "" ? "<init>" : name}(${parameters.map(erasureOf).join(",")})`,
    kind,
    parameters,
    encoders: parameters.map(({ type }) => encoderOf(type)),
    varargs: parameters.at(-1)?.varargs ?? false,
    waits: descriptor.waits,
    fluent: descriptor.fluent,
    returnsNothing: isVoid(descriptor),
    records,
    touches: kind === "method" && !records && !descriptor.fluent && typeEntry(owner)?.mutable === true,
    prototype: prototypeOf(returned),
    label: labelOf(kind, owner, name),
    descriptor: text,
  };
}

function labelOf(kind: Method["kind"], owner: string, name: string): string {
  if (kind === "constructor") return `new ${owner}`;
  return kind === "static" ? staticName(owner, name) : `${owner}.${methodName(name)}`;
}

/** void, and a CompletableFuture<Void>. */
function isVoid({ name, returns }: MethodDescriptor): boolean {
  const [content] = returns.arguments;
  return name !== "" && (returns.name === "void" || content?.name === "Void");
}

function recordedName({ fluent, returns }: MethodDescriptor, owner: string): string | undefined {
  if (fluent) return owner;
  return returns.dimensions === 0 ? returns.name : undefined;
}

function compileConstant(owner: string, name: string, type: string): Method {
  const returns = parseType(type);
  const recorded = returns.dimensions === 0 && typeEntry(returns.name)?.recorded === true;
  return {
    owner,
    name,
    signature: `${javaName(owner)}#${name}`,
    kind: "constant",
    parameters: [],
    encoders: [],
    varargs: false,
    waits: false,
    fluent: false,
    returnsNothing: false,
    records: recorded,
    touches: false,
    prototype: prototypeOf(recorded ? returns.name : undefined),
    label: `${owner}.${name}`,
    descriptor: `${name}: ${type}`,
  };
}

function erasureOf({ type, varargs, erasure }: ParameterDescriptor): string {
  const declared = erasure ?? type.name + "[]".repeat(type.dimensions);
  const name = declared.replace(/(?:\[\])+$/, "");
  return javaName(name) + declared.slice(name.length) + (varargs ? "[]" : "");
}
