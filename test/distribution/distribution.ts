import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { unpack } from "../../runtime/src/archives/unpack.js";
import { root } from "../e2e/support/program.js";

/**
 * A real Flink distribution, which Flink publishes in two parts on PyPI: the jars as the source archive of
 * apache-flink-libraries, the scripts and the configuration in a wheel of apache-flink. Both are fetched once, nothing of
 * Python is installed.
 */
const cache = path.join(root, ".cache/dist");
const version = "2.3.0";

interface Part {
  readonly requirement: string;
  readonly sha256: string;
  readonly options: readonly string[];
  readonly pattern: RegExp;
}

const jars: Part = {
  requirement: `apache-flink-libraries==${version}`,
  sha256: "570bf8831d3c1336311e924e97119e52d8842e5485a4a7709ff9a92db709b006",
  options: ["--no-binary", ":all:"],
  pattern: /^apache_flink_libraries-.*\.tar\.gz$/,
};
const scripts: Part = {
  requirement: `apache-flink==${version}`,
  sha256: "0e5f612704de1610b153e919c0564b62ad513cddfcf4960f5a021658cdf41a13",
  // One of many, whose scripts are all the same.
  options:
    "--only-binary :all: --python-version 3.11 --implementation cp --abi cp311 --platform manylinux1_x86_64".split(" "),
  pattern: /^apache_flink-.*\.whl$/,
};

/** Fetches the distribution, unless it is there, and gives a copy of it to write into; its jars are links. */
export async function flinkDistribution(target: string): Promise<string> {
  const complete = path.join(cache, `flink-${version}`);
  if (!existsSync(complete)) await make(complete);
  const home = path.join(target, "flink");
  for (const name of ["bin", "conf", "opt", "plugins"]) {
    cpSync(path.join(complete, name), path.join(home, name), { recursive: true });
  }
  // Its scripts need them to be there.
  for (const name of ["lib", "log"]) mkdirSync(path.join(home, name));
  for (const jar of readdirSync(path.join(complete, "lib"))) {
    symlinkSync(path.join(complete, "lib", jar), path.join(home, "lib", jar));
  }
  return home;
}

async function make(complete: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(path.join(cache, ".making-"));
  try {
    await unpack(await fetchPart(jars), path.join(making, "jars"));
    await unpack(await fetchPart(scripts), path.join(making, "scripts"), { name: "apache-flink.zip" });
    const [archive = ""] = readdirSync(path.join(making, "jars"));
    const deps = path.join(making, "jars", archive, "deps");
    for (const name of ["bin", "conf"]) {
      cpSync(path.join(making, "scripts/pyflink", name), path.join(deps, name), { recursive: true });
    }
    for (const script of readdirSync(path.join(deps, "bin"))) chmodSync(path.join(deps, "bin", script), 0o755);
    renameSync(deps, complete);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** The path of a part; pip checks what it fetches, and what is in the cache is checked again. */
async function fetchPart({ requirement, sha256, options, pattern }: Part): Promise<string> {
  const find = () => readdirSync(cache).find((name) => pattern.test(name));
  if (find() === undefined) {
    const list = path.join(cache, "requirement.txt");
    writeFileSync(list, `${requirement} --hash=sha256:${sha256}\n`);
    const args = ["-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes", "--dest", cache];
    execFileSync("python3", [...args, ...options, "-r", list], { stdio: "inherit" });
  }
  const file = path.join(cache, find() ?? "");
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  const found = hash.digest("hex");
  if (found !== sha256) throw new Error(`${file} has the SHA-256 ${found}, not ${sha256}: remove it`);
  return file;
}
