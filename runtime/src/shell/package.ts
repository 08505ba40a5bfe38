import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { readPins } from "../provision/pins.js";

/** What the shell needs of the package it belongs to; the package itself is loaded as a program loads it. */
export interface Package {
  /** All that is in scope, by name. */
  readonly exports: Readonly<Record<string, unknown>>;
  /** What `tsflink` itself exports, whatever lies over it. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly version: string;
  readonly flinkVersion: string;
  /** The files that ApiIndex reads. */
  readonly indexes: readonly string[];
}

/** A result of `execute_sql`. */
export interface StatementResult {
  print(): Promise<void>;
  collect(): { readonly header: Promise<StatementHeader>; to_array(): Promise<unknown[]>; close(): void };
}

export interface StatementHeader {
  readonly result_kind: string;
  readonly job_id: string | undefined;
}

/** The members of a TableEnvironment that the shell calls. */
export interface ShellEnvironment {
  /** What stands behind an environment of FLIP-38. */
  readonly modern?: ShellEnvironment;
  execute_sql(statement: string): Promise<StatementResult>;
  get_config(): { set(key: string, value: string): unknown };
  get_completion_hints?(statement: string, position: number): string[];
}

/** Loads the package from its folder `dist`, with FLIP-38's names over its own where they are asked for. */
export function loadPackage(dist: string, flip38: boolean): Package {
  const require = createRequire(path.join(dist, "index.js"));
  const entries = flip38 ? ["index", "flip38"] : ["index"];
  const loaded = entries.map((name) => require(`./${name}.js`) as Package["exports"]);
  const manifest = JSON.parse(readFileSync(path.join(dist, "../package.json"), "utf8")) as { version: string };
  return {
    exports: Object.assign({}, ...loaded) as Package["exports"],
    own: loaded[0] ?? {},
    version: manifest.version,
    flinkVersion: readPins(path.join(dist, "pins.tsv")).flinkVersion,
    indexes: entries.map((name) => path.join(dist, `${name}.api.json`)),
  };
}
