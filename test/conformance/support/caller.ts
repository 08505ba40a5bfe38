import {
  parseDescriptor,
  parseType,
  type MethodDescriptor,
  type TypeDescriptor,
} from "../../../runtime/src/objects/descriptor.js";
import { JavaObject } from "../../../runtime/src/objects/java-object.js";
import { invocation } from "../../../runtime/src/objects/overload.js";
import { reference } from "../../../runtime/src/objects/reference.js";
import { classOf, typeEntry } from "../../../runtime/src/objects/registry.js";
import { prototypeOf } from "../../../runtime/src/objects/wrap.js";
import { call, call_static } from "../../../runtime/src/objects/calls.js";
import { JavaError } from "../../../runtime/src/errors/java-error.js";
import { enumConstant } from "../../../runtime/src/values/object-encoders.js";
import { wrongType } from "./check-value.js";
import type { Member } from "./members.js";
import type { ObjectPool } from "./object-pool.js";
import type { Outcome } from "./outcome.js";
import { nothing, sampleValue } from "./sample-values.js";
import type { Vault } from "./vault.js";

type Callable = (...args: readonly unknown[]) => unknown;

/** Milliseconds that a promise gets; the first job starts the cluster. */
const patience = 60_000;

/** Calls generated members with sample arguments. */
export class Caller {
  readonly #pool: ObjectPool;
  readonly #vault: Vault;
  readonly #modules: (module: string) => Promise<Readonly<Record<string, unknown>>>;

  constructor(pool: ObjectPool, vault: Vault, modules: (module: string) => Promise<Readonly<Record<string, unknown>>>) {
    this.#pool = pool;
    this.#vault = vault;
    this.#modules = modules;
  }

  /** Calls one signature of a member by the method that a program would call. */
  async call(member: Member, signature: string): Promise<Outcome> {
    const { form, owner } = member;
    if (form === "constant") {
      const cls = classOf(owner) as unknown as Readonly<Record<string, unknown>>;
      return this.#outcome(parseType(signature), () => cls[member.name]);
    }
    const descriptor = descriptorOf(member, signature);
    const args = this.#arguments(descriptor);
    if (typeof args === "string") return { kind: "unreachable", text: `no ${args}` };
    if (form === "constructor") {
      const cls = classOf(owner) as unknown as new (...args: readonly unknown[]) => unknown;
      const returns = { name: owner, arguments: [], dimensions: 0, nullable: false };
      return this.#outcome(returns, () => new cls(...args));
    }
    if (form !== "method") return this.#callStatic(member, signature, descriptor, args);
    const receiver = this.#pool.get(owner);
    if (receiver === undefined) return { kind: "unreachable", text: `no ${owner}` };
    const method = (prototypeOf(owner) as Readonly<Record<string, Callable>>)[member.name] as Callable;
    const outcome = await this.#outcome(
      descriptor.returns,
      () => this.#invoke(member, signature, receiver, method, args),
      isSetter(descriptor),
    );
    return outcome.kind === "bridge error" ? outcome : ((await this.#again(member, signature, method)) ?? outcome);
  }

  /** The method itself; where its order of overloads chooses another signature, the signature alone. */
  #invoke(
    { owner, descriptors }: Member,
    signature: string,
    receiver: JavaObject,
    method: Callable,
    args: readonly unknown[],
  ): unknown {
    if (descriptors.length > 1) {
      const chosen = invocation(receiver[reference], owner, descriptors, args).method.descriptor;
      if (chosen !== signature) return call(receiver, owner, signature, args);
    }
    return method.apply(receiver, [...args]);
  }

  /** A recorded value may be an object inside the JVM too: its methods are called then. */
  async #again(member: Member, signature: string, method: Callable): Promise<Outcome | undefined> {
    const descriptor = descriptorOf(member, signature);
    const args = this.#arguments(descriptor);
    const receiver = this.#pool.get(member.owner);
    if (receiver?.[reference].form !== "node" || typeof args === "string") return undefined;
    try {
      const inside = this.#vault.inside(receiver);
      if (!(inside instanceof JavaObject) || inside[reference].form !== "handle") return undefined;
      const outcome = await this.#outcome(
        descriptor.returns,
        () => this.#invoke(member, signature, inside, method, args),
        isSetter(descriptor),
      );
      return outcome.kind === "bridge error" ? { ...outcome, text: `on a handle: ${outcome.text}` } : undefined;
    } catch {
      // What its receiver stands on is refused by Flink.
      return undefined;
    }
  }

  async #callStatic(
    { module, exported, name, form, owner, descriptors }: Member,
    signature: string,
    { returns }: MethodDescriptor,
    args: readonly unknown[],
  ): Promise<Outcome> {
    const exports = await this.#modules(module);
    const cls = (form === "static" && typeEntry(owner)?.enum === undefined ? classOf(owner) : exports[exported]) as
      Callable | Readonly<Record<string, Callable>>;
    const method = (form === "function" ? cls : (cls as Readonly<Record<string, Callable>>)[name]) as Callable;
    if (form === "of enum") {
      const constant = typeEntry(owner)?.enum?.[0] ?? "";
      const chosen = invocation(enumConstant(owner, constant), owner, descriptors, args).method.descriptor;
      if (chosen !== signature) return { kind: "bridge error", text: `${chosen} is chosen` };
      return this.#outcome(returns, () => method.call(cls, constant, ...args));
    }
    return this.#outcome(returns, () => {
      const chosen = invocation(undefined, owner, descriptors, args).method.descriptor;
      return chosen === signature ? method.call(cls, ...args) : call_static(owner, signature, args);
    });
  }

  async #outcome(returns: TypeDescriptor, run: () => unknown, isSetter = false): Promise<Outcome> {
    try {
      const value = await inTime(run());
      if (value === late) return { kind: "waiting" };
      const inside = this.#vault.inside(value);
      this.#pool.add(value);
      this.#pool.add(inside);
      const wrong = isSetter ? undefined : wrongType(inside, returns);
      return wrong === undefined ? { kind: "value" } : { kind: "bridge error", text: wrong };
    } catch (error) {
      if (error instanceof JavaError && !isOfBridge(error)) {
        const cause = error.causes.at(-1)?.java_class ?? error.java_class;
        return { kind: "exception", text: error.message.split("\n")[0] ?? "", cause };
      }
      return { kind: "bridge error", text: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
    }
  }

  /** The name of the type of which there is no value, where there is one. */
  #arguments({ parameters }: MethodDescriptor): readonly unknown[] | string {
    const args: unknown[] = [];
    for (const { name, type, varargs } of parameters) {
      const value = sampleValue(type, name, (of) => this.#pool.get(of));
      if (value !== nothing) args.push(value);
      else if (!varargs) return type.name;
    }
    return args;
  }
}

const ofWrongArguments = /^java\.lang\.(?:ClassCast|IllegalArgument|NullPointer)Exception$/;

/** An exception of wrong arguments comes from Flink only if Flink was running: else from how the bridge called it. */
function isOfBridge({ causes }: JavaError): boolean {
  const cameFromFlink = causes.some(({ stack }) =>
    stack.some((frame) => /^(?:\S*\/)?org\.apache\.flink\./.test(frame)),
  );
  return !cameFromFlink && causes.some(({ java_class }) => ofWrongArguments.test(java_class));
}

/** Descriptors leave out whether the method gives null. */
function descriptorOf({ returns }: Member, signature: string): MethodDescriptor {
  const descriptor = parseDescriptor(signature);
  const nullable = returns.some((type) => /\| null>?$/.test(type));
  return { ...descriptor, returns: { ...descriptor.returns, nullable } };
}

/** A setter that is void in Java gives its receiver. */
function isSetter({ fluent, returns }: MethodDescriptor): boolean {
  return fluent && returns.name === "void";
}

const late = Symbol("late");

async function inTime(value: unknown): Promise<unknown> {
  if (!(value instanceof Promise)) return value;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(() => resolve(late), patience);
  });
  const first = await Promise.race([value, timeout]).finally(() => clearTimeout(timer));
  value.catch(() => undefined);
  return first;
}
