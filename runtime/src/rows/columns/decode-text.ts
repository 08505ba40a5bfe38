import { isAscii } from "node:buffer";
import { view, type Column } from "./column.js";

// V8 copies a slice that is shorter, and makes one that keeps the whole text alive where it is longer.
const longestCopied = 12;

/** Strings of a UTF8 column. */
export function textReader({ buffers: [offsetBytes, data], length }: Column): (index: number) => string {
  const offsets = view(Int32Array, offsetBytes);
  const bytes = asBuffer(data?.subarray(0, offsets[length]));
  if (!isAscii(bytes)) return (index) => bytes.utf8Slice(offsets[index], offsets[index + 1]);
  // Decoded in one go, which is thrice as fast as one by one.
  const text = bytes.latin1Slice(0, bytes.length);
  return (index) => {
    const start = offsets[index] as number;
    const end = offsets[index + 1] as number;
    return end - start <= longestCopied ? text.slice(start, end) : bytes.latin1Slice(start, end);
  };
}

/** Byte arrays of a column, each of its own. */
export function binaryReader({ buffers: [offsetBytes, data] }: Column): (index: number) => Uint8Array {
  const offsets = view(Int32Array, offsetBytes);
  const bytes = data ?? new Uint8Array(0);
  return (index) => bytes.slice(offsets[index], offsets[index + 1]);
}

/** What Buffer's `toString` is made of, and faster than it. */
type Slices = Buffer & Record<"latin1Slice" | "utf8Slice", (start?: number, end?: number) => string>;

function asBuffer(bytes: Uint8Array = new Uint8Array(0)): Slices {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as Slices;
}
