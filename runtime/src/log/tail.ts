import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const window = 16 * 1024;

/** The last lines of a text file; none when it cannot be read. */
export function tail(file: string, lines: number): string[] {
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch {
    return [];
  }
  try {
    const { size } = fstatSync(descriptor);
    const start = Math.max(0, size - window);
    const buffer = Buffer.alloc(size - start);
    const read = readSync(descriptor, buffer, 0, buffer.length, start);
    const text = buffer.toString("utf8", 0, read).trimEnd();
    return text === "" ? [] : text.split("\n").slice(-lines);
  } catch {
    return [];
  } finally {
    closeSync(descriptor);
  }
}
