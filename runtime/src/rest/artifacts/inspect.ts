import { createReadStream } from "node:fs";
import { open, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { TextDecoder } from "node:util";
import { ArchiveError } from "../../archives/archive-error.js";
import type { ArchiveLimits } from "../../archives/entry-check.js";
import { unpack } from "../../archives/unpack.js";
import { HttpError } from "../http/http-error.js";
import type { ArtifactType } from "./artifact.js";
import { asNoRoom } from "./byte-limit.js";

const zip = [Buffer.from("PK\x03\x04", "latin1"), Buffer.from("PK\x05\x06", "latin1")];
const gzip = [Buffer.from([0x1f, 0x8b])];
const modules = /(?<!\.d)\.(?:[mc]?ts|[mc]?js)$/;
const mostEntryPoints = 200;

/** Refuses a file that is not what it was said to be. */
export async function checkContent(file: string, type: ArtifactType): Promise<void> {
  if (type === "typescript" || type === "javascript") return checkText(file);
  const head = Buffer.alloc(4);
  const opened = await open(file);
  try {
    await opened.read(head, 0, head.length, 0);
  } finally {
    await opened.close();
  }
  const magic = type === "npm" ? gzip : zip;
  if (magic.some((each) => head.subarray(0, each.length).equals(each))) return;
  throw new HttpError(400, `The upload is no ${type === "npm" ? "gzip" : "zip"} file, as its Content-Type says`);
}

/** In pieces: others are served meanwhile, and no upload is in memory as a whole. */
async function checkText(file: string): Promise<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isEmpty = true;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    isEmpty = false;
    if (chunk.includes(0) || !decodes(decoder, chunk)) throw noText();
  }
  if (isEmpty) throw new HttpError(400, "The program is empty");
  if (!decodes(decoder)) throw noText();
}

/** Whether text goes on with the bytes, or ends where there are none. */
function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function noText(): HttpError {
  return new HttpError(400, "The program is not text in UTF-8");
}

/**
 * Unpacks an archive into a folder; what must not be unpacked is refused before anything of it is written.
 *
 * @param reserve - told of the bytes of each entry before that; throws where there is no room for them
 */
export async function unpackUpload(
  file: string,
  folder: string,
  name: string,
  { limits, reserve }: { readonly limits: ArchiveLimits; readonly reserve: (bytes: number) => void },
): Promise<void> {
  try {
    await unpack(file, folder, { limits, name, reserve });
  } catch (error) {
    const reason = asNoRoom(error);
    throw reason instanceof ArchiveError ? new HttpError(400, reason.message) : reason;
  }
}

/** The modules of a package, the one first that is run where none is named: its main module, else main or index. */
export async function entryPoints(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile() && modules.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !file.split(path.sep).includes("node_modules"))
    .toSorted((a, b) => depth(a) - depth(b) || a.localeCompare(b, "en"));
  const main = await mainModule(folder, files);
  const ordered = main === undefined ? files : [main, ...files.filter((file) => file !== main)];
  return ordered.slice(0, mostEntryPoints);
}

function depth(file: string): number {
  return file.split(path.sep).length;
}

async function mainModule(folder: string, files: readonly string[]): Promise<string | undefined> {
  const named = await manifestMain(folder);
  const normal = named === undefined ? undefined : path.normalize(named);
  const stems = [normal, "main", "index"].filter((stem) => stem !== undefined);
  for (const stem of stems) {
    const bare = stem.replace(modules, "");
    const module = files.find((file) => file === stem) ?? files.find((file) => file.replace(modules, "") === bare);
    if (module !== undefined) return module;
  }
  return undefined;
}

async function manifestMain(folder: string): Promise<string | undefined> {
  try {
    const manifest = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as Record<string, unknown>;
    return [manifest["module"], manifest["main"]].find((each) => typeof each === "string");
  } catch {
    return undefined;
  }
}
