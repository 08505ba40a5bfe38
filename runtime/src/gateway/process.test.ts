import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { isAlive, runProgram, until } from "./testing/run-program.js";

describe("a program", () => {
  it("ends although a cursor is open and its job runs", async () => {
    const { child, output, ended } = runProgram("program.ts", "an abandoned cursor");
    await ended;
    expect(child.exitCode).toBe(0);
    const end = Number(/^end (\d+)$/m.exec(output())?.[1]);
    expect(Date.now() - end).toBeLessThan(10_000);
  });

  it("stays until a job ends that it started and does not wait for", async () => {
    const { child, output, ended } = runProgram("program.ts", "a running job");
    await ended;
    expect(child.exitCode).toBe(0);
    expect(output()).toMatch(/^insert ended\nend /);
  });

  it("stays until an asynchronous call is answered", async () => {
    const { output, ended } = runProgram("program.ts", "a pending call");
    await ended;
    expect(output()).toMatch(/^answer\nend /);
  });

  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
    "that is in a synchronous call is ended by %s, and the gateway goes too",
    async (signal) => {
      const { child, output, line, ended } = runProgram("program.ts", "a hanging call");
      await line(/\n/);
      await delay(100);
      const processId = Number.parseInt(output(), 10);
      expect(isAlive(processId)).toBe(true);
      child.kill(signal);
      await ended;
      expect(child.signalCode).toBe(signal);
      expect(await until(() => !isAlive(processId), 10_000)).toBe(true);
    },
  );

  it("that throws ends with code 1, and the gateway goes too", async () => {
    const { child, output, ended } = runProgram("program.ts", "an exception");
    await ended;
    expect(child.exitCode).toBe(1);
    expect(output()).toContain("the user's own");
    expect(await until(() => !isAlive(Number.parseInt(output(), 10)), 10_000)).toBe(true);
  });

  it("has another gateway in each worker thread, whose end leaves its own alone", async () => {
    const { output, ended } = runProgram("program.ts", "a worker");
    await ended;
    expect(output()).toMatch(/^its own\nstill here\nend /);
  });
});
