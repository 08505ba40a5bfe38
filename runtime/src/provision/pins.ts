import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ProvisionError } from "./provision-error.js";

/** What a line's `pins.tsv` says, as far as Node needs it. */
export interface Pins {
  /** `2.3.0`. */
  readonly flinkVersion: string;
  /** A short hash of the whole list. */
  readonly hash: string;
}

/** Reads the Flink version that a list of pinned jars is for. */
export function readPins(file: string): Pins {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new ProvisionError(`The list of Flink's jars, ${file}, cannot be read`, { cause: error });
  }
  const flinkVersion = /^# flink (\S+)$/m.exec(text)?.[1];
  if (flinkVersion === undefined) throw new ProvisionError(`The list of Flink's jars, ${file}, names no Flink version`);
  return { flinkVersion, hash: createHash("sha256").update(text).digest("hex").slice(0, 16) };
}
