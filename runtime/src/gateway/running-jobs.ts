import { fromFailure, type FailureOrigin } from "../errors/from-failure.js";
import type { JobEnded, JobStarted } from "../gen/tsflink/bridge/v1/bridge_pb.js";

/** Told of the jobs of a gateway. */
export interface JobListener {
  started?(job: { readonly jobId: string; readonly name: string; readonly collects: boolean }): void;
  /** Once for each job that has started; `error` when it failed, or when its JVM has gone. */
  ended?(job: { readonly jobId: string; readonly status: string; readonly error: Error | undefined }): void;
}

/** The jobs that run; those that do more than collect keep the process alive, unless they are detached from it. */
export class RunningJobs {
  readonly #releases = new Map<string, () => void>();
  readonly #listeners = new Set<JobListener>();

  listen(listener: JobListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The jobs that run now. */
  get ids(): string[] {
    return [...this.#releases.keys()];
  }

  started({ jobId, name, collects, detached }: JobStarted, retain: () => () => void): void {
    // Announced again when somebody asks to watch it.
    if (this.#releases.has(jobId)) return;
    this.#releases.set(jobId, collects || detached ? () => undefined : retain());
    for (const listener of this.#listeners) listener.started?.({ jobId, name, collects });
  }

  ended({ jobId, status, failure }: JobEnded, origin: FailureOrigin): void {
    this.#end(jobId, status, failure === undefined ? undefined : fromFailure(failure, origin));
  }

  failAll(error: () => Error): void {
    for (const jobId of this.#releases.keys()) this.#end(jobId, "FAILED", error());
  }

  #end(jobId: string, status: string, error: Error | undefined): void {
    const release = this.#releases.get(jobId);
    this.#releases.delete(jobId);
    release?.();
    for (const listener of this.#listeners) listener.ended?.({ jobId, status, error });
  }
}
