import { fromFailure, type FailureOrigin } from "../errors/from-failure.js";
import type { Failure, JobEnded, JobStarted } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { UntoldFailures } from "./untold-failures.js";

/** Told of the jobs of a gateway. */
export interface JobListener {
  started?(job: { readonly jobId: string; readonly name: string; readonly collects: boolean }): void;
  /** Once for each job that has started; `error` when it failed, or when its JVM has gone. */
  ended?(job: { readonly jobId: string; readonly status: string; readonly error: Error | undefined }): void;
}

interface RunningJob {
  /** Whether the program answers for it: it does more than collect, and is not detached. */
  readonly isOwn: boolean;
  /** Lets the process end. */
  readonly release: () => void;
}

/** The jobs that run; those that do more than collect keep the process alive, unless they are detached from it. */
export class RunningJobs {
  readonly #running = new Map<string, RunningJob>();
  readonly #listeners = new Set<JobListener>();
  readonly #untold = new UntoldFailures();

  listen(listener: JobListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The jobs that run now. */
  get ids(): string[] {
    return [...this.#running.keys()];
  }

  started({ jobId, name, collects, detached }: JobStarted, retain: () => () => void): void {
    // Announced again when somebody asks to watch it.
    if (this.#running.has(jobId)) return;
    const isOwn = !collects && !detached;
    this.#running.set(jobId, { isOwn, release: isOwn ? retain() : () => undefined });
    for (const listener of this.#listeners) listener.started?.({ jobId, name, collects });
  }

  ended({ jobId, status, failure }: JobEnded, origin: FailureOrigin): void {
    const error = failure === undefined ? undefined : fromFailure(failure, origin);
    const job = this.#end(jobId, status, error);
    if (error !== undefined && job?.isOwn === true) this.#untold.add({ jobId, error, failure });
  }

  /** The program was told of this failure, which may be a job's. */
  told(failure: Failure): void {
    this.#untold.told(failure);
  }

  /** @param isTold - whether the program is told of it otherwise */
  failAll(error: () => Error, isTold: boolean): void {
    for (const [jobId, { isOwn }] of this.#running) {
      this.#end(jobId, "FAILED", error());
      if (isOwn && !isTold) this.#untold.add({ jobId, error: error(), failure: undefined });
    }
  }

  #end(jobId: string, status: string, error: Error | undefined): RunningJob | undefined {
    const job = this.#running.get(jobId);
    this.#running.delete(jobId);
    job?.release();
    for (const listener of this.#listeners) listener.ended?.({ jobId, status, error });
    return job;
  }
}
