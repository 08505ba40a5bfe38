import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPins } from "./pins.js";

const sha256 = "a".repeat(64);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsflink-pins-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function pins(content: string) {
  writeFileSync(join(folder, "pins.tsv"), content);
  return readPins(folder);
}

describe("readPins", () => {
  it("reads the release and one jar a line", () => {
    const { flink, pins: rows } = pins(
      `# flink 2.3.0\nsource\tg:a:2.3.0:sources\t${sha256}\t12\nruntime\tg:b:1\t${sha256}\t3\n`,
    );
    expect(flink).toBe("2.3.0");
    expect(rows).toEqual([
      { kind: "source", group: "g", artifact: "a", version: "2.3.0", classifier: "sources", sha256, size: 12 },
      { kind: "runtime", group: "g", artifact: "b", version: "1", sha256, size: 3 },
    ]);
  });

  it("says which line is wrong", () => {
    expect(() => pins("source\tg:a:1\tx\t1\n")).toThrow(/pins\.tsv:1: the first line must be/);
    expect(() => pins(`# flink 2.3.0\nsource\tg:a:1\tabc\t1\n`)).toThrow(/pins\.tsv:2: expected kind/);
  });
});
