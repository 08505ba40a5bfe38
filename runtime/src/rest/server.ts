import type { Server } from "node:http";
import path from "node:path";
import { serve } from "@hono/node-server";
import { TsflinkError } from "../errors/tsflink-error.js";
import { restApp } from "./app.js";
import { Artifacts } from "./artifacts/artifacts.js";
import { JarSizes } from "./artifacts/jar-sizes.js";
import { ArtifactStore } from "./artifacts/store.js";
import { FlinkClient } from "./flink/flink-client.js";
import { isLoopback } from "./http/access.js";
import type { RestOptions } from "./options.js";
import { Runs } from "./runs/runs.js";

const shortestToken = 16;
// Without a byte, of a request that is not there in full.
const idle = 60_000;
// A query may hold several long arguments, each character of which may take nine bytes.
const maxHeaderSize = 128 * 1024;

/** A server that listens. */
export interface RestServer {
  /** `http://127.0.0.1:8082`. */
  readonly url: string;
  /** Ends what runs, and the server. */
  close(): Promise<void>;
}

/** Starts the REST API; `dist` is the folder of the package. */
export async function startRest(dist: string, version: string, options: RestOptions): Promise<RestServer> {
  const { listen, token } = options;
  if (token !== undefined && token.length < shortestToken) {
    throw new TsflinkError(`TSFLINK_REST_TOKEN has ${token.length} characters; it needs ${shortestToken} or more`);
  }
  if (token === undefined && !isLoopback(listen.host)) {
    throw new TsflinkError(
      `Who reaches ${listen.host} could run programs here: set TSFLINK_REST_TOKEN to a secret of ${shortestToken} characters ` +
        `or more, which every call then needs, or listen on localhost`,
    );
  }
  const flink = new FlinkClient(options.flink);
  const store = new ArtifactStore(options.folder, options.limits);
  const runs = new Runs({ cli: [process.execPath, path.join(dist, "cli.js")], store, flink }, options);
  const app = restApp(options, {
    artifacts: new Artifacts(store, flink, new JarSizes(options.folder)),
    runs,
    flink,
    version,
    page: path.join(dist, "rest"),
  });
  const close = async (server: Server) => {
    const closed = new Promise((resolve) => server.close(resolve));
    await runs.close();
    server.closeAllConnections();
    await closed;
    store.close();
  };
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: app.fetch, hostname: listen.host, port: listen.port, serverOptions: { maxHeaderSize } },
      ({ port }) => {
        const host = listen.host.includes(":") ? `[${listen.host}]` : listen.host;
        resolve({ url: `http://${host}:${port}`, close: () => close(server) });
      },
    ) as Server;
    server.requestTimeout = 0;
    server.headersTimeout = 15_000;
    // A run may take its time to answer; a request may not to arrive.
    server.on("request", (request) => {
      const { socket } = request;
      const late = () => socket.destroy();
      socket.setTimeout(idle).once("timeout", late);
      request.once("close", () => socket.setTimeout(0).removeListener("timeout", late));
    });
    server.once("error", (error: NodeJS.ErrnoException) => {
      store.close();
      reject(
        error.code === "EADDRINUSE"
          ? new TsflinkError(`Port ${listen.port} of ${listen.host} is taken: choose another with --port`)
          : error,
      );
    });
  });
}
