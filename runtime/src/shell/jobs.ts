import type { Gateway, Mark } from "../gateway/gateway.js";
import { holder } from "../gateway/holder.js";

/** A job that this shell has started and that still runs. */
export interface RunningJob {
  readonly jobId: string;
  readonly name: string;
  readonly since: number;
  /** Whether what it makes is only read here. */
  readonly collects: boolean;
}

/** The jobs of the session, and what the evaluation in progress has begun. */
export class Jobs {
  readonly #running = new Map<string, RunningJob>();
  #watched: Gateway | undefined;
  #mark: Mark | undefined;
  #busy = false;

  /** An evaluation begins: what it begins from now on is what Ctrl-C ends. */
  begin(): void {
    this.#watch();
    this.#busy = true;
    this.#mark = holder.gateway?.mark();
  }

  end(): void {
    this.#watch();
    this.#busy = false;
  }

  /** Whether an evaluation is in progress. */
  get isBusy(): boolean {
    return this.#busy;
  }

  /** Ends what the evaluation has begun. */
  interrupt(): void {
    const gateway = holder.gateway;
    if (!this.#busy || gateway === undefined) return;
    // A gateway that started meanwhile has nothing older.
    const everything: Mark = { request: 0n, cursor: 0, jobs: new Set() };
    gateway.interrupt(gateway === this.#watched ? (this.#mark ?? everything) : everything);
  }

  /** JavaScript may have been stopped where it was; says whether all that was there is still there. */
  recover(): boolean {
    return holder.gateway?.recover() ?? true;
  }

  /** Whether the error is that the JVM has gone; the next use of an environment then starts another. */
  forgetDead(error: unknown): boolean {
    if (!(error instanceof Error) || error.name !== "GatewayDiedError") return false;
    holder.gateway?.close();
    return true;
  }

  list(): RunningJob[] {
    return [...this.#running.values()];
  }

  /** Cancels the job whose id begins so; gives the id, or undefined when there is not one such job. */
  cancel(prefix: string): string | undefined {
    const found = this.list().filter(({ jobId }) => jobId.startsWith(prefix));
    const [job] = found;
    if (job === undefined || found.length > 1 || prefix === "") return undefined;
    holder.gateway?.cancelJobs([job.jobId]);
    return job.jobId;
  }

  #watch(): void {
    const gateway = holder.gateway;
    if (gateway === undefined || gateway === this.#watched) return;
    this.#watched = gateway;
    this.#running.clear();
    gateway.onJobs({
      started: (job) => void this.#running.set(job.jobId, { ...job, since: Date.now() }),
      ended: ({ jobId }) => void this.#running.delete(jobId),
    });
  }
}
