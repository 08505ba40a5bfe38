import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { openPromise, type Entry } from "yauzl";
import type { ArchiveEntry, EntryCheck } from "./entry-check.js";

const typeMask = 0o170000;
const regular = 0o100000;
const directory = 0o040000;

/** Unpacks a .zip into a folder. */
export async function unpackZip(archive: string, folder: string, check: EntryCheck): Promise<void> {
  const options = { strictFileNames: true };
  for await (const entry of (await openPromise(archive, options)).eachEntry()) check.add(describe(entry));
  const zip = await openPromise(archive, options);
  for await (const entry of zip.eachEntry()) {
    const target = path.join(folder, entry.fileName);
    mkdirSync(entry.fileName.endsWith("/") ? target : path.dirname(target), { recursive: true });
    if (entry.fileName.endsWith("/")) continue;
    // Ends with an error when the entry is longer than it says.
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { flags: "wx" }));
  }
}

function describe(entry: Entry): ArchiveEntry {
  // Of the system that made it; 0 where it was none that has such types.
  const type = (entry.externalFileAttributes >>> 16) & typeMask;
  const isFolder = entry.fileName.endsWith("/");
  const expected = isFolder ? directory : regular;
  const kind = type !== 0 && type !== expected ? "other" : isFolder ? "folder" : "file";
  return { path: entry.fileName, size: entry.uncompressedSize, kind };
}
