import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { median, type Measurement } from "./measure.js";
import { root } from "./peers.js";
import { startSessionCluster } from "../e2e/support/session-cluster.js";

const uploads = 200;
const megabyte = 2 ** 20;
const runs = 3;

/** 200 uploads of 1 MB at the same time, none of which may fail; Flink's own uploads of jars beside them. */
export async function rest(): Promise<Measurement[]> {
  const cluster = await startSessionCluster({ web: true, taskManagers: 0 });
  const folder = mkdtempSync(path.join(tmpdir(), "tsflink-bench-"));
  const cli = path.join(root, "generated/2.3/dist/cli.js");
  const server = spawn(process.execPath, [cli, "rest", "--port", "0", "--flink", cluster.address, "--dir", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout.on("data", (chunk: Buffer) => resolve(/(http:\/\/\S+)\n/.exec(chunk.toString())?.[1] ?? ""));
      server.once("close", () => reject(new Error("The server ended")));
    });
    const own = await uploadTime(`${url}/artifacts/upload`, "text/typescript", "program.ts");
    const peer = await uploadTime(`http://${cluster.address}/jars/upload`, "application/x-java-archive", "program.jar");
    const name = `${uploads} uploads of 1 MB at the same time`;
    return [{ name, unit: "ms", tsflink: own, peer: "Flink's /jars", peerValue: peer, atMost: 1.5 }];
  } finally {
    const ended = new Promise((resolve) => server.once("close", resolve));
    server.kill("SIGTERM");
    await ended;
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function uploadTime(url: string, type: string, name: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await Promise.all(Array.from({ length: uploads }, () => upload(url, type, name)));
    times.push(performance.now() - began);
  }
  return median(times);
}

/** As a form, which is all that Flink takes. */
async function upload(url: string, type: string, name: string): Promise<void> {
  const form = new FormData();
  form.append("jarfile", new Blob([Buffer.alloc(megabyte, "PK\u0003\u0004 ")], { type }), name);
  const response = await fetch(url, { method: "POST", body: form });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`An upload to ${url} failed with ${response.status}: ${text}`);
}
