import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findJdks, type Jdk } from "./jdks.js";
import { nodeOf } from "./nodes.js";

/**
 * Runs what a version of Node or Java could break, under each pair of them: `npm run test:matrix`, or with
 * `-- --node 26 --java 25` the pairs of those. Prints a table; exit code 1 when something failed.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const cache = path.join(root, ".cache/matrix");
const { values } = parseArgs({
  options: {
    node: { type: "string", multiple: true, default: ["20", "22", "24", "26"] },
    java: { type: "string", multiple: true, default: ["17", "25"] },
  },
});

/** Programs from start to end, and every type of rows, with Temporal of the platform or of the polyfill. */
const everywhere = ["test/e2e/program.test.ts", "test/conformance/types.test.ts"];
/** The installed package in programs of every kind: nothing of that depends on Java, and no compiler on Node. */
const perNode = ["test/consumers/consumers.test.ts"];
/** Made by the JVM and for it, whichever Node. */
const perJava = ["test/e2e/class-archive.test.ts"];
const withoutCompilers = "^(?!TypeScript )";

const jdks = findJdks();
const chosen = values.java.map((major) => jdks.get(Number(major)) ?? major);
const rows: string[] = [];
let failed = false;
for (const [nth, major] of values.node.entries()) {
  const node = nodeOf(Number(major), cache);
  for (const [index, jdk] of chosen.entries()) {
    if (typeof jdk === "string") {
      failed = true;
      rows.push(`| ${major} | ${jdk} | no such JDK: set JAVA_HOME_${jdk} |`);
    } else {
      const files = [...everywhere, ...(index === 0 ? perNode : []), ...(nth === 0 ? perJava : [])];
      const passed = run(node, jdk, files);
      failed ||= passed.failed;
      rows.push(`| ${versionOf(node)} | ${jdk.major} | ${passed.text} |`);
    }
    console.log(rows.at(-1));
  }
}
console.log(["", "| Node | Java | tests |", "| --- | --- | --- |", ...rows].join("\n"));
process.exitCode = failed ? 1 : 0;

/** Vitest itself runs in that Node, and so do the programs that tests start, with that Java. */
function run(node: string, jdk: Jdk, files: readonly string[]): { readonly text: string; readonly failed: boolean } {
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const args = [
    vitest,
    "run",
    "--config",
    "test/vitest.config.ts",
    "--project",
    "e2e",
    "--project",
    "alone",
    "-t",
    withoutCompilers,
    ...files,
  ];
  const PATH = [path.dirname(node), path.join(jdk.home, "bin"), process.env["PATH"]].join(path.delimiter);
  const { status, stdout, stderr } = spawnSync(node, args, {
    cwd: root,
    env: { ...process.env, PATH, JAVA_HOME: jdk.home },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    timeout: 30 * 60_000,
  });
  const log = path.join(cache, `node-${versionOf(node)}-java-${jdk.major}.log`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(log, stdout + stderr);
  const counts = /^(\d+) passed, (\d+) failed.*$/m.exec(stdout)?.[0] ?? "did not run";
  return status === 0
    ? { text: counts, failed: false }
    : { text: `${counts}: ${path.relative(root, log)}`, failed: true };
}

function versionOf(node: string): string {
  return spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim().slice(1);
}
