import type { Artifact } from "../artifacts/artifact.js";
import type { FlinkClient } from "../flink/flink-client.js";
import type { RunParameters } from "./parameters.js";
import { openRun, type OpenRun, type RunList, type Started } from "./run-list.js";

const states: Readonly<Record<string, OpenRun["state"]>> = {
  FINISHED: "FINISHED",
  FAILED: "FAILED",
  CANCELED: "FAILED",
};

/** Has Flink run and plan jars, and remembers which of them run. */
export class JarRuns {
  readonly #flink: FlinkClient;
  readonly #list: RunList;
  readonly #running = new Set<OpenRun>();

  constructor(flink: FlinkClient, list: RunList) {
    this.#flink = flink;
    this.#list = list;
  }

  /** Resolves when its job is submitted. */
  async run(jar: Artifact, parameters: RunParameters): Promise<Started> {
    let refused = "";
    const run = openRun(jar, () => refused);
    this.#list.add(run);
    this.#running.add(run);
    try {
      const job = await this.#flink.run(jar.id, jarRequest(parameters));
      run.jobs = [job];
      return { id: run.id, job };
    } catch (error) {
      run.state = "FAILED";
      refused = error instanceof Error ? error.message : String(error);
      this.#running.delete(run);
      throw error;
    }
  }

  /** The plan of the jar's first job. */
  plan({ id }: Artifact, parameters: RunParameters): Promise<unknown> {
    return this.#flink.plan(id, jarRequest(parameters));
  }

  /** Whether a run of the jar has not ended, as of the last update. */
  isUsed(jar: string): boolean {
    return [...this.#running].some(({ artifact }) => artifact === jar);
  }

  /** Asks Flink how the jobs are; where it does not answer, they stay as they were. */
  async update(): Promise<void> {
    const submitted = [...this.#running].filter(({ jobs }) => jobs.length > 0);
    if (submitted.length === 0) return;
    const jobs = await this.#flink.jobs().catch(() => undefined);
    if (jobs === undefined) return;
    for (const run of submitted) {
      const status = jobs.get(run.jobs[0] ?? "");
      run.state = status === undefined ? "UNKNOWN" : (states[status] ?? "RUNNING");
      if (run.state !== "RUNNING") this.#running.delete(run);
    }
  }
}

/** The parameters by the names that Flink's `/jars/:id/run` has for them. */
function jarRequest(parameters: RunParameters): Record<string, unknown> {
  const { entryModule, programArgs, parallelism, savepointPath, allowNonRestoredState } = parameters;
  return {
    ...(entryModule === undefined ? {} : { entryClass: entryModule }),
    ...(programArgs.length === 0 ? {} : { programArgsList: programArgs }),
    ...(parallelism === undefined ? {} : { parallelism }),
    ...(savepointPath === undefined ? {} : { savepointPath }),
    ...(allowNonRestoredState ? { allowNonRestoredState } : {}),
  };
}
