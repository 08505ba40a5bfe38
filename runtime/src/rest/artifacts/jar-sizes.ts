import { readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import path from "node:path";

// Flink does not tell either which jars are gone.
const most = 10_000;

/** The sizes of the jars that were uploaded here: Flink, which keeps the jars, does not tell them. */
export class JarSizes {
  readonly #file: string;
  readonly #sizes: Map<string, number>;
  #written: Promise<void> = Promise.resolve();

  /** @param folder - of the server; holds `jars.json` */
  constructor(folder: string) {
    this.#file = path.join(folder, "jars.json");
    this.#sizes = new Map(Object.entries(read(this.#file)));
  }

  get(jar: string): number | undefined {
    return this.#sizes.get(jar);
  }

  async set(jar: string, size: number): Promise<void> {
    this.#sizes.set(jar, size);
    const [oldest] = this.#sizes.keys();
    if (this.#sizes.size > most && oldest !== undefined) this.#sizes.delete(oldest);
    // A jar whose size is lost with the server is still a jar.
    this.#written = this.#written.then(() => this.#write()).catch(() => undefined);
    await this.#written;
  }

  async #write(): Promise<void> {
    const part = `${this.#file}.part`;
    await writeFile(part, JSON.stringify(Object.fromEntries(this.#sizes)), { mode: 0o600 });
    await rename(part, this.#file);
  }
}

function read(file: string): Record<string, number> {
  try {
    const sizes = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(sizes).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
    );
  } catch {
    return {};
  }
}
