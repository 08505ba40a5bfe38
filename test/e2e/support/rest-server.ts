import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished } from "vitest";
import { ownMount } from "../../../runtime/src/provision/testing/own-mount.js";
import { AnswerCheck } from "./openapi.js";
import { cli, startCommand, temporaryFolder, type Running } from "./program.js";

/** A `tsflink rest` in a process of its own. */
export interface RestServer {
  readonly url: string;
  readonly folder: string;
  readonly running: Running;
  /** Calls it; the answer is one that its OpenAPI document describes. */
  call(method: string, route: string, options?: RequestInit): Promise<Answer>;
  upload(body: NonNullable<RequestInit["body"]>, contentType: string, name?: string): Promise<Answer>;
  /** What is in its folder, beside what says that it runs. */
  artifactsOnDisk(): string[];
  incomingOnDisk(): string[];
  stop(): Promise<number | null>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** Starts a server on a free port; it ends with the test. */
export async function startRest(
  args: readonly string[] = [],
  env: Readonly<Record<string, string | undefined>> = {},
  { diskMegabytes }: { readonly diskMegabytes?: number } = {},
): Promise<RestServer> {
  const folder = path.join(temporaryFolder(), "rest");
  const command = [process.execPath, cli, "rest", "--port", "0", "--dir", folder, ...args];
  if (diskMegabytes !== undefined) {
    mkdirSync(folder);
    const mount = `mount -t tmpfs -o size=${diskMegabytes}m none '${folder}' && exec "$@"`;
    command.unshift(...ownMount, "sh", "-c", mount, "sh");
  }
  const [program = "", ...words] = command;
  const running = startCommand(program, words, { env, limit: 280 });
  const [, url = ""] = /(http:\/\/\S+)\n/.exec(await running.saw(/: http:\/\/\S+\n/)) ?? [];
  const check = new AnswerCheck(await openApi(url, env["TSFLINK_REST_TOKEN"]));
  const call = async (method: string, route: string, options: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(url + route, { ...options, method });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    const body = isJson ? (JSON.parse(text) as Record<string, unknown>) : { text };
    expect(check.problems(method, route, { status: response.status, isJson, body })).toEqual([]);
    return { status: response.status, headers: response.headers, body };
  };
  const stop = async () => {
    running.child.kill("SIGTERM");
    return (await running.ended).code;
  };
  // Killed, it could not end the programs that it runs.
  onTestFinished(async () => void (await stop()));
  const list = (name: string) => (existsSync(path.join(folder, name)) ? readdirSync(path.join(folder, name)) : []);
  return {
    url,
    folder,
    running,
    call,
    upload: (body, contentType, name) =>
      call("POST", `/artifacts/upload${name === undefined ? "" : `?name=${encodeURIComponent(name)}`}`, {
        body,
        headers: { "Content-Type": contentType },
      }),
    artifactsOnDisk: () => list("artifacts"),
    incomingOnDisk: () => list("incoming"),
    stop,
  };
}

async function openApi(url: string, token: string | undefined): Promise<object> {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  return (await (await fetch(`${url}/openapi.json`, { headers })).json()) as object;
}
