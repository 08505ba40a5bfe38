import { reportFailure } from "../errors/report-failure.js";
import type { Failure } from "../gen/tsflink/bridge/v1/bridge_pb.js";

/** A job that failed. */
export interface FailedJob {
  readonly jobId: string;
  readonly error: Error;
  /** What Java threw; undefined when its JVM has gone. */
  readonly failure: Failure | undefined;
}

/** A failure that the program was told of, by a promise that was rejected with it. */
interface Told {
  readonly jobIds: readonly string[];
  readonly root: string;
}

// A program that runs for months may have jobs that fail again and again.
const mostJobs = 20;
const mostTold = 1000;

/** The jobs that failed and of which the program was told nothing, because it awaited none of their results. */
export class UntoldFailures {
  readonly #jobs: FailedJob[] = [];
  readonly #told: Told[] = [];
  #isWatching = false;

  add(job: FailedJob): void {
    this.#jobs.push(job);
    if (this.#jobs.length > mostJobs) this.#jobs.shift();
    if (this.#isWatching) return;
    this.#isWatching = true;
    // Only then is it certain that nobody will ask any more.
    process.once("exit", () => this.#report());
  }

  told(failure: Failure): void {
    const jobIds = failure.causes.flatMap(({ message }) => message.match(/\b[0-9a-f]{32}\b/g) ?? []);
    this.#told.push({ jobIds, root: rootOf(failure) });
    if (this.#told.length > mostTold) this.#told.shift();
  }

  /** Says them on stderr; a program that ended well otherwise ends with 1, as one that a rejected promise ended. */
  #report(): void {
    const jobs = this.#jobs.filter((job) => !this.#isTold(job));
    if (jobs.length === 0) return;
    const text = jobs
      .map(({ jobId, error }) => `The job ${jobId}, whose result the program did not await, failed: ${error.message}\n`)
      .join("");
    process.stderr.write(text);
    if (process.exitCode !== undefined) return;
    process.exitCode = 1;
    reportFailure(text, process.env);
  }

  /** Not every failure names its job; the cause has to do then. */
  #isTold({ jobId, failure }: FailedJob): boolean {
    const root = failure === undefined ? undefined : rootOf(failure);
    return this.#told.some((told) => (told.jobIds.length > 0 ? told.jobIds.includes(jobId) : told.root === root));
  }
}

function rootOf({ causes }: Failure): string {
  const root = causes.at(-1);
  return `${root?.className}: ${root?.message}`;
}
