import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { classesOf, seal } from "./archive-seal.js";
import { makingLimit, placeArchive, removeOldArchives } from "./place-archive.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tsflink-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An entry with a file in it, made that many milliseconds ago. */
function make(name: string, ago = 0, content = name): string {
  const entry = path.join(folder, name);
  mkdirSync(entry);
  writeFileSync(path.join(entry, "content"), content);
  const made = new Date(Date.now() - ago);
  utimesSync(entry, made, made);
  return entry;
}

const key = (digit: number) => String(digit).repeat(32);

it("takes its place, unless there is a whole one", () => {
  const archive = path.join(folder, key(1));
  placeArchive(make(`${key(1)}.a.tmp`, 0, "first"), archive);
  const second = make(`${key(1)}.b.tmp`, 0, "second");
  expect(() => placeArchive(second, archive), "not whole, and not ours").toThrow(/ENOTEMPTY/);
  writeFileSync(classesOf(archive), Buffer.from(Uint32Array.of(0xf00baba8).buffer));
  seal(archive);
  placeArchive(second, archive);
  expect(readFileSync(path.join(archive, "content"), "utf8")).toBe("first");
  expect(existsSync(second), "left to its maker").toBe(true);
});

it("leaves the four that were made last, and the folders of makers that may still be at work", () => {
  for (const digit of [1, 2, 3, 4, 5, 6]) make(key(digit), digit * 1000);
  make(`${key(7)}.abc.tmp`, makingLimit + 60_000);
  make(`${key(8)}.abc.tmp`, makingLimit - 60_000);
  removeOldArchives(folder);
  expect(readdirSync(folder).toSorted()).toEqual([key(1), key(2), key(3), key(4), `${key(8)}.abc.tmp`]);
});

it("touches nothing else", () => {
  const others = [".git", "Makefile", "node_modules", "old.tmp", `${key(1)}.lock`, `${key(1)}0`];
  for (const other of others) make(other, 2 * makingLimit);
  for (const digit of [1, 2, 3, 4]) make(key(digit));
  removeOldArchives(folder);
  expect(readdirSync(folder)).toHaveLength(others.length + 4);
});
