import { openAsBlob } from "node:fs";
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

  plan(jar: string, json: unknown): Promise<FlinkAnswer> {
    return this.ask("POST", `/jars/${encodeURIComponent(jar)}/plan`, { json, timeout: planPatience });
  }

  run(jar: string, json: unknown): Promise<FlinkAnswer> {
    return this.ask("POST", `/jars/${encodeURIComponent(jar)}/run`, { json, timeout: planPatience });
  }

  delete(jar: string): Promise<FlinkAnswer> {
    return this.ask("DELETE", `/jars/${encodeURIComponent(jar)}`);
  }
}

export function unreachable(address: string, error: unknown): HttpError {
  const { cause, message } = error as Error & { cause?: { message?: string; code?: string } };
  const reason = cause?.message || cause?.code || message;
  return new HttpError(502, `Flink at ${address} does not answer (${reason}): is the cluster up, and --flink right?`);
}

/** Flink's errors in one line, without the Java stack that comes with them. */
function refused(status: number, body: unknown): HttpError {
  const { errors = [] } = body as { errors?: string[] };
  const reason = errors.map((error) => error.split("\n", 1)[0]).find((line) => line !== "Internal server error.");
  return new HttpError(status >= 400 && status < 500 ? 400 : 502, `Flink refused it: ${reason ?? `status ${status}`}`);
}
