import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

// How HotSpot begins an archive, 0xf00baba8 or the like as a number; the last digits say which kind it is.
const begins = 0xf00baba0;

/** The file of an archive that the JVM makes and reads. */
export function classesOf(archive: string): string {
  return path.join(archive, "classes.jsa");
}

/** Says how large each file of an archive is; the JVM reads no further than it needs. */
export function seal(archive: string): void {
  const sizes = readdirSync(archive).map((name) => [name, statSync(path.join(archive, name)).size] as const);
  writeFileSync(sealOf(archive), JSON.stringify(Object.fromEntries(sizes)));
}

/** Whether all files of an archive are there as large as they were, and the JVM's has its beginning. */
export function isSealed(archive: string): boolean {
  try {
    const sizes = Object.entries(JSON.parse(readFileSync(sealOf(archive), "utf8")) as Record<string, number>);
    const same = sizes.every(([name, size]) => statSync(path.join(archive, name)).size === size);
    return same && ((firstWord(classesOf(archive)) ?? 0) & ~0xf) >>> 0 === begins;
  } catch {
    return false;
  }
}

function firstWord(file: string): number | undefined {
  const descriptor = openSync(file, "r");
  try {
    const word = new Uint32Array(1);
    readSync(descriptor, word, 0, word.byteLength, 0);
    return word[0];
  } finally {
    closeSync(descriptor);
  }
}

function sealOf(archive: string): string {
  return path.join(archive, "sizes.json");
}
