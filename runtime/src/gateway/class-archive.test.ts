import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { classesOf, seal } from "./archive-seal.js";
import { archiveOf, classArchiveOptions } from "./class-archive.js";
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

/** What a maker leaves, of samples. */
function makeArchive(): string {
  const archive = archiveOf(java, [jar], env);
  mkdirSync(archive, { recursive: true });
  const classes = Buffer.concat([Buffer.from(Uint32Array.of(0xf00baba8).buffer), Buffer.alloc(100, 1)]);
  writeFileSync(classesOf(archive), classes);
  writeFileSync(path.join(archive, "planner.classes"), Buffer.alloc(50, 2));
  seal(archive);
  return archive;
}

function options(): string[] {
  const exit = process.listeners("exit");
  const found = classArchiveOptions(java, [jar], env);
  for (const listener of process.listeners("exit")) if (!exit.includes(listener)) process.off("exit", listener);
  return found;
}

const damages: readonly (readonly [string, (content: Buffer) => Buffer])[] = [
  ["cut off", (content) => content.subarray(0, -1)],
  ["longer", (content) => Buffer.concat([content, Buffer.of(0)])],
  ["something else", () => Buffer.from("no archive")],
  ["empty", () => Buffer.alloc(0)],
];

it("is used when it is whole", () => {
  const archive = makeArchive();
  expect(options()).toContain(`-XX:SharedArchiveFile=${classesOf(archive)}`);
  expect(options()).toContain(`-Dtsflink.start.made=${archive}`);
});

it.each([
  ...damages.map(([damage, make]) => ["classes.jsa", damage, make] as const),
  ...damages.map(([damage, make]) => ["planner.classes", damage, make] as const),
  ["sizes.json", "cut off", (content: Buffer) => content.subarray(0, -1)] as const,
  ["classes.jsa", "without its beginning", (content: Buffer) => Buffer.alloc(content.length, 1)] as const,
])("of which %s is %s is removed", (name, _, damage) => {
  const archive = makeArchive();
  const file = path.join(archive, name);
  writeFileSync(file, damage(readFileSync(file)));
  expect(options()).toEqual([]);
  expect(existsSync(archive)).toBe(false);
});

it.each(["classes.jsa", "planner.classes", "sizes.json"])("that lacks %s is removed", (name) => {
  const archive = makeArchive();
  rmSync(path.join(archive, name));
  expect(options()).toEqual([]);
  expect(existsSync(archive)).toBe(false);
});

/** Does something as a user who may enter the folders around an archive, but not what is root's alone. */
function asNobody(archive: string, action: () => void): void {
  const around = [tmpdir(), folder, path.join(folder, "tsflink"), path.dirname(archive)];
  const modes = around.map((each) => statSync(each).mode);
  for (const each of around) chmodSync(each, 0o755);
  process.seteuid?.(65534);
  try {
    action();
  } finally {
    process.seteuid?.(0);
    for (const [index, each] of around.entries()) chmodSync(each, modes[index] ?? 0o700);
  }
}

const root = process.getuid?.() === 0;

it.runIf(root)("of another user is left alone, and costs no start", () => {
  const archive = makeArchive();
  chmodSync(archive, 0o700);
  asNobody(archive, () => expect(options()).toEqual([]));
  expect(existsSync(classesOf(archive))).toBe(true);
});

it.runIf(root)("is sealed by its user although the JVM's file may only be read", () => {
  const archive = makeArchive();
  rmSync(path.join(archive, "sizes.json"));
  chmodSync(classesOf(archive), 0o444);
  chownSync(archive, 65534, 65534);
  asNobody(archive, () => {
    seal(archive);
    expect(options()).toContain(`-XX:SharedArchiveFile=${classesOf(archive)}`);
  });
});
