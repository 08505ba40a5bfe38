import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Pin } from "./pins.js";
import { readSourceJar } from "./read-jar.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsflink-jar-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function jar() {
  const names = ["p/A.java", "p/package-info.java", "META-INF/LICENSE"];
  const bytes = zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`// ${name} ä`)])));
  const file = join(folder, "a-1-sources.jar");
  writeFileSync(file, bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const pin: Pin = { kind: "source", group: "g", artifact: "a", version: "1", sha256, size: bytes.length };
  return { file, pin };
}

describe("readSourceJar", () => {
  it("reads the Java files that declare types", async () => {
    const { file, pin } = jar();
    const texts = await readSourceJar(pin, file);
    expect(texts.map((each) => [each.artifact, each.path, each.text()])).toEqual([["a", "p/A.java", "// p/A.java ä"]]);
  });

  it("names the jar that is not the pinned one", async () => {
    const { file, pin } = jar();
    await expect(readSourceJar({ ...pin, sha256: "0".repeat(64) }, file)).rejects.toThrow(
      /a-1-sources\.jar is not the pinned a 1: its SHA-256 is [0-9a-f]{64}/,
    );
  });
});
