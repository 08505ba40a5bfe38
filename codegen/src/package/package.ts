import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { indexApi } from "./api-index.js";
import { bundle } from "./bundle.js";
import { emitDeclarations } from "./declarations.js";
import { entryPoints } from "./entry-points.js";
import { linkCommand } from "./link-command.js";
import { lineFolder, repositoryRoot } from "./paths.js";

const jars = [
  "bootstrap/target/tsflink-bootstrap.jar",
  "dist/target/tsflink-gateway.jar",
  "tasks/target/tsflink-tasks.jar",
];

/** Builds `generated/<line>/dist`: what `npm pack` ships for that Flink line. */
export async function buildPackage(line: string): Promise<void> {
  const folder = lineFolder(line);
  if (!fs.existsSync(path.join(folder, "signatures.txt"))) {
    throw new Error(`Flink ${line} has no generated sources: run \`npm run generate -- ${line}\` first`);
  }
  const dist = path.join(folder, "dist");
  fs.rmSync(dist, { recursive: true, force: true });
  fs.mkdirSync(path.join(dist, "java"), { recursive: true });
  for (const jar of jars) {
    fs.copyFileSync(path.join(repositoryRoot, "runtime/java", jar), path.join(dist, "java", path.basename(jar)));
  }
  for (const file of ["signatures.txt", "pins.tsv"]) fs.copyFileSync(path.join(folder, file), path.join(dist, file));
  for (const file of ["LICENSE", "NOTICE", "README.md"])
    fs.copyFileSync(path.join(repositoryRoot, file), path.join(folder, file));
  const program = emitDeclarations(line, dist, Object.values(entryPoints));
  for (const [name, entry] of Object.entries(entryPoints)) {
    fs.writeFileSync(path.join(dist, `${name}.api.json`), JSON.stringify(indexApi(program, `${entry}.ts`)));
  }
  await bundle(line, dist);
  linkCommand(line);
}

/** Packs what `buildPackage` made; the path of the tarball. */
export function packPackage(line: string): string {
  const folder = lineFolder(line);
  const output = execFileSync("npm", ["pack", "--silent"], { cwd: folder, encoding: "utf8" });
  return path.join(folder, output.trim().split("\n").at(-1) ?? "");
}
