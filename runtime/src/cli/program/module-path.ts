import { createHash } from "node:crypto";
import { accessSync, constants, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { isArchive, unpack } from "../../archives/unpack.js";
import { TsflinkError } from "../../errors/tsflink-error.js";
import { ScratchFolder } from "../../gateway/scratch-folder.js";
import { cacheFolder } from "../../provision/cache-folder.js";

/** Where a program finds modules beside those that Node finds. */
export interface ModulePath {
  /** What lies in these is imported by its path in them: `import "jobs/daily.js"`. */
  readonly folders: readonly string[];
  /** Single files, which are imported by their name: `import "helpers"`, `import "helpers.js"`. */
  readonly files: readonly string[];
  /** Folders with a package.json, by the name in it. */
  readonly packages: Readonly<Record<string, string>>;
}

const keptArchives = 20;

/** Makes a module path of files, folders, .zip and .tgz; archives are unpacked into the user's cache, once. */
export async function modulePath(entries: readonly string[], env: NodeJS.ProcessEnv): Promise<ModulePath> {
  const folders: string[] = [];
  const files: string[] = [];
  const packages: Record<string, string> = {};
  for (const entry of entries) {
    const found = path.resolve(entry);
    const stat = statSync(found, { throwIfNoEntry: false });
    if (stat === undefined) throw new TsflinkError(`${entry}, of --ts-files, does not exist (looked for ${found})`);
    if (stat.isFile() && !isArchive(found)) {
      files.push(found);
      continue;
    }
    const folder = stat.isDirectory() ? found : await unpackOnce(found, env);
    folders.push(folder);
    const name = packageName(folder);
    if (name !== undefined) packages[name] ??= folder;
  }
  return { folders, files, packages };
}

/** The entries of a list with commas, as --ts-files takes it. */
export function splitList(list: string): string[] {
  return list
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** By its content, so that a changed archive is another folder and a running program keeps its own. */
async function unpackOnce(archive: string, env: NodeJS.ProcessEnv): Promise<string> {
  const shelf = makeShelf(path.join(cacheFolder(env), "files")) ?? temporaryShelf();
  const hash = createHash("sha256").update(readFileSync(archive)).digest("hex").slice(0, 32);
  const folder = path.join(shelf, hash);
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    await unpack(archive, folder);
    for (const old of newestFirst(shelf).slice(keptArchives)) rmSync(old, { recursive: true, force: true });
  }
  return folder;
}

function makeShelf(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    // A home that cannot be written to, as in a container, costs the time to unpack.
    return undefined;
  }
}

function temporaryShelf(): string {
  const folder = new ScratchFolder("files");
  folder.hold();
  process.once("exit", () => folder.remove());
  return path.join(folder.path, "files");
}

function newestFirst(shelf: string): string[] {
  const age = (folder: string) => statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return readdirSync(shelf)
    .map((name) => path.join(shelf, name))
    .toSorted((a, b) => age(b) - age(a));
}

function packageName(folder: string): string | undefined {
  try {
    const { name } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { name?: unknown };
    return typeof name === "string" ? name : undefined;
  } catch {
    return undefined;
  }
}
