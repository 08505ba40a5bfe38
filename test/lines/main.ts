import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import path from "node:path";
import { releasedLines } from "../../codegen/src/policy/lines.js";
import { parseRelease } from "../../codegen/src/sources/release.js";
import { root } from "../bench/peers.js";

/**
 * `npm run test:lines -- [releases]`: generates each release, runs the conformance tests against its jars, and looks at
 * the types and the package that they pack; without releases, each released line but the default one, which `npm test`
 * tests. With `--brief` it is what shows first that a release does not work any more. Exit code 1 when anything failed.
 */
const asked = process.argv.slice(2).filter((argument) => argument !== "--brief");
const isBrief = process.argv.includes("--brief");
const releases = asked.length > 0 ? asked : releasedLines.filter((line) => line !== "2.3");
/** They look at what test/conformance/package.test.ts has built before. */
const testsOfPackage = ["test/types", "test/consumers/packed.test.ts"];
/** Every member, and running jobs; then the types of the package, and a job that runs with it. */
const testsInBrief = ["completeness", "signatures", "gateway-links", "overloads", "call-everything", "jobs"].map(
  (name) => `test/conformance/${name}.test.ts`,
);
const testsOfPackageInBrief = [
  "test/conformance/package.test.ts",
  "-t",
  "is named for the line|type-checks and runs a job",
];
const results: Result[] = [];
for (const release of releases) results.push(await conformance(release));
console.log(`\n${results.map(({ release, outcome }) => `Flink ${release}: ${outcome}`).join("\n")}`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

interface Result {
  readonly release: string;
  readonly outcome: string;
  readonly passed: boolean;
}

async function conformance(release: string): Promise<Result> {
  const { line } = parseRelease(release);
  console.log(`\nFlink ${release}`);
  // What is checked in of a released line must be what its sources give.
  const check = releasedLines.includes(release) ? ["--check"] : [];
  const generated = await run([path.join(root, "codegen/dist/main.js"), "generate", release, ...check]);
  if (generated.code !== 0) return { release, outcome: "was not generated", passed: false };
  const tests = isBrief ? [testsInBrief, testsOfPackageInBrief] : [testsOf(line), testsOfPackage];
  const runs: Omit<Result, "release">[] = [];
  for (const each of tests) runs.push(await vitest(line, each));
  const outcome = runs.map(({ outcome }) => outcome).join("; types and package: ");
  return { release, outcome, passed: runs.every(({ passed }) => passed) };
}

async function vitest(line: string, files: readonly string[]): Promise<Omit<Result, "release">> {
  const command = [path.join(root, "node_modules/vitest/vitest.mjs"), "run", "--config", "test/vitest.config.ts"];
  const { code, stdout } = await run([...command, ...files], { TSFLINK_LINE: line });
  const counts = /\d+ passed, \d+ failed, \d+ skipped/.exec(stdout)?.[0] ?? "the tests did not run";
  return { outcome: counts, passed: code === 0 };
}

/** Tests of a line; for what FLIP-38's API gives, the oldest line and the default one stand for the others. */
function testsOf(line: string): readonly string[] {
  if (line === releasedLines[0] || (asked.length > 0 && releasedLines.includes(line))) {
    return ["test/conformance", "overrides/flip38"];
  }
  const names = readdirSync(path.join(root, "test/conformance")).filter((name) => name.endsWith(".test.ts"));
  return names.map((name) => `test/conformance/${name}`);
}

async function run(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: unknown; stdout: string }> {
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    process.stdout.write(text);
  });
  const [code] = (await once(child, "close")) as unknown[];
  return { code, stdout };
}
