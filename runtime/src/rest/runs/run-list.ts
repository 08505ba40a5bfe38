import { randomUUID } from "node:crypto";
import type { Artifact } from "../artifacts/artifact.js";

const kept = 100;

/** A program or a jar that was run, as the API tells it. */
export interface Run {
  readonly id: string;
  readonly artifact: string;
  readonly name: string;
  readonly started: number;
  /**
   * `RUNNING`, or how its process ended; of a jar, its job: `UNKNOWN` where Flink does not know that any more.
   */
  readonly state: "RUNNING" | "FINISHED" | "FAILED" | "UNKNOWN";
  /** The jobs that it has started, in their order. */
  readonly jobs: readonly string[];
  /** Of its process; a jar has none. */
  readonly exitCode: number | null;
  /** The end of what it has written; of a jar, why Flink refused it. */
  readonly output: string;
}

/** A run while it is kept up to date. */
export type OpenRun = Readonly<Run> & { -readonly [Key in "state" | "jobs" | "exitCode"]: Run[Key] };

/** The run of an artifact that begins now. */
export function openRun({ id: artifact, name }: Artifact, output: () => string): OpenRun {
  const run = {
    id: randomUUID(),
    artifact,
    name,
    started: Date.now(),
    state: "RUNNING",
    jobs: [],
    exitCode: null,
  } as const;
  return {
    ...run,
    get output() {
      return output();
    },
  };
}

/** What was started: the run, and its first job. */
export interface Started {
  readonly id: string;
  readonly job: string;
}

/** The last runs; one that has not ended stays. */
export class RunList {
  readonly #runs: Run[] = [];

  add(run: Run): void {
    this.#runs.push(run);
    if (this.#runs.length <= kept) return;
    const ended = this.#runs.findIndex(({ state }) => state !== "RUNNING");
    if (ended !== -1) this.#runs.splice(ended, 1);
  }

  /** The newest first. */
  all(): readonly Run[] {
    return this.#runs.toReversed();
  }
}
