import { BridgeError } from "../errors/bridge-error.js";

// A Java array holds no more.
const longest = 2 ** 31 - 16;

/** Bytes of the length before each message. */
export const headerSize = 4;

/** A message as it goes over either channel: its length (u32, little endian), then itself. */
export function encodeFrame(message: Uint8Array): Uint8Array {
  if (message.length > longest) {
    throw new BridgeError(`A call of ${message.length} bytes is too large; the limit is 2 GiB. Send the data in parts`);
  }
  const frame = Buffer.allocUnsafe(headerSize + message.length);
  frame.writeUInt32LE(message.length, 0);
  frame.set(message, headerSize);
  return frame;
}

/** Cuts a stream of chunks into messages. */
export class FrameDecoder {
  #chunks: Buffer[] = [];
  #size = 0;

  /** Takes the next chunk and gives the messages that are complete with it. */
  *push(chunk: Buffer): Generator<Uint8Array, void, undefined> {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    for (;;) {
      const length = this.#peekLength();
      if (length === undefined || this.#size < headerSize + length) return;
      this.#take(headerSize);
      yield this.#take(length);
    }
  }

  #peekLength(): number | undefined {
    if (this.#size < headerSize) return undefined;
    this.#joinFirst(headerSize);
    return this.#chunks[0]?.readUInt32LE(0);
  }

  #take(size: number): Buffer {
    if (size === 0) return Buffer.alloc(0);
    this.#joinFirst(size);
    const first = this.#chunks[0] ?? Buffer.alloc(0);
    if (first.length === size) this.#chunks.shift();
    else this.#chunks[0] = first.subarray(size);
    this.#size -= size;
    return first.subarray(0, size);
  }

  /** Makes the first chunk at least `size` long; a large message is copied once. */
  #joinFirst(size: number): void {
    if ((this.#chunks[0]?.length ?? 0) >= size) return;
    let count = 0;
    for (let length = 0; length < size; count += 1) length += this.#chunks[count]?.length ?? size;
    this.#chunks.splice(0, count, Buffer.concat(this.#chunks.slice(0, count)));
  }
}
