import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { editor } from "./editor.js";
import { generation } from "./generation.js";
import { medians, processTime, report, type Measurement } from "./measure.js";
import { rest } from "./rest.js";
import { shell } from "./shell.js";
import { cli, plainJava, pyflink, python, root } from "./peers.js";
import { rows } from "./rows.js";
import { submission } from "./submission.js";
import { warm } from "./warm.js";

/**
 * Prints a table of ratios against PyFlink and plain Java, measured now, on this machine; exit code 1 if one is not met.
 * `npm run bench -- rows calls` measures only these.
 */
const license = path.join(root, "LICENSE");
const groups: Record<string, () => Measurement[] | Promise<Measurement[]>> = {
  calls,
  start: wordCount,
  rows,
  warm,
  submission,
  generation,
  editor,
  shell,
  rest,
};
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(groups);
const measurements: Measurement[] = [];
for (const name of wanted) {
  const measure = groups[name];
  if (measure === undefined) throw new Error(`There is ${Object.keys(groups).join(", ")}, but not ${name}`);
  measurements.push(...(await measure()));
}
const { text, met } = report(measurements);
console.log(text);
process.exitCode = met ? 0 : 1;

interface Calls {
  get_current_catalog: number;
  expression: number;
}

/** Microseconds a call, each side timing itself in a process of its own. */
function calls(): Measurement[] {
  const run = (command: string, args: string[]) =>
    JSON.parse(execFileSync(command, args, { encoding: "utf8" }).trim().split("\n").at(-1) ?? "") as Calls;
  const own = run(process.execPath, [cli, "run", path.join(root, "test/bench/programs/calls.ts")]);
  const peer = run(pyflink(), [python("calls.py")]);
  return [
    {
      name: "a call that returns a string",
      unit: "us",
      tsflink: own.get_current_catalog,
      peer: "PyFlink",
      peerValue: peer.get_current_catalog,
      atMost: 1,
    },
    {
      name: `(col("a").plus(lit(1))).as("b")`,
      unit: "us",
      tsflink: own.expression,
      peer: "PyFlink",
      peerValue: peer.expression,
      atMost: 0.01,
    },
  ];
}

/** Milliseconds from start of process to end of process, everything fetched. */
function wordCount(): Measurement[] {
  const env = { XDG_CACHE_HOME: path.join(root, ".cache/bench/cache") };
  const tsflink = {
    command: process.execPath,
    args: [cli, "run", path.join(root, "examples/word_count.ts"), license],
    env,
  };
  processTime(tsflink);
  waitForArchive(path.join(env.XDG_CACHE_HOME, "tsflink/archives"));
  const java = plainJava("WordCount");
  const times = medians(
    {
      tsflink: () => processTime(tsflink),
      java: () => processTime({ ...java, args: [...java.args, license] }),
      pyflink: () => processTime({ command: pyflink(), args: [python("word_count.py"), license] }),
    },
    5,
  );
  const own = { name: "cold WordCount, process start to process end", unit: "ms", tsflink: times.tsflink };
  return [
    { ...own, peer: "plain Java", peerValue: times.java, atMost: 0.5 },
    { ...own, peer: "PyFlink", peerValue: times.pyflink, atMost: 0.35 },
  ];
}

/** The first run has the class-data archive made in the background; the bench is about the runs after it. */
function waitForArchive(folder: string): void {
  for (let second = 0; second < 180; second++) {
    if (existsSync(folder) && readdirSync(folder).every((name) => path.extname(name) === "")) return;
    execFileSync("sleep", ["1"]);
  }
  throw new Error(`No class-data archive was made in ${folder}`);
}
