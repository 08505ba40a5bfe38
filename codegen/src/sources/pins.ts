import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One pinned jar: a line of `pins.tsv`. */
export interface Pin {
  readonly kind: string;
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  readonly classifier?: string;
  readonly sha256: string;
  readonly size: number;
}

export interface Pins {
  readonly file: string;
  /** The Flink release: `2.3.0`. */
  readonly flink: string;
  readonly pins: readonly Pin[];
}

/** Reads the pins of a Flink line, from `pins.tsv` in its folder. */
export function readPins(lineFolder: string): Pins {
  const file = join(lineFolder, "pins.tsv");
  const [header = "", ...rows] = readFileSync(file, "utf8").trimEnd().split(/\r?\n/);
  const flink = /^# flink (\S+)$/.exec(header)?.[1];
  if (!flink) throw new Error(`${file}:1: the first line must be "# flink <version>"`);
  const pins = rows.flatMap((row, index) =>
    row === "" || row.startsWith("#") ? [] : [parsePin(row, file, index + 2)],
  );
  return { file, flink, pins };
}

function parsePin(row: string, file: string, line: number): Pin {
  const [kind, coordinate = "", sha256, size] = row.split("\t");
  const [group, artifact, version, classifier] = coordinate.split(":");
  if (!kind || !group || !artifact || !version || !/^[0-9a-f]{64}$/.test(sha256 ?? "") || !/^\d+$/.test(size ?? "")) {
    throw new Error(
      `${file}:${line}: expected kind, group:artifact:version[:classifier], SHA-256 and size, tab-separated`,
    );
  }
  return { kind, group, artifact, version, sha256: sha256!, size: Number(size), ...(classifier && { classifier }) };
}
