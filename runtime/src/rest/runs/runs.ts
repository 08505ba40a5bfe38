import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Artifact } from "../artifacts/artifact.js";
import type { ArtifactStore } from "../artifacts/store.js";
import { HttpError } from "../http/http-error.js";
import { Turns } from "../http/turns.js";
import type { RestOptions } from "../options.js";
import type { RunParameters } from "./parameters.js";
import { planTo, ProgramProcess, runOn, type ProgramCommand, type ProgramStart } from "./program.js";

const kept = 100;
const submitted = /^Job has been submitted with JobID ([0-9a-f]{32})\s*$/;

/** A program that was run, as the API tells it. */
export interface Run {
  readonly id: string;
  readonly artifact: string;
  readonly name: string;
  readonly started: number;
  /** `WAITING` for its turn, `RUNNING`, or how its process ended. */
  readonly state: "WAITING" | "RUNNING" | "FINISHED" | "FAILED";
  /** The jobs that it has started, in their order. */
  readonly jobs: readonly string[];
  readonly exitCode: number | null;
  /** The end of what it has written. */
  readonly output: string;
}

type Mutable = { -readonly [Key in keyof Run]: Run[Key] };

/** Runs the programs of artifacts, each in a process of its own, and remembers the last of them. */
export class Runs {
  readonly #cli: readonly string[];
  readonly #store: ArtifactStore;
  readonly #options: RestOptions;
  readonly #turns: Turns;
  readonly #runs: (() => Run)[] = [];
  readonly #processes = new Set<ProgramProcess>();

  /** @param cli - the command `tsflink` */
  constructor(cli: readonly string[], store: ArtifactStore, options: RestOptions) {
    this.#cli = cli;
    this.#store = store;
    this.#options = options;
    this.#turns = new Turns(options.limits.programsAtOnce, options.limits.programsWaiting);
  }

  /** The newest first. */
  list(): Run[] {
    return this.#runs.map((run) => run()).toReversed();
  }

  /** Runs a program; resolves with the id of its first job, while it goes on. */
  async run(artifact: Artifact, parameters: RunParameters): Promise<{ readonly id: string; readonly job: string }> {
    const start = runOn(this.#options.flink, this.#commandOf(artifact, parameters));
    const unused = this.#store.use(artifact.id);
    const run: Mutable = {
      id: randomUUID(),
      artifact: artifact.id,
      name: artifact.name,
      started: Date.now(),
      state: "WAITING",
      jobs: [],
      exitCode: null,
      output: "",
    };
    let process: ProgramProcess | undefined;
    try {
      const done = await this.#turns.wait();
      this.#remember(() => ({ ...run, output: process?.output ?? "" }));
      run.state = "RUNNING";
      const first = new Promise<string | undefined>((resolve) => {
        process = this.#start(start, (line) => {
          const [, job] = submitted.exec(line) ?? [];
          if (job === undefined) return;
          run.jobs = [...run.jobs, job];
          resolve(job);
        });
        void process.ended.then((code) => {
          run.exitCode = code;
          run.state = code === 0 ? "FINISHED" : "FAILED";
          done();
          unused();
          resolve(undefined);
        });
      });
      const job = await first;
      if (job === undefined) throw failed(artifact, run, process?.output ?? "");
      return { id: run.id, job };
    } catch (error) {
      if (process === undefined) unused();
      throw error;
    }
  }

  /** The plan of a program's first job, which is not run. */
  async plan(artifact: Artifact, parameters: RunParameters): Promise<unknown> {
    const folder = await mkdtemp(path.join(this.#options.folder, "incoming", "plan-"));
    const unused = this.#store.use(artifact.id);
    try {
      const file = path.join(folder, "plan.json");
      const start = planTo(file, this.#commandOf(artifact, parameters));
      return await this.#turns.take(async () => {
        const process = this.#start(start, () => undefined);
        const exitCode = await untilPlanned(process, file);
        if (!existsSync(file)) throw failed(artifact, { exitCode }, process.output);
        return JSON.parse(await readFile(file, "utf8")) as unknown;
      });
    } finally {
      unused();
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Ends the processes that run; the jobs that they have submitted go on. */
  async close(): Promise<void> {
    const running = [...this.#processes];
    for (const process of running) process.stop();
    await Promise.all(running.map((process) => process.ended));
  }

  #commandOf(artifact: Artifact, parameters: RunParameters): ProgramCommand {
    return { artifact, content: this.#store.contentOf(artifact), parameters };
  }

  #start({ args, env }: ProgramStart, line: (text: string) => void): ProgramProcess {
    // The program is not to know what opens this server.
    const { TSFLINK_REST_TOKEN: _, ...own } = process.env;
    const started = new ProgramProcess([...this.#cli, ...args], { ...own, ...env }, line);
    this.#processes.add(started);
    void started.ended.then(() => this.#processes.delete(started));
    return started;
  }

  #remember(run: () => Run): void {
    this.#runs.push(run);
    if (this.#runs.length > kept) this.#runs.shift();
  }
}

/** A program that has been planned is not to go on: its job has not run. Gives its exit code. */
async function untilPlanned(process: ProgramProcess, file: string): Promise<number | null> {
  const looking = setInterval(() => {
    if (existsSync(file)) process.stop();
  }, 50);
  const exitCode = await process.ended;
  clearInterval(looking);
  return exitCode;
}

function failed({ name }: Artifact, { exitCode }: Pick<Run, "exitCode">, output: string): HttpError {
  const said = output.trim() === "" ? "" : `:\n${output.trim().split("\n").slice(-20).join("\n")}`;
  if (exitCode === 0) return new HttpError(422, `${name} ran to its end and started no job${said}`);
  return new HttpError(422, `${name} ended with exit code ${exitCode}${said}`);
}
