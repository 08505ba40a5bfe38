import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { publint } from "publint";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packPackage } from "../../codegen/src/package/package.js";
import { line } from "../conformance/support/line.js";
import { pack, removeFolder, temporaryFolder, type Tarball } from "./support/consumer-folder.js";

const folder = temporaryFolder();
let tarball: Tarball;

beforeAll(() => {
  tarball = pack(line, folder);
  execFileSync("tar", ["-xzf", tarball.file, "-C", folder]);
});

afterAll(() => removeFolder(folder));

test("arethetypeswrong finds nothing wrong with any entry point", async () => {
  const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball.file)));
  if (result.types === false) throw new Error("the package has no types");
  expect(Object.keys(result.entrypoints).toSorted()).toEqual([".", "./flip38", "./package.json"]);
  // Only Node 10's resolution, which knows no `exports`, cannot see an entry point beside the main one.
  const old = (problem: object) => "resolutionKind" in problem && problem.resolutionKind === "node10";
  expect(result.problems.filter((problem) => !old(problem))).toEqual([]);
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: path.join(folder, "package"), pack: false, strict: true });
  expect(messages).toEqual([]);
});

test("the package is small, and holds nothing that a user does not need", () => {
  const strange = /\.test\.|\/testing\/|\/node_modules\/|\.map$(?<!\.d\.ts\.map)|tsconfig|\.tsbuildinfo$/;
  expect(tarball.files.filter((file) => strange.test(file))).toEqual([]);
  const top = new Set(tarball.files.map((file) => file.split("/")[0]));
  expect([...top].toSorted()).toEqual(["LICENSE", "NOTICE", "README.md", "dist", "package.json"]);
  expect(tarball.size).toBeLessThan(9_000_000);
  expect(tarball.unpackedSize).toBeLessThan(19_000_000);
});

test("`npm run pack` ends with the same file", () => {
  const file = packPackage(line);
  try {
    expect(path.basename(file)).toBe(path.basename(tarball.file));
    expect(readFileSync(file).equals(readFileSync(tarball.file))).toBe(true);
  } finally {
    rmSync(file);
  }
});

test("nothing runs when it is installed", () => {
  const manifest = JSON.parse(readFileSync(path.join(folder, "package/package.json"), "utf8")) as {
    scripts?: Record<string, string>;
  };
  const hooks = Object.keys(manifest.scripts ?? {}).filter((name) => /install|prepare|prepublish/.test(name));
  expect(hooks).toEqual([]);
});

test("every declaration map leads to a source that is there", () => {
  const maps = tarball.files.filter((file) => file.endsWith(".d.ts.map"));
  expect(maps.length).toBeGreaterThan(400);
  const lost = maps.flatMap((file) => {
    const map = path.join(folder, "package", file);
    const { sources } = JSON.parse(readFileSync(map, "utf8")) as { sources: readonly string[] };
    return sources.map((source) => path.join(path.dirname(map), source)).filter((source) => !existsSync(source));
  });
  expect(lost).toEqual([]);
});
