import { elementsOf, type Encoded } from "../values/encoded.js";
import { isTooDeep } from "../values/encoder.js";
import { ArgumentError } from "./argument-error.js";
import { explainArguments } from "./explain-arguments.js";
import { methodOf } from "./method.js";
import type { Method } from "./method.js";
import { NodeReference } from "./reference.js";

/** The call of the first signature that takes the arguments; throws an ArgumentError when there is none. */
export function invocation(
  receiver: Encoded | undefined,
  owner: string,
  signatures: string | readonly string[],
  args: readonly unknown[],
): NodeReference {
  try {
    return firstThatTakes(receiver, owner, signatures, args);
  } catch (error) {
    if (!isTooDeep(error)) throw error;
    const { label } = methodOf(owner, typeof signatures === "string" ? signatures : (signatures[0] ?? ""));
    throw new ArgumentError(`${label}: an argument is nested too deeply; does it contain itself?`);
  }
}

function firstThatTakes(
  receiver: Encoded | undefined,
  owner: string,
  signatures: string | readonly string[],
  args: readonly unknown[],
): NodeReference {
  if (typeof signatures === "string") {
    const method = methodOf(owner, signatures);
    const encoded = encodeArguments(method, args);
    if (encoded !== undefined) return new NodeReference(method, receiver, encoded);
    throw new ArgumentError(explainArguments([method], args));
  }
  for (const signature of signatures) {
    const method = methodOf(owner, signature);
    const encoded = encodeArguments(method, args);
    if (encoded !== undefined) return new NodeReference(method, receiver, encoded);
  }
  throw new ArgumentError(
    explainArguments(
      signatures.map((signature) => methodOf(owner, signature)),
      args,
    ),
  );
}

/** undefined when the method does not take them. */
function encodeArguments(method: Method, args: readonly unknown[]): readonly Encoded[] | undefined {
  const { encoders, varargs } = method;
  const fixed = varargs ? encoders.length - 1 : encoders.length;
  if (varargs ? args.length < fixed : args.length !== fixed) return undefined;
  const encoded: Encoded[] = [];
  for (let index = 0; index < fixed; index += 1) {
    const one = encoders[index]?.encode(args[index]);
    if (one === undefined) return undefined;
    encoded.push(one);
  }
  if (varargs) {
    const rest = encodeRest(method, args, fixed);
    if (rest === undefined) return undefined;
    encoded.push(rest);
  }
  return encoded;
}

function encodeRest({ encoders }: Method, args: readonly unknown[], from: number): Encoded | undefined {
  const encoder = encoders[from];
  const rest: Encoded[] = [];
  for (let index = from; index < args.length; index += 1) {
    const one = encoder?.encode(args[index]);
    if (one === undefined) return undefined;
    rest.push(one);
  }
  return elementsOf("array", rest);
}
