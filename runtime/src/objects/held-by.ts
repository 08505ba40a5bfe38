import { describeValue } from "../values/describe-value.js";
import { ArgumentError } from "./argument-error.js";
import { referenceOf, type Reference } from "./reference.js";

/** What the receiver of a call stands for; throws for a method that was taken from its object: `names.map(t_env.from)`. */
export function heldBy(receiver: unknown, owner: string): Reference {
  const held = referenceOf(receiver);
  if (held !== undefined) return held;
  throw new ArgumentError(
    `A method of ${owner} was called on ${describeValue(receiver)}; ` +
      `call it on its object, as in (x) => object.method(x)`,
  );
}
