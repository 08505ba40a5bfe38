import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findModule } from "./find-module.js";
import { modulePath, splitList } from "./module-path.js";

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), "tsflink-modules-"));
});
afterEach(() => rmSync(place, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(place, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

async function find(specifier: string, ...entries: string[]): Promise<string | undefined> {
  const found = findModule(
    specifier,
    await modulePath(
      entries.map((entry) => path.join(place, entry)),
      process.env,
    ),
  );
  return found === undefined ? undefined : path.relative(place, found);
}

it("finds a single file by its name, with and without its extension, and as what it compiles to", async () => {
  write({ "helpers.ts": "", "plain.mjs": "" });
  for (const name of ["helpers", "helpers.ts", "helpers.js"]) {
    expect(await find(name, "helpers.ts", "plain.mjs")).toBe("helpers.ts");
  }
  expect(await find("plain", "helpers.ts", "plain.mjs")).toBe("plain.mjs");
  expect(await find("other", "helpers.ts", "plain.mjs")).toBeUndefined();
});

it("finds what lies in a folder by its path there, the first folder first", async () => {
  write({ "a/jobs/daily.ts": "", "a/lib/index.ts": "", "b/jobs/daily.ts": "", "b/jobs/weekly.js": "" });
  expect(await find("jobs/daily", "a", "b")).toBe("a/jobs/daily.ts");
  expect(await find("jobs/daily.js", "b", "a")).toBe("b/jobs/daily.ts");
  expect(await find("jobs/weekly.js", "a", "b")).toBe("b/jobs/weekly.js");
  expect(await find("lib", "a")).toBe("a/lib/index.ts");
  expect(await find("jobs", "a")).toBeUndefined();
});

it("finds a package by its name: its exports, its main field, a file in it", async () => {
  write({
    "modern/package.json": '{"name":"@acme/modern","exports":{".":{"import":"./src/index.ts"},"./x":"./src/x.js"}}',
    "modern/src/index.ts": "",
    "modern/src/x.ts": "",
    "old/package.json": '{"name":"old","main":"dist/main.js"}',
    "old/dist/main.js": "",
    "old/util.ts": "",
  });
  expect(await find("@acme/modern", "modern", "old")).toBe("modern/src/index.ts");
  expect(await find("@acme/modern/x", "modern", "old")).toBe("modern/src/x.ts");
  expect(await find("old", "modern", "old")).toBe("old/dist/main.js");
  expect(await find("old/util", "modern", "old")).toBe("old/util.ts");
});

it("names an entry that does not exist", async () => {
  await expect(modulePath(["nowhere.zip"], process.env)).rejects.toThrow("nowhere.zip, of --ts-files, does not exist");
});

it("splits a list at its commas, with or without spaces", () => {
  expect(splitList("a.ts, b.zip,,c ")).toEqual(["a.ts", "b.zip", "c"]);
});
