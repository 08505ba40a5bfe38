import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Artifact } from "../artifacts/artifact.js";
import type { ArtifactStore } from "../artifacts/store.js";
import type { FlinkClient } from "../flink/flink-client.js";
import { HttpError } from "../http/http-error.js";
import { seconds, Turns } from "../http/turns.js";
import type { RestOptions } from "../options.js";
import type { RunParameters } from "./parameters.js";
import { planTo, ProgramProcess, runOn, type ProgramCommand, type ProgramStart } from "./program.js";
import { openRun, type OpenRun, type RunList, type Started } from "./run-list.js";

const submitted = /^Job has been submitted with JobID ([0-9a-f]{32})\s*$/;

/** What programs are run with. */
export interface ProgramServices {
  /** The command `tsflink`. */
  readonly cli: readonly string[];
  readonly store: ArtifactStore;
  readonly flink: FlinkClient;
}

/** A program on its way. */
interface Launched {
  readonly run: OpenRun;
  readonly process: ProgramProcess;
  /** Resolves with undefined when it has ended without one. */
  readonly firstJob: Promise<string | undefined>;
}

/** Plans and runs the programs of artifacts, each in a process of its own. */
export class ProgramRuns {
  readonly #services: ProgramServices;
  readonly #list: RunList;
  readonly #options: RestOptions;
  // A start is what is heavy; a program that waits for its jobs must not keep others from theirs.
  readonly #starts: Turns;
  readonly #processes = new Set<ProgramProcess>();
  #running = 0;

  constructor(services: ProgramServices, list: RunList, options: RestOptions) {
    this.#services = services;
    this.#list = list;
    this.#options = options;
    this.#starts = new Turns(options.limits.programsAtOnce, options.limits.programsWaiting);
  }

  /**
   * Runs a program; resolves with the id of its first job, while it goes on.
   *
   * @param gone - aborted when nobody waits for the answer any more: what waits for its turn then is not started
   */
  async run(artifact: Artifact, parameters: RunParameters, gone: AbortSignal): Promise<Started> {
    const { flink, store } = this.#services;
    const start = runOn(this.#options.flink, this.#commandOf(artifact, parameters));
    const most = this.#options.limits.start;
    const unused = store.use(artifact.id);
    let isRunning = false;
    try {
      // Flink's client would try for a minute before it says so.
      await flink.check();
      return await this.#starts.take(
        async () => {
          const { run, process, firstJob } = this.#launch(artifact, start);
          isRunning = true;
          void process.ended.then(unused);
          const { result: job, late } = await within(most, process, firstJob);
          if (job !== undefined) return { id: run.id, job };
          throw late ? tooLate(artifact, most, "started") : failed(artifact, run.exitCode, process.output);
        },
        { most, gone },
      );
    } finally {
      if (!isRunning) unused();
    }
  }

  /** The plan of a program's first job, which is not run; when nobody waits for it any more, the program is stopped. */
  async plan(artifact: Artifact, parameters: RunParameters, gone: AbortSignal): Promise<unknown> {
    const command = this.#commandOf(artifact, parameters);
    const most = this.#options.limits.start;
    const unused = this.#services.store.use(artifact.id);
    const folder = path.join(this.#options.folder, "incoming", `plan-${randomUUID()}`);
    try {
      const file = path.join(folder, "plan.json");
      const start = planTo(file, command);
      await mkdir(folder, { mode: 0o700 });
      return await this.#starts.take(
        async () => {
          const process = this.#start(start, () => undefined);
          const stop = () => process.stop();
          gone.addEventListener("abort", stop);
          const { result: exitCode, late } = await within(most, process, untilPlanned(process, file));
          gone.removeEventListener("abort", stop);
          if (existsSync(file)) return JSON.parse(await readFile(file, "utf8")) as unknown;
          throw late ? tooLate(artifact, most, "planned") : failed(artifact, exitCode, process.output);
        },
        { most, gone },
      );
    } finally {
      unused();
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Ends the processes that run; the jobs that they have submitted go on. */
  async close(): Promise<void> {
    this.#starts.close();
    const running = [...this.#processes];
    for (const process of running) process.stop();
    await Promise.all(running.map((process) => process.ended));
  }

  #commandOf(artifact: Artifact, parameters: RunParameters): ProgramCommand {
    return { artifact, content: this.#services.store.contentOf(artifact), parameters };
  }

  #launch(artifact: Artifact, start: ProgramStart): Launched {
    const { programs } = this.#options.limits;
    if (this.#running >= programs) {
      const remedy =
        "cancel a job that one of them waits for (GET /runs lists them), or allow more with --max-programs";
      throw new HttpError(503, `${programs} programs run already: ${remedy}`, { "Retry-After": "60" });
    }
    this.#running += 1;
    const run = openRun(artifact, () => process.output);
    let found: (job: string | undefined) => void = () => undefined;
    const firstJob = new Promise<string | undefined>((resolve) => (found = resolve));
    const process = this.#start(start, (line) => {
      const [, job] = submitted.exec(line) ?? [];
      if (job === undefined) return;
      run.jobs = [...run.jobs, job];
      found(job);
    });
    this.#list.add(run);
    void process.ended.then((code) => {
      this.#running -= 1;
      run.exitCode = code;
      run.state = code === 0 ? "FINISHED" : "FAILED";
      found(undefined);
    });
    return { run, process, firstJob };
  }

  #start({ args, env }: ProgramStart, line: (text: string) => void): ProgramProcess {
    // The program is not to know what opens this server.
    const { TSFLINK_REST_TOKEN: _, ...own } = process.env;
    const started = new ProgramProcess([...this.#services.cli, ...args], { ...own, ...env }, line);
    this.#processes.add(started);
    void started.ended.then(() => this.#processes.delete(started));
    return started;
  }
}

/** Waits for what a process is to bring, and stops it when that takes too long. */
async function within<T>(
  most: number,
  process: ProgramProcess,
  wanted: Promise<T>,
): Promise<{ readonly result: T; readonly late: boolean }> {
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    process.stop();
  }, most);
  const result = await wanted;
  clearTimeout(limit);
  return { result, late };
}

/** A program that has been planned is not to go on: its job has not run. Gives its exit code. */
async function untilPlanned(process: ProgramProcess, file: string): Promise<number | null> {
  const looking = setInterval(() => {
    if (!existsSync(file)) return;
    clearInterval(looking);
    process.stop();
  }, 50);
  const exitCode = await process.ended;
  clearInterval(looking);
  return exitCode;
}

function tooLate({ name }: Artifact, most: number, done: "started" | "planned"): HttpError {
  const remedy = "let the program come to its first job sooner, or give it longer with --start-timeout";
  return new HttpError(504, `${name} ${done} no job within ${seconds(most)}, and was stopped: ${remedy}`);
}

function failed({ name }: Artifact, exitCode: number | null, output: string): HttpError {
  const said = output.trim() === "" ? "" : `:\n${output.trim().split("\n").slice(-20).join("\n")}`;
  if (exitCode === 0) return new HttpError(422, `${name} ran to its end and started no job${said}`);
  return new HttpError(422, `${name} ended with exit code ${exitCode}${said}`);
}
