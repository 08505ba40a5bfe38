import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { runBootstrap } from "./bootstrap.js";
import type { Pin, Pins } from "./pins.js";

/** The file of each pinned source jar: from the local Maven repository, or fetched into it by the bootstrap jar. */
export function locateSourceJars(pins: Pins, bootstrapJar: string): ReadonlyMap<Pin, string> {
  const wanted = pins.pins.filter(({ kind }) => kind === "source");
  const local = new Map(wanted.map((pin) => [pin, join(localRepository(), repositoryPath(pin))]));
  if ([...local.values()].every(existsSync)) return local;
  return fetched(pins, wanted, bootstrapJar);
}

/** A jar's path below a Maven repository's root. */
export function repositoryPath({ group, artifact, version, classifier }: Pin): string {
  const file = `${[artifact, version, classifier].filter(Boolean).join("-")}.jar`;
  return join(...group.split("."), artifact, version, file);
}

function localRepository(): string {
  return join(homedir(), ".m2", "repository");
}

function fetched(pins: Pins, wanted: readonly Pin[], bootstrapJar: string): ReadonlyMap<Pin, string> {
  const folder = mkdtempSync(join(tmpdir(), "tsflink-sources-"));
  try {
    const output = join(folder, "jars.txt");
    const options = ["--pins", pins.file, "--kind", "source", "--output", output];
    runBootstrap(bootstrapJar, "Flink's source jars have", "fetch", ...options);
    const files = readFileSync(output, "utf8").split(/\r?\n/).filter(Boolean);
    return new Map(wanted.map((pin) => [pin, fileOf(pin, files)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fileOf(pin: Pin, files: readonly string[]): string {
  const name = basename(repositoryPath(pin));
  const file = files.find((each) => basename(each) === name);
  if (!file) throw new Error(`the bootstrap jar fetched no ${name}`);
  return file;
}
