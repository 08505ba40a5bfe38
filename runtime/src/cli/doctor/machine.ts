import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { archiveOf } from "../../gateway/class-archive.js";
import { findJava } from "../../gateway/find-java.js";
import { PrivateFolder } from "../../gateway/private-folder.js";
import { stateFolder } from "../../log/state-folder.js";
import { cacheFolder } from "../../provision/cache-folder.js";
import { isFetched, provision } from "../../provision/provision.js";
import { packageFiles } from "../../provision/package-files.js";
import { attempt, type Finding } from "./finding.js";

export const oldestNode = 20;

/** Node, Java, Flink and the folders of the user. */
export function checkMachine(env: NodeJS.ProcessEnv): Finding[] {
  return [
    checkNode(),
    ...attempt("Java", () => {
      const { version, executable } = findJava(env);
      return { state: "ok", text: `Java ${version} (${executable})` };
    }),
    ...attempt("Flink", () => checkFlink(env)),
    ...attempt("bridge", () => checkBridge(env)),
    checkFolder("cache", cacheFolder(env), "XDG_CACHE_HOME chooses another; without one every start is slower"),
    checkFolder(
      "logs and history",
      stateFolder(env),
      "XDG_STATE_HOME chooses another; without one logs go to the temporary folder",
    ),
  ];
}

function checkNode(): Finding {
  const major = Number(process.versions.node.split(".")[0]);
  const text = `Node ${process.versions.node} (${process.execPath})`;
  return major >= oldestNode
    ? { state: "ok", text }
    : { state: "fail", text, advice: `install Node ${oldestNode} or newer` };
}

function checkFlink(env: NodeJS.ProcessEnv): Finding[] {
  const files = packageFiles(env);
  if (!isFetched(files, env)) {
    return [
      {
        state: "note",
        text: "Flink is not fetched yet (150 MB)",
        advice: "`tsflink setup` does it now, the first program else",
      },
    ];
  }
  const java = findJava(env);
  const { flinkVersion, classpath } = provision({ java: java.executable, env });
  const home = env["FLINK_HOME"] ?? "";
  const where = home === "" ? repositoryOf(classpath) : `FLINK_HOME, ${home}`;
  const found: Finding = { state: "ok", text: `Flink ${flinkVersion}: ${classpath.length - 1} jars (${where})` };
  if (existsSync(archiveOf(java, classpath, env))) return [found, { state: "ok", text: "class-data archive" }];
  return [
    found,
    {
      state: "note",
      text: "no class-data archive yet, which halves the JVM's start",
      advice: "`tsflink setup` makes it now, the first program afterwards",
    },
  ];
}

function repositoryOf(classpath: readonly string[]): string {
  const ofFlink = `${path.sep}${path.join("org", "apache", "flink")}${path.sep}`;
  return classpath.find((jar) => jar.includes(ofFlink))?.split(ofFlink, 1)[0] ?? "";
}

/** FIFOs and a socket in a folder of the user's own. */
function checkBridge(env: NodeJS.ProcessEnv): Finding {
  const folder = new PrivateFolder(env);
  const { path: where } = folder;
  folder.remove();
  if (spawnSync("sh", ["-c", "exit 0"]).status !== 0) return { state: "fail", text: "bridge: sh does not run" };
  return { state: "ok", text: `bridge: named pipes in ${path.dirname(where)}` };
}

function checkFolder(what: string, folder: string, advice: string): Finding {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return { state: "ok", text: `${what}: ${folder}` };
  } catch (error) {
    return { state: "note", text: `${what}: ${folder} cannot be written to (${(error as Error).message})`, advice };
  }
}
