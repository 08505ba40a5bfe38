import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { medians, processTime, type Measurement } from "./measure.js";
import { cli, plainJava, root } from "./peers.js";

const limit = 700;
const runsBefore = 3;

/** WordCount on a warm gateway that has served some programs; plain Java, which has no such thing, beside it. */
export function warm(): Measurement[] {
  const license = path.join(root, "LICENSE");
  const folder = mkdtempSync("/tmp/tsflink-bench-");
  const env = { XDG_RUNTIME_DIR: folder, XDG_CACHE_HOME: path.join(root, ".cache/bench/cache") };
  const gateway = (...args: string[]) =>
    execFileSync(process.execPath, [cli, "gateway", ...args], { env: { ...process.env, ...env }, stdio: "pipe" });
  const args = [cli, "run", "--gateway", path.join(root, "examples/word_count.ts"), license];
  const tsflink = () => processTime({ command: process.execPath, args, env });
  try {
    gateway("start");
    medians({ tsflink }, runsBefore);
    const { tsflink: own } = medians({ tsflink }, 9);
    const { command, args: javaArgs } = plainJava("WordCount");
    const { java: javaTime } = medians({ java: () => processTime({ command, args: [...javaArgs, license] }) }, 3);
    const name = "WordCount on a warm gateway, process start to process end";
    return [
      { name, unit: "ms", tsflink: own, peer: "the limit", peerValue: limit, atMost: 1 },
      { name, unit: "ms", tsflink: own, peer: "plain Java, cold", peerValue: javaTime, atMost: 0.2 },
    ];
  } finally {
    gateway("stop", "--all");
    rmSync(folder, { recursive: true, force: true });
  }
}
