import { appendFileSync, closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";

const sealSize = 32;
// How HotSpot begins an archive, 0xf00baba8 or the like as a number; the last digits say which kind it is.
const begins = 0xf00baba0;

/** Marks the end of a class-data archive, which the JVM reads no further than it needs. */
export function seal(archive: string): void {
  appendFileSync(archive, sealOf(statSync(archive).size));
}

/** Whether an archive has its beginning, and its end where that was. */
export function isSealed(archive: string): boolean {
  const file = openSync(archive, "r");
  try {
    const size = fstatSync(file).size - sealSize;
    if (size < 0) return false;
    const first = new Uint32Array(1);
    const last = Buffer.alloc(sealSize);
    readSync(file, first, 0, first.byteLength, 0);
    readSync(file, last, 0, sealSize, size);
    return ((first[0] ?? 0) & ~0xf) >>> 0 === begins && last.equals(sealOf(size));
  } finally {
    closeSync(file);
  }
}

function sealOf(size: number): Buffer {
  return Buffer.from(`tsflink ${size}`.padEnd(sealSize));
}
