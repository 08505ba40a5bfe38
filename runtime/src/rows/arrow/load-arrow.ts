import { createRequire } from "node:module";
import type * as Apache from "apache-arrow";
import { TsflinkError } from "../../errors/tsflink-error.js";

/** The package apache-arrow. */
export type Arrow = typeof Apache;

// Set by the package's ES module: apache-arrow's classes differ between its two forms, and a program has that one.
const key = Symbol.for("tsflink.import");
const holder = globalThis as { [key]?: (name: string) => Promise<unknown> };

/** The package apache-arrow, as the program has it; loaded at first use, since that takes a tenth of a second. */
export async function loadArrow(): Promise<Arrow> {
  try {
    return (await (holder[key] ?? createRequire(__filename))("apache-arrow")) as Arrow;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.endsWith("MODULE_NOT_FOUND") !== true) throw error;
    throw new TsflinkError("Arrow needs the package apache-arrow; npm install apache-arrow", { cause: error });
  }
}
