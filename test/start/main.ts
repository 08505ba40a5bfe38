import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * What the README says of the first command: it builds, says what it does, and prints the counts of the LICENSE as a table; the
 * second time, of another file, it takes seconds. `npm run test:start` looks at a clone of this repository with an empty home folder, and
 * `-- --here` at this checkout.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
// What there is to build and to fetch takes longer; the rest takes 5 s on a quiet machine of two cores.
const seconds = 60;

if (process.argv.includes("--here")) {
  await startTwice(root, process.env);
} else {
  const folder = mkdtempSync(path.join(tmpdir(), "tsflink-start-"));
  try {
    const clone = path.join(folder, "clone");
    run("git", ["clone", "--quiet", root, clone], root, process.env);
    // npm's own cache stays where it is: what is looked at is what tsflink fetches.
    const npm = process.env["npm_config_cache"] ?? path.join(process.env["HOME"] ?? "", ".npm");
    const env = { ...process.env, HOME: path.join(folder, "home"), npm_config_cache: npm };
    run("npm", ["ci"], clone, env);
    await startTwice(clone, env);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startTwice(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const first = await start(folder, env);
  const second = await start(folder, env, "--", "NOTICE");
  if (first.count === second.count) throw new Error("npm start -- NOTICE counted the LICENSE");
  const rounded = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  console.log(
    `npm start: ${rounded(first.time)} s, silent for at most ${rounded(first.silence)} s; again: ${rounded(second.time)} s`,
  );
  if (second.time > seconds * 1000) throw new Error(`the second npm start took ${rounded(second.time)} s`);
}

interface Started {
  /** Milliseconds. */
  readonly time: number;
  readonly silence: number;
  /** Of the word "the". */
  readonly count: string | undefined;
}

/** Runs `npm start` as a person does, and looks at what it prints. */
async function start(folder: string, env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Started> {
  const began = performance.now();
  const child = spawn("npm", ["start", ...args], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  let last = began;
  let silence = 0;
  const take = (text: Buffer) => {
    printed += text.toString();
    silence = Math.max(silence, performance.now() - last);
    last = performance.now();
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const code = await new Promise((resolve) => child.once("close", resolve));
  // Each part of the build is named when it begins.
  const [, count] = /:java: .*:generate: .*tsflink:build: .*^\| the +\| +(\d+) \|$/ms.exec(printed) ?? [];
  if (code !== 0 || count === undefined) {
    throw new Error(`npm start ended with ${String(code)} and this output:\n${printed}`);
  }
  return { time: performance.now() - began, silence, count };
}

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): void {
  const { status } = spawnSync(command, args, { cwd, env, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${String(status)}`);
}
