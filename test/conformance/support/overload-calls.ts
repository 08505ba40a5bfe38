import { ArgumentError } from "../../../runtime/src/objects/argument-error.js";
import { invocation } from "../../../runtime/src/objects/overload.js";
import { reference, type Reference } from "../../../runtime/src/objects/reference.js";
import { generated, overrides } from "./line.js";
import { membersIn, type Member } from "./members.js";
import { argumentsFor, standIn } from "./overload-samples.js";

/** An overload, and arguments for which a call of its name chooses it. */
export interface OverloadCall {
  readonly member: Member;
  readonly signature: string;
  /** Undefined where every such call chooses another one. */
  readonly args: readonly unknown[] | undefined;
}

/** The members that have several signatures. */
export const overloadGroups: readonly Member[] = [...membersIn(generated), ...membersIn(overrides)].filter(
  ({ form, descriptors }) => form !== "constant" && descriptors.length > 1,
);

/** A call of each overload. */
export function overloadCalls(): readonly OverloadCall[] {
  return overloadGroups.flatMap((member) =>
    member.descriptors.map((signature) => {
      const args = argumentsFor(signature).find((each) => chosen(member, member.descriptors, each) === signature);
      return { member, signature, args };
    }),
  );
}

/** The signature that a call with the arguments chooses; undefined when none takes them. */
export function chosen(member: Member, signatures: readonly string[], args: readonly unknown[]): string | undefined {
  try {
    return invocation(receiverOf(member), member.owner, signatures, args).method.descriptor;
  } catch (error) {
    if (error instanceof ArgumentError) return undefined;
    throw error;
  }
}

function receiverOf({ form, owner }: Member): Reference | undefined {
  return form === "method" ? standIn(owner)[reference] : undefined;
}
