import { create } from "@bufbuild/protobuf";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { CallSchema, type Reply } from "../../gen/tsflink/bridge/v1/bridge_pb.js";
import { Gateway, type RequestBody } from "../gateway.js";
import { launch, type Launched } from "../launch.js";

/** Starts the peer of peer.ts in place of the JVM. */
export function startPeer(env: NodeJS.ProcessEnv = {}): { gateway: Gateway; launched: Launched } {
  const folder = mkdtempSync(path.join(tmpdir(), "tsflink-test-"));
  const signatures = path.join(folder, "signatures.txt");
  const logFile = path.join(folder, "gateway.log");
  writeFileSync(signatures, "");
  writeFileSync(logFile, "the last words\n");
  const peer = fileURLToPath(new URL("peer.ts", import.meta.url));
  const args = ["--import", import.meta.resolve("tsx"), peer];
  const launched = launch(
    { program: process.execPath, args: () => args, signatures, logFile },
    { ...process.env, ...env },
  );
  return { gateway: new Gateway(launched), launched };
}

/** A call that the peer understands. */
export function request(signature: string, text = ""): RequestBody {
  const step = { signature, arguments: [{ kind: { case: "string" as const, value: text } }] };
  return { case: "call", value: create(CallSchema, { steps: [step] }) };
}

/** The string in a reply. */
export function text(reply: Reply): unknown {
  return reply.outcome.case === "value" ? reply.outcome.value.kind.value : undefined;
}
