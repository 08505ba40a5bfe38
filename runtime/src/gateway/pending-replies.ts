import { moveToCallSite, type CallSite } from "../errors/caller-stack.js";
import { fromFailure, type DescribeStep, type FailureOrigin } from "../errors/from-failure.js";
import type { Reply } from "../gen/tsflink/bridge/v1/bridge_pb.js";

/** A call that waits for its reply on the socket. */
export interface PendingReply {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
  readonly site: CallSite;
  readonly steps: number;
  readonly describeStep: DescribeStep | undefined;
  /** Lets the process end. */
  readonly release: () => void;
}

/** The asynchronous calls that have not been answered. */
export class PendingReplies {
  readonly #calls = new Map<bigint, PendingReply>();

  add(id: bigint, call: PendingReply): void {
    this.#calls.set(id, call);
  }

  /** Whether somebody waits for a reply. */
  get isAwaited(): boolean {
    return this.#calls.size > 0;
  }

  /** The calls that were made after that one. */
  since(id: bigint): bigint[] {
    return [...this.#calls.keys()].filter((call) => call > id);
  }

  settle(reply: Reply, origin: FailureOrigin): void {
    const call = this.#remove(reply.id);
    if (call === undefined) return;
    if (reply.outcome.case === "failure") {
      const { steps, describeStep } = call;
      this.#reject(call, fromFailure(reply.outcome.value, { ...origin, steps, describeStep }));
    } else {
      call.resolve(reply);
    }
  }

  fail(id: bigint, error: Error): void {
    const call = this.#remove(id);
    if (call !== undefined) call.reject(error);
  }

  failAll(error: () => Error): void {
    for (const id of this.#calls.keys()) {
      const call = this.#remove(id);
      if (call !== undefined) this.#reject(call, error());
    }
  }

  #reject(call: PendingReply, error: Error): void {
    moveToCallSite(error, call.site);
    call.reject(error);
  }

  #remove(id: bigint): PendingReply | undefined {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    call?.release();
    return call;
  }
}
