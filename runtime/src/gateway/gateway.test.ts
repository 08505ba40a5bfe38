import { existsSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { GatewayDiedError } from "../errors/gateway-error.js";
import { JavaError } from "../errors/java-error.js";
import type { Gateway } from "./gateway.js";
import { request, startPeer, text } from "./testing/start-peer.js";

let gateway: Gateway | undefined;
afterEach(() => gateway?.close());

function start(env?: NodeJS.ProcessEnv): ReturnType<typeof startPeer> {
  const started = startPeer(env);
  gateway = started.gateway;
  return started;
}

const thrownBy = (action: () => unknown): Error => {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
};

describe("a gateway", () => {
  it("answers synchronous and asynchronous calls", async () => {
    const { gateway } = start();
    expect(text(gateway.callSync(request("echo", "a")))).toBe("a");
    const later = gateway.callAsync(request("later", "b"));
    expect(text(gateway.callSync(request("echo", "c")))).toBe("c");
    expect(text(await later)).toBe("b");
  });

  it("carries messages that are larger than a pipe holds, both ways", async () => {
    const { gateway } = start();
    const large = "ü".repeat(3_000_000);
    expect(text(gateway.callSync(request("echo", large)))).toBe(large);
    expect(text(gateway.callSync(request("repeat", "5000000")))).toHaveLength(5_000_000);
    expect(text(await gateway.callAsync(request("echo", large)))).toBe(large);
  });

  it("keeps its channels in a folder that only the user can enter, and removes it once both are open", async () => {
    const { gateway, launched } = start();
    expect(statSync(launched.folder.path).mode & 0o777).toBe(0o700);
    expect(statSync(launched.folder.requests).mode & 0o777).toBe(0o600);
    await gateway.callAsync(request("echo"));
    expect(existsSync(launched.folder.path)).toBe(false);
    expect(text(gateway.callSync(request("echo", "still")))).toBe("still");
  });

  it("connects again when its event loop was blocked for so long that the gateway closed the connection", async () => {
    const { gateway } = start({ PEER_HELLO_MILLIS: "100" });
    gateway.callSync(request("echo"));
    // No turn of the event loop meanwhile.
    gateway.callSync(request("later"));
    gateway.callSync(request("later"));
    expect(text(await gateway.callAsync(request("echo", "a")))).toBe("a");
  });

  it("throws what Java threw, on the caller's line", async () => {
    const { gateway } = start();
    const error = thrownBy(() => gateway.callSync(request("fail", "Cannot resolve field [x]")));
    expect(error).toBeInstanceOf(JavaError);
    expect(error.message).toMatch(/^Cannot resolve field \[x\]\nFlink's log: \/.*gateway\.log$/);
    expect(error.stack?.split("\n")[2]).toContain("gateway.test.ts");
    const rejected = await gateway.callAsync(request("fail", "Too late")).catch((reason: unknown) => reason);
    expect((rejected as Error).stack).toMatch(/^JavaError: Too late\n.*\n {4}at [^\n]*gateway\.test\.ts/);
  });

  it("sends forgotten handles with the next request", () => {
    const { gateway } = start();
    gateway.release(5n);
    gateway.release(8n);
    expect(text(gateway.callSync(request("released")))).toBe("5,8");
    expect(text(gateway.callSync(request("released")))).toBe("");
  });

  it("sends them also when no request follows", async () => {
    const { gateway } = start();
    gateway.callSync(request("echo"));
    gateway.release(5n);
    await delay(400);
    // The peer remembers what came with requests that it does not answer.
    expect(text(gateway.callSync(request("released")))).toBe("5");
  });

  it("refuses a gateway that speaks another version of the protocol", () => {
    const { gateway } = start({ PEER_PROTOCOL: "2" });
    expect(() => gateway.welcome).toThrow(/speaks version 2 of the bridge's protocol, this package speaks version 1/);
  });

  it("tells of jobs", async () => {
    const { gateway } = start();
    const seen: string[] = [];
    gateway.onJobs({
      started: (job) => seen.push(`+${job.jobId}`),
      ended: (job) => seen.push(`-${job.jobId} ${job.status}`),
    });
    await gateway.callAsync(request("start job", "a"));
    await gateway.callAsync(request("end job", "a"));
    expect(seen).toEqual(["+a", "-a FINISHED"]);
  });

  it("lets the process on the other side see the end of its file when it is closed", async () => {
    const trace = path.join(mkdtempSync(path.join(tmpdir(), "tsflink-test-")), "trace");
    const { gateway } = start({ PEER_TRACE: trace });
    gateway.callSync(request("echo"));
    gateway.close();
    const traced = () => existsSync(trace) && readFileSync(trace, "utf8");
    await expect.poll(traced, { timeout: 10_000 }).toBe("end of file");
    expect(() => gateway.callSync(request("echo"))).toThrow(/The gateway was closed/);
  });
});

describe("the death of the JVM", () => {
  it("while it starts is told with its exit code and the end of its log", () => {
    const { gateway, launched } = start({ PEER_FAILS: "start" });
    const error = thrownBy(() => gateway.callSync(request("echo")));
    expect(error.name).toBe("LaunchError");
    expect(error.message).toMatch(/^Flink's JVM exited with code 3 while it was starting\n/);
    expect(error.message).toContain("  the last words\n");
    expect(error.message).toContain(`Flink's log: ${launched.logFile}`);
    expect(existsSync(launched.folder.path)).toBe(false);
  });

  it("in a synchronous call is thrown by that call, and by every later one", async () => {
    const { gateway, launched } = start();
    const error = thrownBy(() => gateway.callSync(request("kill"))) as GatewayDiedError;
    expect(error).toBeInstanceOf(GatewayDiedError);
    expect(error.message).toContain(`Flink's JVM (process ${launched.process.id}) was killed by SIGKILL`);
    expect(error.signal).toBe("SIGKILL");
    expect(() => gateway.callSync(request("echo"))).toThrow(/was killed by SIGKILL/);
    await expect(gateway.callAsync(request("echo"))).rejects.toThrow(GatewayDiedError);
  });

  it("rejects whatever waits, soon", async () => {
    const { gateway } = start();
    await gateway.callAsync(request("start job", "a"));
    const failures: string[] = [];
    gateway.onRows(gateway.nextCursor(), { batch: () => undefined, failed: (error) => failures.push(error.name) });
    gateway.onJobs({ ended: ({ jobId, status, error }) => failures.push(`${jobId} ${status} ${error?.name}`) });
    const waiting = gateway.callAsync(request("silent"));
    const begin = performance.now();
    gateway.send(request("exit"));
    await expect(waiting).rejects.toThrow(/exited with code 7/);
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(failures).toEqual(["GatewayDiedError", "a FAILED GatewayDiedError"]);
  });

  it("while nothing happens is told by the next call", async () => {
    const { gateway, launched } = start();
    gateway.callSync(request("echo"));
    process.kill(launched.process.id, "SIGKILL");
    await delay(300);
    expect(() => gateway.callSync(request("echo"))).toThrow(/was killed by SIGKILL/);
  });

  it("without a turn of the event loop is told by the next call too", () => {
    const { gateway, launched } = start();
    gateway.callSync(request("echo"));
    process.kill(launched.process.id, "SIGKILL");
    expect(() => gateway.callSync(request("echo"))).toThrow(/was killed by SIGKILL/);
  });
});
