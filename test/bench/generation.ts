import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { Measurement } from "./measure.js";
import { root } from "./peers.js";

const runs = 3;

/** Time and peak memory of the generator for one release, its source jars already fetched: the shortest time and the highest peak of several runs. */
export function generation(): Measurement[] {
  const folder = mkdtempSync(path.join(tmpdir(), "tsflink-bench-"));
  try {
    const results = Array.from({ length: runs }, () => generateOnce(path.join(folder, "peak.txt")));
    return [
      {
        name: "npm run generate, one release",
        unit: "s",
        tsflink: Math.min(...results.map(({ seconds }) => seconds)),
        peer: "the budget",
        peerValue: 10,
        atMost: 1,
      },
      {
        name: "npm run generate, peak memory",
        unit: "MB",
        tsflink: Math.max(...results.map(({ megabytes }) => megabytes)),
        peer: "the budget",
        peerValue: 1000,
        atMost: 1,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Result {
  readonly seconds: number;
  readonly megabytes: number;
}

function generateOnce(peakFile: string): Result {
  // The process itself knows its peak, in kilobytes.
  const writePeak =
    `import{writeFileSync}from"node:fs";` +
    `process.on("exit",()=>writeFileSync(${JSON.stringify(peakFile)},String(process.resourceUsage().maxRSS)))`;
  const watch = ["--import", `data:text/javascript,${encodeURIComponent(writePeak)}`];
  const began = performance.now();
  execFileSync(process.execPath, [...watch, path.join(root, "codegen/dist/main.js"), "generate", "2.3", "--check"], {
    stdio: "pipe",
  });
  const seconds = (performance.now() - began) / 1000;
  return { seconds, megabytes: Number(readFileSync(peakFile, "utf8")) / 1000 };
}
