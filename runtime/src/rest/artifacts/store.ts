import { randomUUID } from "node:crypto";
import { createWriteStream, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { HttpError } from "../http/http-error.js";
import { Turns } from "../http/turns.js";
import type { RestLimits } from "../options.js";
import type { Artifact } from "./artifact.js";
import { artifactType, safeName } from "./artifact-type.js";
import { asNoRoom, ByteLimit, noRoom } from "./byte-limit.js";
import { checkContent, entryPoints, unpackUpload } from "./inspect.js";
import { lockFolder } from "./lock-folder.js";

const manifestName = "artifact.json";
const contentName = "content";

/** An upload as it comes. */
export interface Upload {
  readonly name: string | undefined;
  readonly contentType: string | undefined;
  /** Whether it is the file of a form. */
  readonly isPart: boolean;
  readonly content: Readable;
}

/** Takes a jar that has been received, and gives the artifact that it became. */
export type TakeJar = (file: string, name: string, size: number) => Promise<Artifact>;

/** An artifact, and the bytes that it takes on disk. */
interface Kept {
  readonly artifact: Artifact;
  readonly held: number;
}

/**
 * The programs and packages, each in a folder of its own: `artifact.json` and, in `content`, the file or what the archive
 * held. An artifact appears as a whole, by a rename, or not at all.
 */
export class ArtifactStore {
  readonly #shelf: string;
  readonly #incoming: string;
  readonly #limits: RestLimits;
  readonly #artifacts = new Map<string, Kept>();
  readonly #uses = new Map<string, number>();
  readonly #uploads: Turns;
  readonly #unlock: () => void;
  #bytes = 0;

  constructor(folder: string, limits: RestLimits) {
    this.#limits = limits;
    this.#uploads = new Turns(limits.uploadsAtOnce, Infinity);
    this.#shelf = path.join(folder, "artifacts");
    this.#incoming = path.join(folder, "incoming");
    mkdirSync(this.#shelf, { recursive: true, mode: 0o700 });
    this.#unlock = lockFolder(folder);
    // What a server that was killed had begun.
    rmSync(this.#incoming, { recursive: true, force: true });
    mkdirSync(this.#incoming, { mode: 0o700 });
    for (const id of readdirSync(this.#shelf)) this.#load(id);
  }

  list(): Artifact[] {
    return [...this.#artifacts.values()].map(({ artifact }) => artifact).toSorted((a, b) => b.uploaded - a.uploaded);
  }

  get(id: string): Artifact | undefined {
    return this.#artifacts.get(id)?.artifact;
  }

  /** The file of a program, or the folder of a package. */
  contentOf({ id, name, type }: Artifact): string {
    const content = path.join(this.#shelf, id, contentName);
    return type === "typescript" || type === "javascript" ? path.join(content, name) : content;
  }

  /** Receives an upload; a jar is given on. */
  add(upload: Upload, takeJar: TakeJar): Promise<Artifact> {
    return this.#uploads.take(() => this.#receive(upload, takeJar));
  }

  /** Keeps an artifact from being deleted until the function is called that it returns. */
  use(id: string): () => void {
    this.#uses.set(id, (this.#uses.get(id) ?? 0) + 1);
    let used = true;
    return () => {
      if (!used) return;
      used = false;
      const left = (this.#uses.get(id) ?? 1) - 1;
      if (left === 0) this.#uses.delete(id);
      else this.#uses.set(id, left);
    };
  }

  isUsed(id: string): boolean {
    return this.#uses.has(id);
  }

  async delete(id: string): Promise<void> {
    const kept = this.#artifacts.get(id);
    if (kept === undefined) return;
    this.#artifacts.delete(id);
    this.#bytes -= kept.held;
    const gone = path.join(this.#incoming, `deleted-${randomUUID()}`);
    await rename(path.join(this.#shelf, id), gone);
    await rm(gone, { recursive: true, force: true });
  }

  /** What is being received is dropped. */
  close(): void {
    rmSync(this.#incoming, { recursive: true, force: true });
    this.#unlock();
  }

  async #receive({ name: given, contentType, isPart, content }: Upload, takeJar: TakeJar): Promise<Artifact> {
    const type = artifactType(contentType, given ?? "", isPart);
    const name = safeName(given, type);
    const folder = path.join(this.#incoming, randomUUID());
    const target = path.join(folder, contentName);
    try {
      await mkdir(target, { recursive: true, mode: 0o700 });
      const file = path.join(folder, name === manifestName || name === contentName ? `_${name}` : name);
      let reserved = 0;
      const limit = new ByteLimit(this.#limits.upload, (bytes) => (this.#bytes += bytes) <= this.#limits.total);
      try {
        // The rest of a request that is refused is left to whoever answers it: destroyed, it could not be answered.
        const chunks = content.iterator({ destroyOnReturn: false });
        await pipeline(chunks, limit, createWriteStream(file, { flags: "wx", mode: 0o600 }));
        const size = limit.received;
        await checkContent(file, type);
        if (type === "jar") return await takeJar(file, name, size);
        const reserve = (bytes: number) => {
          reserved += bytes;
          this.#bytes += bytes;
          // The archive goes when it is unpacked.
          if (this.#bytes - size > this.#limits.total) throw noRoom();
        };
        const id = `${randomUUID()}_${name}`;
        const artifact = await this.#unpack(file, target, { id, name, type, size }, reserve);
        const held = await bytesIn(target);
        if (this.#bytes - size - reserved + held > this.#limits.total) throw noRoom();
        await writeFile(path.join(folder, manifestName), JSON.stringify({ ...artifact, held }), { mode: 0o600 });
        await rename(folder, path.join(this.#shelf, artifact.id));
        this.#artifacts.set(artifact.id, { artifact, held });
        this.#bytes += held;
        return artifact;
      } finally {
        this.#bytes -= limit.received + reserved;
      }
    } catch (error) {
      throw asNoRoom(error);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #unpack(
    file: string,
    target: string,
    { id, name, type, size }: Pick<Artifact, "id" | "name" | "type"> & { readonly size: number },
    reserve: (bytes: number) => void,
  ): Promise<Artifact> {
    let points = [name];
    if (type === "typescript" || type === "javascript") {
      await rename(file, path.join(target, name));
    } else {
      await rm(target, { recursive: true });
      await unpackUpload(file, target, name, { limits: this.#limits.unpacked, reserve });
      await rm(file);
      points = await entryPoints(target);
      if (points.length === 0) throw new HttpError(400, `${name} has no TypeScript or JavaScript module in it`);
    }
    return { id, name, type, size, uploaded: Date.now(), entryPoints: points };
  }

  #load(id: string): void {
    try {
      const text = readFileSync(path.join(this.#shelf, id, manifestName), "utf8");
      const { held = 0, ...artifact } = JSON.parse(text) as Artifact & { held?: number };
      if (artifact.id !== id) return;
      this.#artifacts.set(id, { artifact, held });
      this.#bytes += held;
    } catch {
      // Not ours, or half of it is gone: it is not shown, and not touched either.
    }
  }
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder, { recursive: true })) bytes += (await stat(path.join(folder, name))).size;
  return bytes;
}
