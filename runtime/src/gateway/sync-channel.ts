import { availableParallelism } from "node:os";
import { closeSync, readSync, writevSync } from "node:fs";
// Not the global one, which tests with clocks of their own replace.
import { performance } from "node:perf_hooks";
import { encodeHeader, headerSize } from "./frames.js";
import { pause } from "./pause.js";
import { byteLength, piecesAfter } from "./pieces.js";

const scratchSize = 64 * 1024;

// How long a reply is looked for before it is waited for, in milliseconds, and for how many calls only briefly after one
// whose reply was not there by then: it takes long, or the other side waits for the core that we look on.
const patience = 0.4;
const brevity = 0.03;
const briefCalls = 10;
const alone = availableParallelism() === 1;

/** Our end of the FIFO of the replies, opened twice. */
export interface RepliesFifo {
  readonly blocking: number;
  readonly nonBlocking: number;
}

/** Frames over a pair of FIFOs, written and read without the event loop. */
export class SyncChannel {
  readonly #requests: number;
  readonly #replies: RepliesFifo;
  readonly #scratch = Buffer.allocUnsafe(scratchSize);
  #start = 0;
  #end = 0;
  #open = true;
  #brief = 0;

  constructor(requests: number, replies: RepliesFifo) {
    this.#requests = requests;
    this.#replies = replies;
  }

  /** Writes one message, whose pieces are not copied; throws EPIPE when nobody reads any more. */
  send(...message: readonly Uint8Array[]): void {
    let left: readonly Uint8Array[] = [encodeHeader(byteLength(message)), ...message];
    while (left.length > 0)
      left = piecesAfter(
        left,
        retried(() => writevSync(this.#requests, left)),
      );
  }

  /** Waits for one message; undefined at the end of the file, even in the middle of a message. */
  receive(): Uint8Array | undefined {
    if (!this.#fill(headerSize)) return undefined;
    const length = this.#scratch.readUInt32LE(this.#start);
    this.#start += headerSize;
    // The decoded message keeps views of these bytes, so each message has its own.
    const message = Buffer.allocUnsafeSlow(length);
    const buffered = Math.min(length, this.#end - this.#start);
    this.#scratch.copy(message, 0, this.#start, this.#start + buffered);
    this.#start += buffered;
    for (let read = buffered; read < length;) {
      const count = this.#read(message, read, length - read);
      if (count === 0) return undefined;
      read += count;
    }
    return message;
  }

  /** Drops bytes up to the message whose first bytes are these, which comes next; false at the end of the file. */
  skipTo(start: Uint8Array): boolean {
    let read = Buffer.alloc(0);
    for (;;) {
      const found = read.indexOf(start) - headerSize;
      if (found >= 0) {
        this.#start = 0;
        this.#end = read.copy(this.#scratch, 0, found);
        return true;
      }
      const count = this.#read(this.#scratch, 0, scratchSize - headerSize - start.length);
      if (count === 0) return false;
      read = Buffer.concat([read.subarray(-headerSize - start.length), this.#scratch.subarray(0, count)]);
    }
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#requests);
    closeSync(this.#replies.blocking);
    closeSync(this.#replies.nonBlocking);
  }

  /** Has at least `size` bytes in the scratch buffer; false at the end of the file. */
  #fill(size: number): boolean {
    if (this.#start === this.#end) this.#start = this.#end = 0;
    while (this.#end - this.#start < size) {
      if (this.#start + size > scratchSize) {
        this.#scratch.copy(this.#scratch, 0, this.#start, this.#end);
        this.#end -= this.#start;
        this.#start = 0;
      }
      const count = this.#await(this.#scratch, this.#end, scratchSize - this.#end);
      if (count === 0) return false;
      this.#end += count;
    }
    return true;
  }

  /** Reads the beginning of a message, which is awaited. */
  #await(buffer: Buffer, offset: number, length: number): number {
    const isBrief = this.#brief > 0;
    const read = attempted(() => this.#readNow(buffer, offset, length), isBrief ? brevity : patience);
    if (isBrief) this.#brief -= 1;
    else if (read === undefined) this.#brief = briefCalls;
    return read ?? this.#read(buffer, offset, length);
  }

  #read(buffer: Buffer, offset: number, length: number): number {
    return retried(() => readSync(this.#replies.blocking, buffer, offset, length, null));
  }

  #readNow(buffer: Buffer, offset: number, length: number): number {
    return readSync(this.#replies.nonBlocking, buffer, offset, length, null);
  }
}

// While it is 0; an evaluation of the shell that is stopped meanwhile leaves it so, and the next call puts it right.
let stackTraceLimit: number | undefined;

/**
 * Tried for some milliseconds, and undefined when nothing came. To be woken from a wait by another core takes longer than most
 * calls, and whoever slept runs more slowly at first.
 */
function attempted(operation: () => number, milliseconds: number): number | undefined {
  stackTraceLimit ??= Error.stackTraceLimit;
  const end = alone ? 0 : performance.now() + milliseconds;
  Error.stackTraceLimit = 0;
  try {
    while (performance.now() < end) {
      try {
        return operation();
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== "EAGAIN" && code !== "EINTR") throw error;
      }
    }
    return undefined;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    stackTraceLimit = undefined;
  }
}

/** Again when a signal came in between, and after a moment when the descriptor was made non-blocking. */
function retried(operation: () => number): number {
  for (;;) {
    try {
      return operation();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EAGAIN") pause(1);
      else if (code !== "EINTR") throw error;
    }
  }
}
