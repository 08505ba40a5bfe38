import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

export interface StaticServer {
  readonly url: string;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Serves the files of a folder on loopback, as a host of static sites does. */
export async function serve(folder: string): Promise<StaticServer> {
  const server = createServer(({ url = "/" }, response) => {
    const file = path.join(folder, new URL(url, "http://localhost").pathname);
    try {
      const body = readFileSync(file.endsWith("/") ? `${file}index.html` : file);
      response.setHeader("content-type", types[path.extname(file) || ".html"] ?? "application/octet-stream").end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
