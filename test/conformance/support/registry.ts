import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** An npm registry that has one package; of all others it knows where they are. */
export interface Registry {
  readonly url: string;
  close(): void;
}

/** Serves a package that `npm pack` made as its registry would. */
export async function startRegistry(tarball: string): Promise<Registry> {
  const content = readFileSync(tarball);
  const text = execFileSync("tar", ["-xzOf", tarball, "package/package.json"], { encoding: "utf8" });
  const manifest = JSON.parse(text) as { name: string; version: string };
  const others = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim();
  const file = `/${path.basename(tarball)}`;
  const server = createServer(({ url = "", headers }, response) => {
    if (url === file) return response.end(content);
    if (url !== `/${manifest.name}`) {
      return response.writeHead(302, { Location: new URL(url.slice(1), others).href }).end();
    }
    const integrity = `sha512-${createHash("sha512").update(content).digest("base64")}`;
    const dist = { tarball: `http://${headers.host}${file}`, integrity };
    const versions = { [manifest.version]: { ...manifest, dist } };
    return response.end(JSON.stringify({ name: manifest.name, "dist-tags": { latest: manifest.version }, versions }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
