import { randomBytes } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { ArchiveError } from "./archive-error.js";
import { defaultLimits, EntryCheck, type ArchiveLimits } from "./entry-check.js";
import { unpackTar } from "./unpack-tar.js";
import { unpackZip } from "./unpack-zip.js";

const kinds: readonly (readonly [RegExp, typeof unpackZip])[] = [
  [/\.zip$/i, unpackZip],
  [/\.(?:tgz|tar\.gz)$/i, unpackTar],
];

/** Whether a file's name is that of an archive that `unpack` takes: .zip, .tgz or .tar.gz. */
export function isArchive(file: string): boolean {
  return kinds.some(([name]) => name.test(file));
}

interface UnpackOptions {
  readonly limits?: ArchiveLimits;
  readonly name?: string;
  readonly reserve?: ((bytes: number) => void) | undefined;
}

/**
 * Unpacks an archive into a folder that does not exist yet, as a whole or not at all. Nothing is written outside of it:
 * an archive with a path that leads out, a link or a device, or one that is larger than the limits, is refused.
 *
 * @param file - its name says what it is, unless `name` does
 * @param reserve - told of the bytes of each entry before anything is written; throws where there is no room for them
 */
export async function unpack(
  file: string,
  folder: string,
  { limits = defaultLimits, name = file, reserve }: UnpackOptions = {},
): Promise<void> {
  const unpackKind = kinds.find(([known]) => known.test(name))?.[1];
  if (unpackKind === undefined) throw new ArchiveError(`${name} is no archive: it takes .zip, .tgz and .tar.gz`);
  const temporary = `${folder}.${randomBytes(6).toString("hex")}.tmp`;
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  try {
    await unpackKind(file, temporary, new EntryCheck(name, limits, reserve));
    renameSync(contentOf(temporary), folder);
  } catch (error) {
    // Another process may have unpacked the same meanwhile.
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw asArchiveError(error, name);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** A package's archive has its files in one folder, which `npm pack` calls `package`. */
function contentOf(folder: string): string {
  const [only, ...others] = readdirSync(folder);
  if (only === undefined || others.length > 0) return folder;
  return existsSync(path.join(folder, only, "package.json")) ? path.join(folder, only) : folder;
}

function asArchiveError(error: unknown, name: string): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ArchiveError(`${name} is not unpacked: ${reason}`, { cause: error });
}
