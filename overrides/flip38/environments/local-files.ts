import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ArgumentError } from "#overrides/index.js";
import type { SinkFiles } from "../connectors/table-sink.js";

/** The path of a local file; undefined for one of another file system. */
export function localPath(uri: string): string | undefined {
  if (uri.startsWith("file:")) return fileURLToPath(uri.replace(/^file:\/*/, "file:///"));
  return /^[a-zA-Z][a-zA-Z0-9+.-]+:/.test(uri) ? undefined : path.resolve(uri);
}

/** Makes room for the files of a sink, as Flink 1.10 did: what is there goes away, or nothing is written. */
export function makeRoom(files: SinkFiles): void {
  const file = localPath(files.path);
  if (file === undefined || !existsSync(file)) return;
  if (files.mode !== "OVERWRITE") checkNothingThere(files);
  rmSync(file, { recursive: true });
}

/** Throws where files are that would have to go away; an empty folder need not. */
export function checkNothingThere({ path: uri }: SinkFiles): void {
  const file = localPath(uri);
  if (file === undefined || !existsSync(file) || isEmptyFolder(file)) return;
  throw new ArgumentError(
    `File or directory already exists. Existing files and directories are not overwritten in NO_OVERWRITE mode: ${file}. ` +
      "Remove it, or use WriteMode.OVERWRITE of a CsvTableSink.",
  );
}

/** Planning, for `explain`, leaves a folder with a hidden one in it. */
function isEmptyFolder(file: string): boolean {
  return statSync(file).isDirectory() && readdirSync(file).every((name) => name.startsWith(".staging_"));
}

/** Makes a file of a folder that one task wrote: today's connector writes a folder even for one file. */
export function makeOneFile(uri: string): void {
  const folder = localPath(uri);
  if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) return;
  const [only, ...more] = readdirSync(folder).filter((name) => !name.startsWith("."));
  if (only === undefined || more.length > 0) return;
  const aside = `${folder}.${process.pid}.tmp`;
  renameSync(path.join(folder, only), aside);
  rmSync(folder, { recursive: true });
  renameSync(aside, folder);
}
