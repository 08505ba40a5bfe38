import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";

export interface Jdk {
  readonly major: number;
  /** What JAVA_HOME is set to. */
  readonly home: string;
}

/** JDKs by their major version: of `JAVA_HOME` and `JAVA_HOME_25` and the like, of the PATH, and those beside them. */
export function findJdks(env: NodeJS.ProcessEnv = process.env): ReadonlyMap<number, Jdk> {
  const named = Object.keys(env).filter((name) => /^JAVA_HOME(?:_|$)/.test(name));
  const onPath = (env["PATH"] ?? "").split(path.delimiter).map((folder) => path.join(folder, "java"));
  const homes = [
    ...named.map((name) => env[name] ?? ""),
    ...onPath.filter((java) => existsSync(java)).map((java) => path.resolve(realpathSync(java), "../..")),
  ].filter((home) => home !== "");
  const beside = homes
    .map((home) => path.dirname(realpathSync(home)))
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));
  const found = new Map<number, Jdk>();
  for (const home of [...homes, ...beside]) {
    const major = majorOf(home);
    if (major !== undefined && !found.has(major)) found.set(major, { major, home });
  }
  return found;
}

function majorOf(home: string): number | undefined {
  const java = path.join(home, "bin/java");
  if (!existsSync(java)) return undefined;
  const { stderr } = spawnSync(java, ["-version"], { encoding: "utf8" });
  const major = /version "(\d+)/.exec(stderr)?.[1];
  return major === undefined ? undefined : Number(major);
}
