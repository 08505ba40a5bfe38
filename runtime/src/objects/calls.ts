import type { Reply } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { currentGateway } from "../gateway/current-gateway.js";
import type { Gateway } from "../gateway/gateway.js";
import { enumConstant } from "../values/object-encoders.js";
import { decodeValue } from "../values/decode.js";
import { heldBy } from "./held-by.js";
import { JavaObject } from "./java-object.js";
import { constantOf, type Method } from "./method.js";
import { invocation } from "./overload.js";
import { Program } from "./program.js";
import type { Ref } from "./ref.js";
import { NodeReference, reference } from "./reference.js";
import { wrap } from "./wrap.js";

type Signatures = string | readonly string[];

/** Calls a method, or writes the call down when the object is a recorded value and the result is one too. */
export function call<T>(receiver: JavaObject, owner: string, signatures: Signatures, args: readonly unknown[]): T {
  const held = heldBy(receiver, owner);
  const made = invocation(held, owner, signatures, args);
  const { method } = made;
  if (held.form === "handle") {
    const result = run(made);
    return (method.fluent ? forget(result, receiver) : result) as T;
  }
  if (method.fluent) {
    receiver[reference] = made;
    return receiver as T;
  }
  if (method.touches) {
    // What the call changes (Configuration.remove_config) must stay changed: from here on the object is Java's.
    receiver[reference] = (evaluate(held, false) as JavaObject)[reference];
    return call(receiver, owner, signatures, args);
  }
  return (method.records ? wrap(made, method.prototype) : run(made)) as T;
}

/** Calls a method without blocking; the promise is its value, or what its CompletableFuture completes with. */
export function call_async<T>(
  receiver: JavaObject,
  owner: string,
  signatures: Signatures,
  args: readonly unknown[],
): Promise<T> {
  return start(() => invocation(heldBy(receiver, owner), owner, signatures, args)) as Promise<T>;
}

/** Calls a method of an enum's constant. */
export function call_enum<T>(owner: string, constant: string, signatures: Signatures, args: readonly unknown[]): T {
  const encoded = enumConstant(owner, constant);
  return finish(invocation(encoded, owner, signatures, args)) as T;
}

/** Calls a static method, or writes the call down. */
export function call_static<T>(owner: string, signatures: Signatures, args: readonly unknown[]): T {
  return finish(invocation(undefined, owner, signatures, args)) as T;
}

/** Calls a static method without blocking. */
export function call_static_async<T>(owner: string, signatures: Signatures, args: readonly unknown[]): Promise<T> {
  return start(() => invocation(undefined, owner, signatures, args)) as Promise<T>;
}

/** Calls a constructor, or writes the call down. */
export function construct(owner: string, signatures: Signatures, args: readonly unknown[]): Ref {
  const made = invocation(undefined, owner, signatures, args);
  return made.method.records ? made : (run(made) as JavaObject)[reference];
}

/** The value of a static constant. */
export function constant<T>(owner: string, name: string, type: string): T {
  return finish(new NodeReference(constantOf(owner, name, type), undefined, [])) as T;
}

function finish(made: NodeReference): unknown {
  return made.method.records ? wrap(made, made.method.prototype) : run(made);
}

/** Sends what a call stands on, and the call itself as the last step. */
function run(made: NodeReference): unknown {
  return evaluate(made, made.method.returnsNothing);
}

function evaluate(made: NodeReference, discard: boolean): unknown {
  const program = new Program([made]);
  const gateway = program.gateway ?? currentGateway();
  const reply = gateway.callSync(bodyOf(program, made.method), program.describe);
  const value = valueIn(reply, gateway, program.environment);
  return discard ? undefined : value;
}

async function start(make: () => NodeReference): Promise<unknown> {
  // The program keeps what it uses alive until the reply.
  const made = make();
  const program = new Program([made]);
  const gateway = program.gateway ?? currentGateway();
  const reply = await gateway.callAsync(bodyOf(program, made.method), program.describe);
  return valueIn(reply, gateway, program.environment, made.method);
}

function bodyOf(program: Program, { waits }: Method) {
  const { environment, steps } = program;
  return { case: "call", value: { $typeName: "tsflink.bridge.v1.Call", environment, steps, waits } } as const;
}

/** The value of a reply; void methods give undefined. */
export function valueIn(reply: Reply, gateway: Gateway, environment: number, method?: Method): unknown {
  const { outcome } = reply;
  if (outcome.case !== "value") throw new Error(`The gateway answered a call with ${outcome.case ?? "nothing"}`);
  return method?.returnsNothing ? undefined : decodeValue(outcome.value, { gateway, environment });
}

/** A setter's result is its receiver, which is here already. */
function forget(result: unknown, receiver: JavaObject): JavaObject {
  if (result instanceof JavaObject && result !== receiver) result[Symbol.dispose]();
  return receiver;
}
