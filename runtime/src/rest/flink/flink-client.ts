import { openAsBlob } from "node:fs";
import { causesIn } from "../../errors/printed-stack.js";
import { usefulCause } from "../../errors/useful-cause.js";
import { HttpError } from "../http/http-error.js";
import type { Address } from "../options.js";

const patience = 30_000;
// Planning a jar's job runs its main method.
const planPatience = 300_000;

/** A jar as Flink's REST API lists it. */
export interface FlinkJar {
  readonly id: string;
  readonly name: string;
  readonly uploaded: number;
  readonly entry: readonly { readonly name: string }[];
}

/** An answer of Flink's, to be given on as it is. */
export interface FlinkAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Flink's own REST API, as far as artifacts need it. */
export class FlinkClient {
  /** `http://host:port`. */
  readonly address: string;

  constructor({ host, port }: Address) {
    this.address = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  }

  async jars(): Promise<readonly FlinkJar[]> {
    const { status, body } = await this.ask("GET", "/jars", { timeout: 3000 });
    if (status !== 200) throw new HttpError(502, `Flink at ${this.address} answers /jars with status ${status}`);
    return (body as { files: FlinkJar[] }).files;
  }

  /** Throws where there is no Flink. */
  async check(): Promise<void> {
    const { status } = await this.ask("GET", "/config", { timeout: 3000 });
    if (status === 200) return;
    throw new HttpError(
      502,
      `What is at ${this.address} is no Flink (it answers /config with ${status}): is --flink right?`,
    );
  }

  /** The status of each job, by its id. */
  async jobs(): Promise<ReadonlyMap<string, string>> {
    const { status, body } = await this.ask("GET", "/jobs", { timeout: 3000 });
    if (status !== 200) throw new HttpError(502, `Flink at ${this.address} answers /jobs with status ${status}`);
    const { jobs } = body as { jobs: readonly { readonly id: string; readonly status: string }[] };
    return new Map(jobs.map((job) => [job.id, job.status]));
  }

  /** Gives a jar to Flink; the id is Flink's. */
  async upload(file: string, name: string): Promise<string> {
    const form = new FormData();
    form.append("jarfile", await openAsBlob(file, { type: "application/x-java-archive" }), name);
    const { status, body } = await this.ask("POST", "/jars/upload", { form, timeout: planPatience });
    const { filename } = body as { filename?: string };
    const id = filename?.split("/").at(-1);
    if (status !== 200 || id === undefined) throw refused(status, body);
    return id;
  }

  /** Asks and gives the answer, whatever it is; throws when there is none. */
  async ask(
    method: string,
    route: string,
    { form, json, timeout = patience }: { form?: FormData; json?: unknown; timeout?: number } = {},
  ): Promise<FlinkAnswer> {
    try {
      const response = await fetch(this.address + route, {
        method,
        signal: AbortSignal.timeout(timeout),
        ...(form === undefined ? {} : { body: form }),
        ...(json === undefined ? {} : { body: JSON.stringify(json), headers: { "Content-Type": "application/json" } }),
      });
      const text = await response.text();
      return { status: response.status, body: text === "" ? {} : (JSON.parse(text) as unknown) };
    } catch (error) {
      throw unreachable(this.address, error);
    }
  }

  /** The plan of a jar's job. */
  async plan(jar: string, json: unknown): Promise<unknown> {
    return ((await this.#program(jar, "plan", json)) as { plan: unknown }).plan;
  }

  /** The id of the job that a jar has started. */
  async run(jar: string, json: unknown): Promise<string> {
    return ((await this.#program(jar, "run", json)) as { jobid: string }).jobid;
  }

  delete(jar: string): Promise<FlinkAnswer> {
    return this.ask("DELETE", `/jars/${encodeURIComponent(jar)}`);
  }

  async #program(jar: string, call: "plan" | "run", json: unknown): Promise<unknown> {
    const route = `/jars/${encodeURIComponent(jar)}/${call}`;
    const { status, body } = await this.ask("POST", route, { json, timeout: planPatience });
    if (status === 200) return body;
    // As of a program of ours: what fails is what the jar does. Flink has 400 or 500 for that.
    throw refused(status, body, status <= 500 ? 422 : 502);
  }
}

export function unreachable(address: string, error: unknown): HttpError {
  const { cause, message, name } = error as Error & { cause?: { message?: string; code?: string } };
  if (name === "TimeoutError") return new HttpError(504, `Flink at ${address} takes too long: try again later`);
  const reason = cause?.message || cause?.code || message;
  return new HttpError(502, `Flink at ${address} does not answer (${reason}): is the cluster up, and --flink right?`);
}

/** Why Flink refuses, by its cause, without the Java stack that it answers with. */
function refused(status: number, body: unknown, answered = status < 500 ? 400 : 502): HttpError {
  const { errors = [] } = body as { errors?: string[] };
  const said = errors.find((error) => !error.startsWith("Internal server error."));
  const [, trace = said] =
    /^<Exception on server side:\n([^]*)\nEnd of exception on server side>/.exec(said ?? "") ?? [];
  const reason = trace === undefined ? `status ${status}` : usefulCause(causesIn(trace)).text;
  return new HttpError(answered, `Flink refused it: ${reason}`);
}
