import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openFifos } from "./open-fifos.js";
import type { SyncChannel } from "./sync-channel.js";

/** Opens FIFOs to a Node process that runs `script`, in which `put(bytes)` writes to us and `get()` reads a chunk. */
function openTo(script: string): SyncChannel {
  const [requests, replies] = makeFifos();
  const prelude = `const fs = require("node:fs");
    const input = fs.openSync(process.argv[1], "r"), output = fs.openSync(process.argv[2], "w");
    const put = (bytes) => fs.writeSync(output, Buffer.from(bytes));
    const get = (size) => { const b = Buffer.alloc(size); return b.subarray(0, fs.readSync(input, b, 0, size, null)); };
    const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);\n`;
  spawn(process.execPath, ["-e", prelude + script, requests, replies], { stdio: ["ignore", "inherit", "inherit"] });
  return openFifos(requests, replies);
}

function makeFifos(): [string, string] {
  const folder = mkdtempSync(path.join(tmpdir(), "tsflink-test-"));
  const fifos: [string, string] = [path.join(folder, "requests"), path.join(folder, "replies")];
  spawnSync("mkfifo", fifos);
  return fifos;
}

const string = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : Buffer.from(bytes).toString();

describe("a synchronous channel", () => {
  it("puts a message together that arrives in pieces, its length too", () => {
    const channel = openTo(`for (const byte of [5, 0, 0, 0, 104, 101, 108, 108, 111]) { put([byte]); pause(5); }`);
    expect(string(channel.receive())).toBe("hello");
    channel.close();
  });

  it("keeps what arrives with a message for the next one", () => {
    const channel = openTo(`put([1, 0, 0, 0, 97, 2, 0, 0]); pause(20); put([0, 98, 99, 0, 0, 0, 0]);`);
    expect([1, 2, 3].map(() => string(channel.receive()))).toEqual(["a", "bc", ""]);
    channel.close();
  });

  it("crosses the end of its buffer", () => {
    const channel = openTo(`for (let i = 0; i < 40; i++) {
      const frame = Buffer.alloc(4 + 7001, 48 + i); frame.writeUInt32LE(7001, 0); put(frame);
    }`);
    for (let index = 0; index < 40; index += 1) {
      expect(string(channel.receive())).toBe(String.fromCharCode(48 + index).repeat(7001));
    }
    channel.close();
  });

  it("finds a message again after it lost its place in the stream", () => {
    const channel = openTo(
      `put("the rest of some message"); put([4, 0, 0, 0, 8, 200]); pause(20); put([201, 33]); put([1, 0, 0, 0, 97]);`,
    );
    expect(channel.skipTo(Uint8Array.of(8, 200, 201))).toBe(true);
    expect([...(channel.receive() ?? [])]).toEqual([8, 200, 201, 33]);
    expect(string(channel.receive())).toBe("a");
    expect(channel.skipTo(Uint8Array.of(8, 200, 201))).toBe(false);
    channel.close();
  });

  it("writes more than a pipe holds to a reader that is slow", () => {
    const channel = openTo(`let size = 0; while (size < 4 + 1000000) { size += get(300000).length; pause(1); }
      put([3, 0, 0, 0]); put("yes");`);
    channel.send(new Uint8Array(1_000_000));
    expect(string(channel.receive())).toBe("yes");
    channel.close();
  });

  it("sees the end of the file, also within a message", () => {
    const whole = openTo(`put([1, 0, 0, 0, 97]);`);
    expect(string(whole.receive())).toBe("a");
    expect(whole.receive()).toBeUndefined();
    const half = openTo(`put([9, 0, 0, 0, 97]);`);
    expect(half.receive()).toBeUndefined();
  });

  it("throws EPIPE when nobody reads", () => {
    const channel = openTo("");
    expect(channel.receive()).toBeUndefined();
    // The other process closes its two ends one after the other.
    const sendUntilRefused = () => {
      const end = Date.now() + 2000;
      while (Date.now() < end) channel.send(new Uint8Array(10));
    };
    expect(sendUntilRefused).toThrow(/EPIPE/);
  });

  it("does not wait for ever for a process that never opens its end", () => {
    expect(() => openFifos(...makeFifos(), { milliseconds: 50 })).toThrow(/did not open its channels within 50 ms/);
  });
});
