import path from "node:path";
import { ArchiveError } from "./archive-error.js";

/** What an archive may come to when it is unpacked. */
export interface ArchiveLimits {
  /** Of all files together. */
  readonly bytes: number;
  readonly entries: number;
}

export const defaultLimits: ArchiveLimits = { bytes: 2 ** 30, entries: 100_000 };

// Headers and padding of an entry of a tar.
const bytesAround = 4096;

/** An entry as its archive describes it. */
export interface ArchiveEntry {
  /** With slashes. */
  readonly path: string;
  readonly size: number;
  readonly kind: "file" | "folder" | "other";
}

/** Sees every entry of an archive before anything of it is written; throws for what must not be unpacked. */
export class EntryCheck {
  readonly #archive: string;
  readonly #limits: ArchiveLimits;
  readonly #reserve: (bytes: number) => void;
  #read = 0;
  #bytes = 0;
  #entries = 0;

  /** @param reserve - told of the bytes of each entry; throws where there is no room for them */
  constructor(archive: string, limits: ArchiveLimits, reserve: (bytes: number) => void = () => undefined) {
    this.#archive = archive;
    this.#limits = limits;
    this.#reserve = reserve;
  }

  /** Counts what is read of the archive beside its compression: what belongs to no entry may be endless, too. */
  read(bytes: number): void {
    this.#read += bytes;
    if (this.#read > this.#limits.bytes + this.#limits.entries * bytesAround) this.#refuseSize();
  }

  add(entry: ArchiveEntry): void {
    if (entry.kind === "other") this.#refuse(`${entry.path} is neither a file nor a folder (a link, or a device)`);
    if (isOutside(entry.path)) this.#refuse(`${entry.path} lies outside of the archive's folder`);
    this.#entries += 1;
    if (this.#entries > this.#limits.entries) this.#refuse(`it has more than ${this.#limits.entries} entries`);
    this.#bytes += entry.size;
    if (this.#bytes > this.#limits.bytes) this.#refuseSize();
    this.#reserve(entry.size);
  }

  #refuseSize(): never {
    this.#refuse(`it is larger than ${Math.round(this.#limits.bytes / 2 ** 20)} MB when unpacked`);
  }

  #refuse(reason: string): never {
    throw new ArchiveError(`${this.#archive} is not unpacked: ${reason}`);
  }
}

function isOutside(entry: string): boolean {
  return (
    entry.includes("\0") ||
    entry.includes("\\") ||
    path.posix.isAbsolute(entry) ||
    /^[a-zA-Z]:/.test(entry) ||
    entry.split("/").includes("..")
  );
}
