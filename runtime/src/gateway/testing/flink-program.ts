import { currentGateway } from "../current-gateway.js";
import { FlinkSession, handle } from "./flink-session.js";

/** A program with a real gateway, to be run in a process of its own: its one argument says what it does. */
const gateway = currentGateway();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const session = new FlinkSession(gateway);
session.sql(
  "CREATE TABLE numbers (n INT) WITH ('connector' = 'datagen', 'rows-per-second' = '10', 'number-of-rows' = '1200')",
);
session.sql("CREATE TABLE nothing (n INT) WITH ('connector' = 'blackhole')");
say(`jvm ${gateway.welcome.processId}`);

const programs: Record<string, () => void | Promise<void>> = {
  "a hanging call"() {
    const result = handle(session.sql("INSERT INTO nothing SELECT * FROM numbers"));
    say("ready");
    session.await(result);
  },
  "a hanging call and a handler"() {
    process.once("SIGINT", () => {
      say("handled");
      process.exitCode = 5;
    });
    const result = handle(session.sql("INSERT INTO nothing SELECT * FROM numbers"));
    say("ready");
    try {
      session.await(result);
    } catch (error) {
      say((error as Error).name);
    }
  },
  async "a running job"() {
    await session.sqlAsync("INSERT INTO nothing SELECT * FROM numbers");
    say("ready");
  },
  async "a job that ends"() {
    session.sql("CREATE TABLE lines (n INT) WITH ('connector' = 'print')");
    gateway.onJobs({ ended: ({ status }) => say(status) });
    void session.sqlAsync("INSERT INTO lines SELECT * FROM (VALUES (41), (42))");
  },
  nothing() {
    say("ready");
  },
  "an idle wait"() {
    setTimeout(() => undefined, 60_000);
    say("ready");
  },
};

await programs[process.argv[2] ?? ""]?.();
process.once("exit", () => say(`end ${Date.now()}`));
