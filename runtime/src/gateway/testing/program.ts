import { Worker } from "node:worker_threads";
import { request, startPeer, text } from "./start-peer.js";

/** A program that uses a gateway, to be run in a process of its own: its one argument says what it does. */
const { gateway, launched } = startPeer();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const programs: Record<string, () => void | Promise<void>> = {
  async "an abandoned cursor"() {
    gateway.onRows(gateway.nextCursor(), { batch: () => undefined, failed: () => undefined });
    await gateway.callAsync(request("start job", "collect"));
    gateway.release(1n);
  },
  async "a running job"() {
    gateway.onJobs({ ended: ({ jobId }) => say(`${jobId} ended`) });
    await gateway.callAsync(request("start job", "insert"));
    setTimeout(() => gateway.send(request("end job", "insert")), 500).unref();
  },
  "a pending call"() {
    void gateway.callAsync(request("later", "answer")).then((reply) => say(String(text(reply))));
  },
  "a hanging call"() {
    say(String(gateway.welcome.processId));
    gateway.callSync(request("silent"));
  },
  "an exception"() {
    say(String(gateway.welcome.processId));
    throw new Error("the user's own");
  },
  async "a worker"() {
    const [tsx, program] = [import.meta.resolve("tsx/esm/api"), import.meta.url].map((url) => JSON.stringify(url));
    const start = `import(${tsx}).then(({ register }) => { register(); return import(${program}); })`;
    const worker = new Worker(start, { eval: true, argv: ["inside a worker"] });
    worker.once("message", (id: number) => say(id === launched.process.id ? "shared" : "its own"));
    await new Promise((resolve) => worker.once("exit", resolve));
    say(String(text(gateway.callSync(request("echo", "still here")))));
  },
  async "inside a worker"() {
    const { parentPort } = await import("node:worker_threads");
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
    parentPort?.postMessage(gateway.welcome.processId);
  },
};

await programs[process.argv[2] ?? ""]?.();
if (process.argv[2] !== "inside a worker") process.once("exit", () => say(`end ${Date.now()}`));
