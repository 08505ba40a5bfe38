import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync, type Zippable } from "fflate";
import { Header } from "tar";
import { afterEach, beforeEach, expect, it } from "vitest";
import { unpack } from "./unpack.js";

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), "tsflink-archive-"));
});
afterEach(() => rmSync(place, { recursive: true }));

const target = () => path.join(place, "in", "target");

function zip(entries: Zippable, name = "a.zip"): string {
  const file = path.join(place, name);
  writeFileSync(file, zipSync(entries));
  return file;
}

/** A tar of one entry as an attacker writes it; `tar` itself would refuse. */
function tgz(fields: ConstructorParameters<typeof Header>[0], content = ""): string {
  const file = path.join(place, "a.tgz");
  const header = new Header(fields);
  const block = Buffer.alloc(512);
  header.encode(block, 0);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  writeFileSync(file, gzipSync(Buffer.concat([block, body, Buffer.alloc(1024)])));
  return file;
}

const entry = { mode: 0o644, size: 0, type: "File", mtime: new Date(0) } as const;

it("unpacks a .zip with its folders", async () => {
  await unpack(zip({ jobs: { "daily.ts": strToU8("export {}") }, "note.txt": strToU8("é") }), target());
  expect(readFileSync(path.join(target(), "jobs/daily.ts"), "utf8")).toBe("export {}");
  expect(readFileSync(path.join(target(), "note.txt"), "utf8")).toBe("é");
  expect(readdirSync(path.dirname(target()))).toEqual(["target"]);
});

it("unpacks what npm pack makes, without its outer folder", async () => {
  const source = path.join(place, "source");
  mkdirSync(source);
  writeFileSync(path.join(source, "package.json"), '{"name":"jobs","version":"1.0.0"}');
  writeFileSync(path.join(source, "daily.ts"), "export {}");
  execFileSync("npm", ["pack", "--silent", "--pack-destination", place], { cwd: source });
  await unpack(path.join(place, "jobs-1.0.0.tgz"), target());
  expect(readdirSync(target()).toSorted()).toEqual(["daily.ts", "package.json"]);
});

it.each([
  ["../out.txt", "invalid relative path"],
  ["a/../../out.txt", "invalid relative path"],
  ["/out.txt", "absolute path"],
  ["a\\..\\..\\out.txt", "invalid characters in fileName"],
])("refuses a .zip with %s", async (name, reason) => {
  await expect(unpack(zip({ "good.txt": strToU8("x"), [name]: strToU8("x") }), target())).rejects.toThrow(reason);
  expect(existsSync(path.join(place, "in", "out.txt"))).toBe(false);
  expect(readdirSync(path.join(place, "in"))).toEqual([]);
});

it("refuses a .zip with a symbolic link", async () => {
  const link = zip({ link: [strToU8("/etc"), { os: 3, attrs: (0o120777 << 16) >>> 0 }] });
  await expect(unpack(link, target())).rejects.toThrow("link is neither a file nor a folder");
});

it.each([
  [{ ...entry, path: "../out.txt" }, "../out.txt lies outside of the archive's folder"],
  [{ ...entry, path: "/out.txt" }, "/out.txt lies outside"],
  [{ ...entry, path: "link", type: "SymbolicLink", linkpath: "/etc" }, "link is neither a file nor a folder"],
  [{ ...entry, path: "link", type: "Link", linkpath: "/etc/passwd" }, "link is neither a file nor a folder"],
  [{ ...entry, path: "disk", type: "BlockDevice" }, "disk is neither a file nor a folder"],
] as const)("refuses a .tgz with %j", async (fields, reason) => {
  await expect(unpack(tgz(fields), target())).rejects.toThrow(reason);
  expect(readdirSync(path.join(place, "in"))).toEqual([]);
});

it("refuses what is too large when unpacked, or has too many entries", async () => {
  const bomb = zip({ zeros: new Uint8Array(5 * 2 ** 20) });
  const limits = { bytes: 2 ** 20, entries: 10 };
  await expect(unpack(bomb, target(), { limits })).rejects.toThrow("it is larger than 1 MB when unpacked");
  await expect(unpack(tgz({ ...entry, path: "zeros", size: 5 * 2 ** 20 }), target(), { limits })).rejects.toThrow(
    "it is larger than 1 MB when unpacked",
  );
  const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`f${index}`, strToU8("")]));
  await expect(unpack(zip(many), target(), { limits })).rejects.toThrow("it has more than 10 entries");
});

it("asks for room before it writes, entry for entry", async () => {
  const reserved: number[] = [];
  const reserve = (bytes: number) => {
    reserved.push(bytes);
    if (bytes > 10) throw new Error("no room");
    expect(readdirSync(path.join(place, "in")).every((name) => name.endsWith(".tmp"))).toBe(true);
  };
  const file = zip({ "a.txt": strToU8("four"), "b.txt": strToU8("eleven byte") });
  await expect(unpack(file, target(), { reserve })).rejects.toThrow("no room");
  expect(reserved).toEqual([4, 11]);
  await unpack(tgz({ ...entry, path: "a.txt", size: 4 }, "four"), target(), { reserve });
  expect(reserved).toEqual([4, 11, 4]);
});

it("refuses a .tgz that goes on for long with what is no entry", async () => {
  const file = path.join(place, "a.tgz");
  const header = Buffer.alloc(512);
  new Header({ ...entry, path: "a.txt", size: 8192 }).encode(header, 0);
  writeFileSync(file, gzipSync(Buffer.concat([header, randomBytes(8192), Buffer.alloc(2 ** 22)])));
  await unpack(file, target());
  expect(readdirSync(target())).toEqual(["a.txt"]);
  const limits = { bytes: 2 ** 20, entries: 10 };
  await expect(unpack(file, `${target()}2`, { limits })).rejects.toThrow("it is larger than 1 MB when unpacked");
});

it("refuses a .zip whose entry is longer than it says", async () => {
  const file = zip({ "a.txt": [new Uint8Array(4096), { level: 9 }] });
  const bytes = readFileSync(file);
  const directory = bytes.indexOf(Buffer.from("504b0102", "hex"));
  bytes.writeUInt32LE(10, directory + 24);
  writeFileSync(file, bytes);
  await expect(unpack(file, target())).rejects.toThrow("is not unpacked");
  expect(existsSync(target())).toBe(false);
});

it("says that a damaged archive is damaged, and that another file is none", async () => {
  const damaged = path.join(place, "damaged.zip");
  writeFileSync(damaged, "PK and nothing else");
  await expect(unpack(damaged, target())).rejects.toThrow(/damaged\.zip is not unpacked: .*end of central directory/i);
  const cut = tgz({ ...entry, path: "a.txt", size: 1000 }, "x".repeat(1000));
  writeFileSync(cut, readFileSync(cut).subarray(0, 60));
  await expect(unpack(cut, target())).rejects.toThrow("a.tgz is not unpacked");
  await expect(unpack(path.join(place, "a.rar"), target())).rejects.toThrow("it takes .zip, .tgz and .tar.gz");
});

it("does not follow a link that lies where it unpacks", async () => {
  mkdirSync(path.join(place, "in"));
  symlinkSync(tmpdir(), target());
  await expect(unpack(zip({ "leak.txt": strToU8("x") }), target())).rejects.toThrow("is not unpacked");
  expect(existsSync(path.join(tmpdir(), "leak.txt"))).toBe(false);
});
