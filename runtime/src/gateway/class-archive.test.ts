import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { seal } from "./archive-seal.js";
import { archiveOf, classArchiveOptions, classesOf } from "./class-archive.js";
import type { Java } from "./find-java.js";

let folder: string;
let jar: string;
let env: NodeJS.ProcessEnv;
const java = { executable: "/opt/jdk/bin/java", version: "17.0.15", feature: 17 } as Java;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tsflink-test-"));
  jar = path.join(folder, "flink.jar");
  writeFileSync(jar, "a jar");
  env = { XDG_CACHE_HOME: folder };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("is another archive for another JDK, class path, or jar", () => {
  const before = new Date("2026-01-01");
  utimesSync(jar, before, before);
  const archive = (jdk = java, jars = [jar]) => archiveOf(jdk, jars, env);
  const first = archive();
  expect(archive()).toBe(first);
  const others = [
    archive({ ...java, version: "17.0.16" }),
    archive({ ...java, executable: "/opt/other/bin/java" }),
    archive(java, [jar, jar]),
  ];
  utimesSync(jar, before, new Date("2026-01-02"));
  others.push(archive());
  writeFileSync(jar, "a larger jar");
  utimesSync(jar, before, before);
  others.push(archive());
  expect(new Set([first, ...others]).size).toBe(6);
});

it.each([
  ["whole", (content: Buffer) => content, true],
  ["cut off", (content: Buffer) => content.subarray(0, -1), false],
  ["longer", (content: Buffer) => Buffer.concat([content, Buffer.of(0)]), false],
  ["without its beginning", (content: Buffer) => Buffer.alloc(content.length).fill(content.subarray(4), 4), false],
  ["something else", () => Buffer.from("no archive"), false],
  ["empty", () => Buffer.alloc(0), false],
])("that is %s is used or removed", (_, damage, used) => {
  const archive = archiveOf(java, [jar], env);
  mkdirSync(archive, { recursive: true });
  const sample = path.join(folder, "sample");
  writeFileSync(sample, Buffer.concat([Buffer.from(Uint32Array.of(0xf00baba8).buffer), Buffer.alloc(100, 1)]));
  seal(sample);
  writeFileSync(classesOf(archive), damage(readFileSync(sample)));
  const exit = process.listeners("exit");
  const options = classArchiveOptions(java, [jar], env);
  for (const listener of process.listeners("exit")) if (!exit.includes(listener)) process.off("exit", listener);
  expect(options.includes(`-XX:SharedArchiveFile=${classesOf(archive)}`)).toBe(used);
  expect(options.includes(`-Dtsflink.start.made=${archive}`)).toBe(used);
  expect(existsSync(archive)).toBe(used);
});
