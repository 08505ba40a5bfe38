import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { bearer, sameSite, securityHeaders } from "./http/access.js";
import { errorBody, HttpError } from "./http/http-error.js";
import type { Artifacts } from "./artifacts/artifacts.js";
import { tooLarge } from "./artifacts/byte-limit.js";
import { receive } from "./artifacts/receive.js";
import type { FlinkClient } from "./flink/flink-client.js";
import { passOn } from "./flink/pass-on.js";
import { openApi } from "./openapi/openapi.js";
import type { RestOptions } from "./options.js";
import { servePage } from "./page/serve-page.js";
import { readParameters } from "./runs/parameters.js";
import type { Runs } from "./runs/runs.js";

type Environment = { Bindings: HttpBindings };

const parameterBytes = 1024 * 1024;

/** What the routes lead to. */
export interface Services {
  readonly artifacts: Artifacts;
  readonly runs: Runs;
  readonly flink: FlinkClient;
  readonly version: string;
  /** The folder of the page's files. */
  readonly page: string;
}

/** The HTTP interface: who may call, and where each call leads. */
export function restApp(options: RestOptions, { artifacts, runs, flink, version, page }: Services): Hono<Environment> {
  const app = new Hono<Environment>();
  app.onError((error, context) => answerError(error, context));
  app.notFound((context) => context.json(errorBody("There is no such call; /openapi.json lists them"), 404));
  app.use(securityHeaders, sameSite(options.listen.host));
  // The page holds nothing of its own: it asks for the token and calls with it.
  servePage(app, page);
  if (options.token !== undefined) app.use(bearer(options.token));
  app.get("/openapi.json", (context) => context.json(openApi(version, options.token !== undefined)));
  app.get("/cluster", (context) => context.json({ flink: flink.address, version }));

  app.get("/artifacts", async (context) => context.json(await artifacts.list()));
  app.post("/artifacts/upload", async (context) => {
    const { incoming } = context.env;
    if (Number(incoming.headers["content-length"] ?? 0) > options.limits.upload) throw tooLarge(options.limits.upload);
    return context.json(await receive(incoming, artifacts, context.req.query("name")));
  });
  app.delete("/artifacts/:id", async (context) => {
    const artifact = await artifacts.get(context.req.param("id"));
    if (await runs.isUsed(artifact)) {
      throw new HttpError(409, `${artifact.name} is in use: a run of it has not ended; GET /runs lists them`);
    }
    await artifacts.delete(artifact);
    return context.json({});
  });
  app.get("/artifacts/:id/plan", async (context) => {
    const parameters = readParameters(new URL(context.req.url).searchParams, {}, "plan");
    const artifact = await artifacts.get(context.req.param("id"));
    return context.json({ plan: (await runs.plan(artifact, parameters, context.req.raw.signal)) as object });
  });
  app.post("/artifacts/:id/run", bodyLimit({ maxSize: parameterBytes, onError: refuseBody }), async (context) => {
    const parameters = readParameters(new URL(context.req.url).searchParams, await readBody(context), "run");
    const artifact = await artifacts.get(context.req.param("id"));
    const { id, job } = await runs.run(artifact, parameters, context.req.raw.signal);
    return context.json({ jobid: job, run: id });
  });
  app.get("/runs", async (context) => context.json({ runs: await runs.list() }));

  for (const route of ["/jars", "/jars/*", "/v1/jars", "/v1/jars/*"]) {
    app.on(["GET", "POST", "DELETE"], route, (context) => {
      const { pathname, search } = new URL(context.req.url);
      return passOn(context.env.incoming, flink.address, pathname + search, options.limits.upload);
    });
  }
  refuseOtherMethods(app);
  return app;
}

/** A call that there is, with a method that it has not, is told the methods that it has. */
function refuseOtherMethods(app: Hono<Environment>): void {
  const methods = new Map<string, Set<string>>();
  for (const { method, path } of app.routes) {
    if (method !== "ALL") methods.set(path, new Set([...(methods.get(path) ?? []), method]));
  }
  for (const [path, allowed] of methods) {
    app.all(path, (context) => {
      const Allow = [...allowed].join(", ");
      throw new HttpError(405, `${context.req.path} takes ${Allow}, not ${context.req.method}`, { Allow });
    });
  }
}

function refuseBody(): never {
  throw new HttpError(413, `The body may have ${parameterBytes / 2 ** 20} MB at most`);
}

function answerError(error: Error, context: Context<Environment>): Response {
  const { incoming } = context.env;
  if (error instanceof HttpError) {
    for (const [name, value] of Object.entries(error.headers)) context.header(name, value);
    return context.json(errorBody(error.message), error.status as 400);
  }
  if (incoming.destroyed && !incoming.complete) return context.json(errorBody("The request ended early"), 400);
  process.stderr.write(`${error.stack ?? error.message}\n`);
  return context.json(errorBody("The server failed; its output says why"), 500);
}

/** The parameters that a run was given in its body, if any. */
async function readBody(context: Context<Environment>): Promise<Record<string, unknown>> {
  const text = await context.req.text();
  if (text.trim() === "") return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new HttpError(400, "The body is no JSON");
  }
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw new HttpError(400, "The body is no JSON object");
}
