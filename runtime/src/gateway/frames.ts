import { BridgeError } from "../errors/bridge-error.js";

// A Java array holds no more.
const longest = 2 ** 31 - 16;

/** Bytes of the length before each message. */
export const headerSize = 4;

/** A message as it goes over either channel: its length (u32, little endian), then itself. */
export function encodeFrame(message: Uint8Array): Uint8Array {
  return Buffer.concat([encodeHeader(message.length), message]);
}

/** What goes before a message of so many bytes. */
export function encodeHeader(length: number): Uint8Array {
  if (length > longest) {
    throw new BridgeError(`A call of ${length} bytes is too large; the limit is 2 GiB. Send the data in parts`);
  }
  const header = Buffer.allocUnsafe(headerSize);
  header.writeUInt32LE(length, 0);
  return header;
}

/** Cuts a stream of chunks into messages. */
export class FrameDecoder {
  readonly #header = Buffer.alloc(headerSize);
  /** The one that comes, once its length is known. */
  #message: Buffer | undefined;
  #filled = 0;

  /** Takes the next chunk, which is not kept, and gives the messages that are complete with it. */
  *push(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
    for (let start = 0; start < chunk.length;) {
      const target = this.#message ?? this.#header;
      const taken = Math.min(target.length - this.#filled, chunk.length - start);
      target.set(chunk.subarray(start, start + taken), this.#filled);
      start += taken;
      this.#filled += taken;
      if (this.#filled < target.length) return;
      this.#filled = 0;
      // Decoded messages keep views of their bytes, so each message has its own.
      this.#message ??= Buffer.allocUnsafeSlow(this.#header.readUInt32LE(0));
      if (target === this.#header && this.#message.length > 0) continue;
      const message = this.#message;
      this.#message = undefined;
      yield message;
    }
  }
}
