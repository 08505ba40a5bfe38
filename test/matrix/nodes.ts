import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";

/** The newest Node of a major version, from its npm package, in a cache folder: the path of its binary. */
export function nodeOf(major: number, cache: string): string {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = path.join(cache, `node-${major}`);
  const binary = path.join(folder, "node_modules", name, "bin/node");
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    const args = ["install", "--prefix", folder, "--no-package-lock", "--no-audit", "--no-fund", `${name}@${major}`];
    execFileSync("npm", args, { stdio: ["ignore", "ignore", "inherit"], cwd: folder });
  }
  return binary;
}
