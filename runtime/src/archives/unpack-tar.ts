import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { extract, Parser } from "tar";
import type { ArchiveEntry, EntryCheck } from "./entry-check.js";

const gzip = Buffer.from([0x1f, 0x8b]);

/** Unpacks a .tgz into a folder. */
export async function unpackTar(archive: string, folder: string, check: EntryCheck): Promise<void> {
  await checkEntries(archive, check);
  await extract({ file: archive, cwd: folder, strict: true, preserveOwner: false, keep: true });
}

/** Reads no further than the first entry that is refused. */
async function checkEntries(archive: string, check: EntryCheck): Promise<void> {
  let refused: { readonly error: unknown } | undefined;
  const refuse = (error: unknown) => (refused ??= { error });
  const parser = new Parser({
    strict: true,
    onReadEntry: (entry) => {
      try {
        if (refused === undefined) check.add(describe(entry));
      } catch (error) {
        refuse(error);
      }
      entry.resume();
    },
  });
  parser.on("error", refuse);
  for await (const chunk of await contentOf(archive)) {
    check.read(chunk.length);
    parser.write(chunk);
    if (refused !== undefined) throw refused.error;
  }
  const ended = new Promise((resolve) => parser.once("end", resolve).once("error", resolve));
  parser.end();
  await ended;
  // The compiler does not see that a listener may have set it.
  const late = refused as { readonly error: unknown } | undefined;
  if (late !== undefined) throw late.error;
}

/** The tar itself, whose chunks are small: the parser would have all of a chunk's content in memory at once. */
async function contentOf(archive: string): Promise<AsyncIterable<Buffer>> {
  const opened = await open(archive);
  const { buffer } = await opened.read(Buffer.alloc(2), 0, 2, 0).finally(() => opened.close());
  const file = createReadStream(archive);
  if (!buffer.equals(gzip)) return file;
  const content = createGunzip();
  pipeline(file, content, () => undefined);
  return content;
}

function describe(entry: { path: string; size: number; type: string }): ArchiveEntry {
  const isFile = ["File", "OldFile", "ContiguousFile"].includes(entry.type);
  const kind = isFile ? "file" : entry.type === "Directory" ? "folder" : "other";
  return { path: entry.path, size: entry.size, kind };
}
