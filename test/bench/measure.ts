import { spawnSync } from "node:child_process";

export interface Measurement {
  readonly name: string;
  readonly unit: string;
  readonly tsflink: number;
  readonly peer: string;
  readonly peerValue: number;
  /** tsflink's value divided by the peer's must not exceed this; without a bound it is there to be read. */
  readonly atMost?: number;
  /** ... nor fall short of this. */
  readonly atLeast?: number;
}

/** A command whose process is timed. */
export interface Timed {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** The medians of what several measures give; they take turns, so that what else the machine does meets all of them. */
export function medians<Name extends string>(measures: Record<Name, () => number>, runs: number): Record<Name, number> {
  const names = Object.keys(measures) as Name[];
  const all = names.map((name) => [name, [] as number[]] as const);
  for (let run = 0; run < runs; run++) {
    for (const [name, values] of all) values.push(measures[name]());
  }
  return Object.fromEntries(all.map(([name, values]) => [name, median(values)])) as Record<Name, number>;
}

/** One run, start of process to end of process, in milliseconds. */
export function processTime({ command, args, env }: Timed): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(command, args, {
    env: { ...process.env, ...env },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stderr}`);
  return performance.now() - began;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** A Markdown table of the measurements; whether every ratio was met. */
export function report(measurements: readonly Measurement[]): { text: string; met: boolean } {
  const rows = measurements.map((m) => {
    const must = boundOf(m);
    const verdict = must === "" ? "" : isMet(m) ? "met" : "NOT met";
    return `| ${m.name} | ${format(m.tsflink)} ${m.unit} | ${m.peer}: ${format(m.peerValue)} ${m.unit} | ${format(ratioOf(m))} | ${must} | ${verdict} |`;
  });
  const header = ["| what | tsflink | peer | ratio | must be | |", "|---|---|---|---|---|---|"];
  return { text: [...header, ...rows].join("\n"), met: measurements.every(isMet) };
}

function boundOf({ atMost, atLeast }: Measurement): string {
  if (atLeast !== undefined) return `at least ${atLeast}`;
  return atMost === undefined ? "" : `at most ${atMost}`;
}

function ratioOf({ tsflink, peerValue }: Measurement): number {
  return tsflink / peerValue;
}

function isMet(m: Measurement): boolean {
  return ratioOf(m) <= (m.atMost ?? Infinity) && ratioOf(m) >= (m.atLeast ?? 0);
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}
