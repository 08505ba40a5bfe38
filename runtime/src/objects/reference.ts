import type { Gateway } from "../gateway/gateway.js";
import { programLine } from "./trace.js";
import { sharedState } from "./shared-state.js";
import type { Encoded } from "../values/encoded.js";
import type { Method } from "./method.js";

/** The property that holds what a JavaObject stands for; the same in every copy of the package. */
export const reference: unique symbol = Symbol.for("tsflink.reference") as never;

/** An object inside the JVM. Released when JavaScript has forgotten every holder of this reference. */
export class HandleReference {
  readonly form = "handle";
  readonly id: bigint;
  /** 0: an object that belongs to no environment. */
  readonly environment: number;
  readonly gateway: Gateway;
  /** Binary name of its Java class. */
  readonly className: string;
  released = false;

  constructor(id: bigint, environment: number, gateway: Gateway, className: string) {
    this.id = id;
    this.environment = environment;
    this.gateway = gateway;
    this.className = className;
    forgotten.register(this, { id, gateway }, this);
  }

  /** Lets the JVM forget the object now. */
  release(): void {
    if (this.released) return;
    this.released = true;
    forgotten.unregister(this);
    this.gateway.release(this.id);
  }
}

/** A call that is written down and not yet made; it never changes. */
export class NodeReference {
  readonly form = "node";
  readonly number: number;
  readonly method: Method;
  /** undefined for static methods, constructors and constants; a value for the methods of enums. */
  readonly receiver: Encoded | undefined;
  readonly args: readonly Encoded[];
  /** The line of the program that built it, with TSFLINK_TRACE. */
  readonly builtAt: string | undefined;

  constructor(method: Method, receiver: Encoded | undefined, args: readonly Encoded[]) {
    this.number = sharedState.nextNode++;
    this.method = method;
    this.receiver = receiver;
    this.args = args;
    this.builtAt = programLine();
  }
}

/** What a JavaObject stands for. */
export type Reference = HandleReference | NodeReference;

/** The reference of a JavaObject of any copy of the package; undefined for anything else. */
export function referenceOf(value: unknown): Reference | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return (value as { [reference]?: Reference })[reference];
}

const forgotten = new FinalizationRegistry<{ id: bigint; gateway: Gateway }>(({ id, gateway }) => gateway.release(id));
