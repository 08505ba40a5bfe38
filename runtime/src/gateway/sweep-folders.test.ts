import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PrivateFolder } from "./private-folder.js";
import { ScratchFolder } from "./scratch-folder.js";
import { deadFolders } from "./sweep-folders.js";

let base: string;
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), "tsflink-test-"));
  vi.stubEnv("TMPDIR", base);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

const day = 24 * 3_600_000;
// A file's time has fractions of a millisecond, and the clock has none.
const dead = (age = -1) => deadFolders([base, base, undefined, "relative", "/nowhere"], age, day);

it("finds a scratch folder once nobody holds it any more, whatever is in it", () => {
  const scratch = new ScratchFolder();
  expect(scratch.hold()).toBeTypeOf("number");
  writeFileSync(path.join(scratch.path, "flink-io"), "");
  expect(dead()).toEqual([]);
  scratch.release();
  expect(dead()).toEqual([scratch.path]);
  scratch.remove();
  expect(dead()).toEqual([]);
});

it("finds the channels of a gateway that nobody has opened, unless they were made just now", () => {
  const folder = new PrivateFolder({ XDG_RUNTIME_DIR: base });
  expect(dead(60_000)).toEqual([]);
  const before = new Date(Date.now() - 61_000);
  utimesSync(folder.path, before, before);
  expect(dead(60_000)).toEqual([folder.path]);
  folder.remove();
});

it("finds what was made and not filled, and nothing that may be somebody else's", () => {
  const make = (name: string) => {
    mkdirSync(path.join(base, name));
    return path.join(base, name);
  };
  const empty = make("tsflink-scratch-a1B2c3");
  const cut = make("tsflink-scratch-filled");
  writeFileSync(path.join(cut, "of a deletion that was cut short"), "");
  for (const name of ["tsflink-mine", "tsflink-gateways-0", "flink-scratch-a1B2c3"]) make(name);
  symlinkSync(make("elsewhere"), path.join(base, "tsflink-scratch-link00"));
  writeFileSync(path.join(base, "tsflink-scratch-a-file"), "");
  expect(dead()).toEqual([empty]);
  const before = new Date(Date.now() - day - 1000);
  utimesSync(cut, before, before);
  expect(dead().toSorted()).toEqual([empty, cut].toSorted());
});
