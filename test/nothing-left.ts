import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deadFolders } from "../runtime/src/gateway/sweep-folders.js";

const mark = "TSFLINK_TEST_RUN";

// Less than vitest gives a teardown, 10 s.
const patience = 5000;
const day = 24 * 3_600_000;

/** Marks what a run of the tests starts, and gives it a temporary folder; the run fails where any of it is left. */
export default function nothingLeft(): (() => Promise<void>) | undefined {
  const run = `${process.pid}`;
  // Every project sets this up, all in the same process.
  if (process.env[mark] === run) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "tsflink-tests-"));
  process.env[mark] = run;
  process.env["TMPDIR"] = folder;
  return async () => {
    const left = await leftBehind();
    rmSync(folder, { recursive: true, force: true });
    if (left.length === 0) return;
    // Of a teardown that fails vitest only prints the error.
    process.exitCode = 1;
    throw new Error(`The tests left behind:\n${left.join("\n")}`);
  };
}

/** What is left of this run once everything had the time to end; told once, by the closing line where a run has one. */
export async function leftBehind(): Promise<readonly string[]> {
  const { [mark]: run = "", TMPDIR: folder = "" } = process.env;
  if (run === "") return [];
  const deadline = Date.now() + patience;
  for (;;) {
    const left = [...processesOf(run), ...foldersIn(folder)];
    if (left.length === 0 || Date.now() > deadline) {
      delete process.env[mark];
      return left;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

// What tsflink itself makes and has to delete, at its next start at the latest: tests kill programs and JVMs together. What a
// test has made goes with the run's folder; so do logs, which stay where errors say they are.
const ours = /^tsflink-(?:(?:fetch|files|gateways|scratch|sources)-|[0-9a-f]{16}-|\d+$)/;

function foldersIn(folder: string): string[] {
  for (const dead of deadFolders([folder], 0, day)) rmSync(dead, { recursive: true, force: true });
  return readdirSync(folder)
    .filter((name) => ours.test(name))
    .map((name) => path.join(folder, name));
}

/** Processes with the run's mark, without vitest's own, which are its children; none where there is no /proc. */
function processesOf(run: string): string[] {
  if (!existsSync("/proc/self/environ")) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && name !== run)
    .flatMap((pid) => {
      try {
        const [, state = "", parent = ""] = /\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
        const marked = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").includes(`${mark}=${run}`);
        if (!marked || state === "Z" || parent === run) return [];
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").slice(0, 300);
        return [`process ${pid}: ${command}`];
      } catch {
        // It has just ended, or is another user's.
        return [];
      }
    });
}
