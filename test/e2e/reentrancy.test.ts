import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { programFile, start } from "./support/program.js";

/** Pauses the main thread where it waits for a reply, makes a call there as a debugger's console does, and says what came. */
const debuggerThread = `
  const { Session } = require("node:inspector/promises");
  const { writeSync } = require("node:fs");
  const { parentPort } = require("node:worker_threads");
  const session = new Session();
  parentPort.ref();
  session.connectToMainThread();
  session.on("Debugger.paused", async () => {
    const { result, exceptionDetails } = await session.post("Runtime.evaluate", { expression: "list_tables()", silent: true });
    writeSync(1, "said: " + (exceptionDetails?.exception?.description ?? JSON.stringify(result)).split("\\n")[0] + "\\n");
    await session.post("Debugger.resume");
    await session.post("Debugger.disable");
  });
  void (async () => {
    await session.post("Debugger.enable");
    const { result } = await session.post("Runtime.evaluate", { expression: "process.getBuiltinModule('node:fs').readSync" });
    await session.post("Debugger.setBreakpointOnFunctionCall", { objectId: result.objectId });
    parentPort.postMessage("ready");
  })();
`;

const program = `
  import { once } from "node:events";
  import path from "node:path";
  import { Worker } from "node:worker_threads";
  import { EnvironmentSettings, TableEnvironment } from "tsflink";
  const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  Object.assign(globalThis, { list_tables: () => t_env.list_tables() });
  const worker = new Worker(path.join(process.argv[2], "debugger.cjs"));
  await once(worker, "message");
  console.log("answered", t_env.get_current_catalog());
  console.log("afterwards", t_env.list_tables().length);
  await worker.terminate();
`;

test("a call during another one, from a debugger's console, is refused; both the other and later ones go on", async () => {
  const file = programFile(program);
  writeFileSync(path.join(path.dirname(file), "debugger.cjs"), debuggerThread);
  const { stdout, code } = await start(file, { args: [path.dirname(file)], limit: 60 }).ended;
  expect(stdout).toContain("said: BridgeError: A call to Flink was made during another one on the same thread");
  expect(stdout).toContain("answered default_catalog");
  expect(stdout).toMatch(/^afterwards \d+$/m);
  expect(code).toBe(0);
});
