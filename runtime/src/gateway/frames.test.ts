import { describe, expect, it } from "vitest";
import { encodeFrame, FrameDecoder } from "./frames.js";

const messages = ["", "a", "hello", "x".repeat(1000), "end"].map((text) => Buffer.from(text));
const stream = Buffer.concat(messages.map((message) => encodeFrame(message)));

describe("frames", () => {
  it("begin with their length in four bytes, little endian", () => {
    expect([...encodeFrame(Buffer.alloc(300, 7)).subarray(0, 6)]).toEqual([44, 1, 0, 0, 7, 7]);
  });

  it.each([1, 2, 3, 5, 64, 999, 5000])("are found again in chunks of %i bytes", (size) => {
    const decoder = new FrameDecoder();
    const found: string[] = [];
    for (let start = 0; start < stream.length; start += size) {
      for (const frame of decoder.push(stream.subarray(start, start + size))) found.push(Buffer.from(frame).toString());
    }
    expect(found).toEqual(messages.map(String));
  });
});
