import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GatewayDiedError } from "../errors/gateway-error.js";
import { JavaError } from "../errors/java-error.js";
import { currentGateway } from "./current-gateway.js";
import { FlinkSession } from "./testing/flink-session.js";
import { isAlive, runProgram, until } from "./testing/run-program.js";

const thrownBy = (action: () => unknown): Error => {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
};

describe("the errors of a real Flink", () => {
  let session: FlinkSession;
  beforeAll(() => {
    session = new FlinkSession(currentGateway());
    session.sql("CREATE TABLE t (a INT, b STRING) WITH ('connector' = 'datagen')");
  }, 60_000);
  afterAll(() => currentGateway().close());

  const firstLine = (query: string): string | undefined =>
    thrownBy(() => session.query(query)).message.split("\n", 1)[0];

  it.each([
    ["SELEC * FROM t", "Non-query expression encountered in illegal context (line 1, column 1)"],
    ["SELECT a FROM nowhere", "Object 'nowhere' not found (line 1, column 15)"],
    ["SELECT a,\n  c FROM t", "Column 'c' not found in any table (line 2, column 3)"],
    ["SELECT a +", 'Encountered "+ <EOF>" at line 1, column 10.'],
    [
      "SELECT UPPR(b) FROM t",
      "No match found for function signature UPPR(<CHARACTER>) (line 1, column 8); did you mean upper?",
    ],
  ])("for %j begin with the cause and its place", (query, message) => {
    expect(firstLine(query)).toBe(message);
  });

  it.each([
    "java.lang.Runtime#getRuntime()",
    "java.lang.System#lineSeparator()",
    "org.apache.flink.table.api.TableEnvironment#getClass()",
    "org.apache.flink.table.api.internal.TableEnvironmentImpl#create(org.apache.flink.table.api.EnvironmentSettings)",
  ])("refuse %s, which the generated API does not name", (signature) => {
    const { message } = thrownBy(() => session.callStatic(signature));
    expect(message).toContain(`'${signature}' is not one of the signatures that may be called.`);
  });

  it("name what is wrong with a connector", () => {
    session.sql("CREATE TABLE u (a INT) WITH ('connector' = 'kafkaa')");
    expect(firstLine("SELECT * FROM u")).toMatch(/^Could not find any factory for identifier 'kafkaa'/);
  });

  it("keep Java's own chain", () => {
    const error = thrownBy(() => session.query("SELECT a FROM nowhere")) as JavaError;
    expect(error).toBeInstanceOf(JavaError);
    expect(error.java_class).toBe("org.apache.flink.table.api.ValidationException");
    expect(error.java_stack).toContain("\nCaused by: org.apache.calcite.");
    expect(error.message).toContain("Flink's log: ");
  });
});

describe("a program with a real Flink", () => {
  it("ends soon after its last line, and the JVM with it", async () => {
    const { child, line, ended } = runProgram("flink-program.ts", "nothing");
    const jvm = Number((await line(/jvm (\d+)/))[1]);
    await ended;
    const end = Number((await line(/^end (\d+)$/m))[1]);
    expect(child.exitCode).toBe(0);
    expect(Date.now() - end).toBeLessThan(2500);
    expect(await until(() => !isAlive(jvm), 2000)).toBe(true);
  });

  it("stays until its job has ended, and the job's output reaches the terminal", async () => {
    const { child, output, ended } = runProgram("flink-program.ts", "a job that ends");
    await ended;
    expect(output()).toMatch(/\+I\[41\]/);
    expect(output()).toMatch(/FINISHED\nend /);
    expect(child.exitCode).toBe(0);
  });

  it.each(["a hanging call", "a running job", "an idle wait"])(
    "in %s is ended by Ctrl+C, and the JVM goes too",
    async (what) => {
      const { child, line, ended } = runProgram("flink-program.ts", what);
      const jvm = Number((await line(/jvm (\d+)/))[1]);
      await line(/ready/);
      await delay(1000);
      expect(child.exitCode).toBeNull();
      process.kill(-(child.pid ?? 0), "SIGINT");
      expect(await until(() => child.signalCode === "SIGINT" && !isAlive(jvm), 2000)).toBe(true);
      await ended;
    },
  );

  it("gets to run its own SIGINT handler during a call that hangs", async () => {
    const { child, output, line, ended } = runProgram("flink-program.ts", "a hanging call and a handler");
    await line(/ready/);
    await delay(1000);
    const begin = performance.now();
    process.kill(-(child.pid ?? 0), "SIGINT");
    await line(/handled/);
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(output()).toMatch(/InterruptedError\n[^]*handled/);
    process.kill(-(child.pid ?? 0), "SIGINT");
    await ended;
  });

  it.each(["a hanging call", "a running job"])("killed in %s leaves no JVM behind", async (what) => {
    const { child, line, ended } = runProgram("flink-program.ts", what);
    const jvm = Number((await line(/jvm (\d+)/))[1]);
    await line(/ready/);
    child.kill("SIGKILL");
    expect(await until(() => !isAlive(jvm), 2000)).toBe(true);
    await ended;
  });

  it("learns within a second that the JVM was killed during a call", async () => {
    const { child, output, line, ended } = runProgram("flink-program.ts", "a hanging call");
    const jvm = Number((await line(/jvm (\d+)/))[1]);
    await line(/ready/);
    await delay(500);
    process.kill(jvm, "SIGKILL");
    expect(await until(() => child.exitCode === 1, 1000)).toBe(true);
    await ended;
    expect(output()).toContain(`GatewayDiedError: Flink's JVM (process ${jvm}) was killed by SIGKILL`);
  });

  it("is not disturbed by a thread dump", async () => {
    const gateway = new FlinkSession(currentGateway());
    process.kill(currentGateway().welcome.processId, "SIGQUIT");
    await delay(200);
    expect(() => gateway.query("SELECT 1")).not.toThrow();
    process.kill(currentGateway().welcome.processId, "SIGKILL");
    await delay(500);
    expect(() => gateway.query("SELECT 1")).toThrow(GatewayDiedError);
    currentGateway().close();
  });
});
