import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../../e2e/support/program.js";

/** The package as `npm pack` makes it. */
export interface Tarball {
  readonly file: string;
  /** Paths in the package. */
  readonly files: readonly string[];
  /** Bytes. */
  readonly size: number;
  readonly unpackedSize: number;
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** Packs the package of a Flink line into a folder. */
export function pack(line: string, folder: string): Tarball {
  const packed = npm(["pack", "--json", "--pack-destination", folder], path.join(root, "generated", line));
  const [report] = Object.values(JSON.parse(packed) as Record<string, Packed>);
  if (report === undefined) throw new Error(`npm pack said nothing of generated/${line}`);
  const { filename, files, size, unpackedSize } = report;
  return { file: path.join(folder, filename), files: files.map((file) => file.path), size, unpackedSize };
}

/** A folder with the consumer projects in which the packed package is installed, and what they are compiled with. */
export function installConsumers(line: string): { readonly folder: string; readonly tarball: Tarball } {
  const folder = temporaryFolder();
  cpSync(path.join(root, "test/consumers"), folder, { recursive: true });
  const tarball = pack(line, folder);
  install(folder, tarball.file);
  return { folder, tarball };
}

/** Installs one more package, or a tarball, in a folder. */
export function install(folder: string, dependency: string): void {
  npm(["install", "--prefer-offline", "--no-package-lock", dependency], folder);
}

/** A folder outside the repository, where nothing of the repository is found by chance. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), "tsflink-consumers-"));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 2 ** 26 });
}
