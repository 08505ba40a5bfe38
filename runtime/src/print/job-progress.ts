import type { Progress } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import type { Gateway } from "../gateway/gateway.js";
import { LiveLine } from "./live-line.js";

// A job that has ended by then needs no line.
const patience = 500;
const interval = 300;

const gateways = new WeakSet<Gateway>();
const counts = new Intl.NumberFormat("en-US");

/**
 * While jobs run and the program waits for them, one line on the terminal says how far they are. None where stderr is no
 * terminal, or with `TSFLINK_PROGRESS=off`.
 */
export function showProgress(gateway: Gateway): void {
  const { stderr, stdout, env } = process;
  if (gateways.has(gateway) || !stderr.isTTY || env["TERM"] === "dumb" || env["TSFLINK_PROGRESS"] === "off") return;
  gateways.add(gateway);
  const progress = new JobProgress(gateway, new LiveLine(stderr, stdout.isTTY ? [stdout] : []));
  gateway.onJobs({
    started: ({ jobId }) => progress.started(jobId),
    ended: ({ jobId }) => progress.ended(jobId),
  });
  process.once("exit", () => progress.hide());
}

class JobProgress {
  readonly #gateway: Gateway;
  readonly #line: LiveLine;
  readonly #began = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(gateway: Gateway, line: LiveLine) {
    this.#gateway = gateway;
    this.#line = line;
  }

  started(jobId: string): void {
    this.#began.set(jobId, performance.now());
    this.#timer ??= setInterval(() => void this.#look(), interval).unref();
  }

  ended(jobId: string): void {
    this.#began.delete(jobId);
    if (this.#began.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.hide();
  }

  hide(): void {
    this.#line.hide();
  }

  async #look(): Promise<void> {
    const oldest = Math.min(...this.#began.values());
    const elapsed = performance.now() - oldest;
    // A terminal in raw mode belongs to whoever reads keys from it: a prompt.
    if (elapsed < patience || !this.#gateway.isAwaited || process.stdin.isRaw) {
      this.hide();
      return;
    }
    try {
      const all = await Promise.all([...this.#began.keys()].map((jobId) => this.#gateway.progress(jobId)));
      if (this.#timer !== undefined) this.#line.show(textOf(all, elapsed));
    } catch {
      this.hide();
    }
  }
}

/** `RUNNING 12 s, 1,234 rows in, 56 rows out`. */
function textOf(jobs: readonly Progress[], elapsed: number): string {
  const [first] = jobs;
  const what = jobs.length === 1 ? (first?.status ?? "") : `${jobs.length} jobs`;
  const sum = (rows: (job: Progress) => bigint | undefined) =>
    jobs.reduce((total, job) => total + (rows(job) ?? 0n), 0n);
  const known = jobs.some(({ rowsIn }) => rowsIn !== undefined);
  const rows = known
    ? `, ${counts.format(sum(({ rowsIn }) => rowsIn))} rows in, ${counts.format(sum(({ rowsOut }) => rowsOut))} rows out`
    : "";
  return `${what} ${Math.floor(elapsed / 1000)} s${rows}`;
}
