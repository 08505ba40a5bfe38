import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { Artifact } from "../artifacts/artifact.js";
import { HttpError } from "../http/http-error.js";
import type { Address } from "../options.js";
import type { RunParameters } from "./parameters.js";
import { Tail } from "./tail.js";

const keptOutput = 64 * 1024;
// Between the request to end and the end.
const grace = 10_000;
// For what is still in the pipes of a program that has ended; one that it has left behind may hold them open.
const lastWords = 10_000;

/** A program that is to be run or planned. */
export interface ProgramCommand {
  readonly artifact: Artifact;
  /** The program's file, or the package's folder. */
  readonly content: string;
  readonly parameters: RunParameters;
}

/** How `tsflink run` is started for a program of an artifact. */
export interface ProgramStart {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Runs the program here, with its jobs on the cluster. */
export function runOn(flink: Address, command: ProgramCommand): ProgramStart {
  const { savepointPath, allowNonRestoredState } = command.parameters;
  return start(command, {
    "execution.target": "remote",
    "rest.address": flink.host,
    "rest.port": String(flink.port),
    "execution.job-listeners": "org.tsflink.gateway.adapter.SubmissionLog",
    ...(savepointPath === undefined ? {} : { "execution.state-recovery.path": savepointPath }),
    ...(allowNonRestoredState ? { "execution.state-recovery.ignore-unclaimed-state": "true" } : {}),
  });
}

/** Runs the program up to its first job, whose plan goes to the file. */
export function planTo(file: string, command: ProgramCommand): ProgramStart {
  return start(command, { "execution.target": "tsflink-plan", "tsflink.plan.path": file });
}

function start({ artifact, content, parameters }: ProgramCommand, options: Record<string, string>): ProgramStart {
  const { parallelism, programArgs } = parameters;
  const isSingle = artifact.type === "typescript" || artifact.type === "javascript";
  const module = entryModule(artifact, parameters.entryModule);
  const all = { ...options, ...(parallelism === undefined ? {} : { "parallelism.default": String(parallelism) }) };
  return {
    args: ["run", ...(isSingle ? [content] : ["-tsfs", content, path.join(content, module)]), ...programArgs],
    env: {
      TSFLINK_CONFIGURATION: Object.entries(all)
        .map(([key, value]) => `${key}=${value}`)
        .join("\n"),
    },
  };
}

function entryModule({ name, entryPoints }: Artifact, given: string | undefined): string {
  const bare = (module: string) => module.replace(/\.[mc]?[tj]s$/, "");
  if (given === undefined) return entryPoints[0] ?? "";
  const found = entryPoints.find((each) => each === given) ?? entryPoints.find((each) => bare(each) === bare(given));
  if (found !== undefined) return found;
  throw new HttpError(400, `${name} has no module ${given}; it has ${entryPoints.slice(0, 10).join(", ")}`);
}

/** A process that runs a program, and what it has written. */
export class ProgramProcess {
  readonly #child: ChildProcess;
  readonly #output = new Tail(keptOutput);
  #stdout = "";
  /** Resolves with the exit code when it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;

  /** @param line - told of each line that the program writes to stdout */
  constructor(command: readonly string[], env: NodeJS.ProcessEnv, line: (text: string) => void) {
    const [program = "", ...args] = command;
    // A group of its own: stopping it stops the JVM and the Node that it starts, too.
    this.#child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], detached: true, env });
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#output.add(text);
      const lines = (this.#stdout + text).split("\n");
      this.#stdout = (lines.pop() ?? "").slice(-keptOutput);
      for (const each of lines) line(each);
    });
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => this.#output.add(text));
    this.ended = new Promise((resolve) => {
      this.#child.once("error", (error) => {
        this.#output.add(error.message);
        resolve(1);
      });
      this.#child.once("exit", (code) => {
        const silent = setTimeout(() => resolve(code), lastWords);
        this.#child.once("close", () => clearTimeout(silent));
      });
      this.#child.once("close", (code) => resolve(code));
    });
  }

  /** The end of what it has written, to both streams. */
  get output(): string {
    return this.#output.text;
  }

  /** Asks it to end, and makes it end where it does not within some milliseconds. */
  stop(within = grace): void {
    if (!this.#signal("SIGTERM")) return;
    const forced = setTimeout(() => this.#signal("SIGKILL"), within);
    void this.ended.then(() => clearTimeout(forced));
  }

  /** Whether there was something to signal. */
  #signal(signal: NodeJS.Signals): boolean {
    const { pid, exitCode, signalCode } = this.#child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return false;
    try {
      return process.kill(-pid, signal);
    } catch {
      // It has ended meanwhile.
      return false;
    }
  }
}
