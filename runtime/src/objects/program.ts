import { BridgeError } from "../errors/bridge-error.js";
import type { DescribeStep } from "../errors/from-failure.js";
import type { Step, Value } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import type { Gateway } from "../gateway/gateway.js";
import { isValue, valueOf, type Encoded } from "../values/encoded.js";
import { printReference } from "./print.js";
import type { HandleReference, NodeReference, Reference } from "./reference.js";

/** The steps of one call: what was recorded and the call needs, in the order in which it was written down. */
export class Program {
  readonly steps: Step[] = [];
  /** The environment whose objects it uses; 0 when they belong to none. */
  environment = 0;
  /** The gateway whose objects it uses; undefined when it uses none. */
  gateway: Gateway | undefined;
  readonly #nodes: NodeReference[] = [];
  readonly #numbers = new Map<NodeReference, number>();
  #owner: HandleReference | undefined;

  /** @param environment to which everything has to belong, when that is known */
  constructor(roots: readonly Encoded[], environment = 0) {
    this.environment = environment;
    this.#collect(roots);
    this.#nodes.sort((a, b) => a.number - b.number);
    for (const [index, node] of this.#nodes.entries()) this.#numbers.set(node, index);
    for (const node of this.#nodes) this.steps.push(this.#step(node));
  }

  /** A value in which the objects are handles and numbers of steps. */
  resolve(encoded: Encoded): Value {
    if (isValue(encoded)) return encoded;
    switch (encoded.form) {
      case "handle":
        return valueOf({
          case: "handle",
          value: { $typeName: "tsflink.bridge.v1.Handle", id: encoded.id, className: encoded.className },
        });
      case "node":
        return valueOf({ case: "step", value: this.#numbers.get(encoded) ?? 0 });
      case "elements": {
        const elements = encoded.elements.map((element) => this.resolve(element));
        return valueOf({ case: encoded.kind, value: { $typeName: "tsflink.bridge.v1.List", elements } });
      }
      case "entries": {
        const keys = encoded.keys.map((key) => this.resolve(key));
        const values = encoded.values.map((value) => this.resolve(value));
        return valueOf({ case: "map", value: { $typeName: "tsflink.bridge.v1.Map", keys, values } });
      }
    }
  }

  /** Says what a step stands for, for the error that it may cause. */
  readonly describe: DescribeStep = (step) => {
    const node = this.#nodes[step];
    return node === undefined ? undefined : { text: printReference(node), builtAt: node.builtAt };
  };

  #step({ method, receiver, args }: NodeReference): Step {
    return {
      $typeName: "tsflink.bridge.v1.Step",
      signature: method.signature,
      ...(receiver === undefined ? {} : { receiver: this.resolve(receiver) }),
      arguments: args.map((arg) => this.resolve(arg)),
      returnsReceiver: method.fluent && receiver !== undefined && !isValue(receiver) && receiver.form === "node",
    };
  }

  #collect(roots: readonly Encoded[]): void {
    const pending = [...roots];
    const seen = new Set<NodeReference>();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (isValue(next)) continue;
      if (next.form === "elements") pending.push(...next.elements);
      else if (next.form === "entries") pending.push(...next.keys, ...next.values);
      else if (next.form === "handle") this.#use(next);
      else if (!seen.has(next)) {
        seen.add(next);
        this.#nodes.push(next);
        if (next.receiver !== undefined) pending.push(next.receiver);
        pending.push(...next.args);
      }
    }
  }

  #use(handle: HandleReference): void {
    if (handle.released) throw new BridgeError(`${printReference(handle)} cannot be used any more: it was disposed of`);
    if (this.gateway !== undefined && this.gateway !== handle.gateway) {
      throw new BridgeError(`${printReference(handle)} belongs to a JVM that has ended; make it anew`);
    }
    this.gateway = handle.gateway;
    if (handle.environment === 0) return;
    if (this.environment !== 0 && this.environment !== handle.environment) throw mixed(this.#owner, handle);
    this.environment = handle.environment;
    this.#owner = handle;
  }
}

function mixed(first: Reference | undefined, second: Reference): BridgeError {
  const other = first === undefined ? "the one that this call makes" : `that of ${printReference(first)}`;
  return new BridgeError(
    `${printReference(second)} belongs to another TableEnvironment than ${other}; ` +
      "make everything that one call uses with one TableEnvironment",
  );
}
