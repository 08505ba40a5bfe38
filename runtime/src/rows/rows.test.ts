import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentGateway } from "../gateway/current-gateway.js";
import { FlinkSession, handle } from "../gateway/testing/flink-session.js";
import { HandleReference } from "../objects/reference.js";
import { wrap } from "../objects/wrap.js";
import { JavaObject } from "../objects/java-object.js";
import { print_rows } from "../print/print-rows.js";
import { open_rows } from "./open-rows.js";

describe("the rows of a real Flink", () => {
  let session: FlinkSession;
  beforeAll(() => {
    session = new FlinkSession(currentGateway());
    session.sql("CREATE TABLE fast (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '100000000')");
    session.sql("CREATE TABLE endless (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '500')");
  }, 120_000);
  afterAll(() => currentGateway().close());

  const wrapped = (id: bigint) => wrap(new HandleReference(id, 1, currentGateway(), "Result"), JavaObject.prototype);
  const run = (sql: string) => session.sqlAsync(sql).then((reply) => wrapped(handle(reply)));
  const rowsOf = (sql: string, signal?: AbortSignal) => open_rows(run(sql), { signal });
  const counted = (count: number) =>
    `SELECT * FROM (VALUES ${Array.from({ length: count }, (_, i) => `(${i})`).join(", ")}) AS t(n)`;

  it("come in a loop, with their header before", async () => {
    const rows = rowsOf("SELECT 'a' AS word, CAST(1 AS BIGINT) AS n");
    expect(await rows.header).toMatchObject({
      columns: [
        { name: "word", type: "CHAR(1) NOT NULL" },
        { name: "n", type: "BIGINT NOT NULL" },
      ],
      result_kind: "SUCCESS_WITH_CONTENT",
    });
    const seen = [];
    for await (const row of rows) seen.push([row.get_kind(), row.word, row.n]);
    expect(seen).toEqual([["INSERT", "a", 1n]]);
  });

  it("are each given once to calls that overlap", async () => {
    const rows = rowsOf(counted(20));
    const results = await Promise.all(Array.from({ length: 25 }, () => rows.next()));
    const numbers = results.filter(({ done }) => !done).map(({ value }) => value?.n as number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it("come in an array, also when some were taken before", async () => {
    const rows = rowsOf(counted(3));
    await rows.next();
    expect((await rows.to_array()).length).toBe(2);
    await expect(rows.to_array()).rejects.toThrow("read to their end already");
  });

  it("stop their source where nobody reads on, and memory stays as it is", async () => {
    const memory = process.memoryUsage().arrayBuffers;
    const rows = rowsOf("SELECT a FROM fast");
    const { job_id: job = "" } = await rows.header;
    await rows.next();
    const emitted = async () => (await currentGateway().progress(job)).rowsIn ?? 0n;
    const stands = async () => {
      const before = await emitted();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return before > 0n && before === (await emitted());
    };
    await expect.poll(stands, { timeout: 40_000 }).toBe(true);
    // Neither here nor in the JVM; some 30,000 are on the way.
    expect(await emitted()).toBeLessThan(1_000_000n);
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(8 * 1024 * 1024);
    rows.close();
  });

  it("end where the loop is left, and so does the job", async () => {
    const rows = rowsOf("SELECT a FROM endless");
    let count = 0;
    for await (const row of rows) if (Number.isInteger(row.a) && (count += 1) === 10) break;
    expect(await rows.next()).toEqual({ done: true, value: undefined });
    const { job_id: job } = await rows.header;
    await expect.poll(() => jobs.get(job ?? ""), { timeout: 10_000 }).toBe("CANCELED");
  });

  it("end with the reason of the signal that aborts them", async () => {
    const controller = new AbortController();
    const rows = rowsOf("SELECT a FROM endless", controller.signal);
    await rows.next();
    controller.abort(new Error("enough"));
    await expect(rows.to_array()).rejects.toThrow("enough");
    await expect(rowsOf("SHOW TABLES", AbortSignal.abort(new Error("before"))).next()).rejects.toThrow("before");
  });

  it("end with what the query or the job failed with, once", async () => {
    await expect(rowsOf("SELECT nothing").next()).rejects.toThrow("Column 'nothing' not found in any table");
    const rows = rowsOf("SELECT 1 / (n - 1) FROM (VALUES (1)) AS t(n)");
    await expect(rows.to_array()).rejects.toThrow("/ by zero");
    expect((await rows.next()).done).toBe(true);
  });

  it("are drawn as a table", async () => {
    let text = "";
    const output = new Writable({ write: (chunk, _encoding, done) => ((text += String(chunk)), done()) });
    await print_rows(rowsOf("SELECT 'a' AS word, 1.50 AS n"), { output });
    expect(text).toBe(
      "+------+------+\n| word |    n |\n+------+------+\n| a    | 1.50 |\n+------+------+\n1 row in set\n",
    );
  });

  it("without an end are drawn as they come", async () => {
    const controller = new AbortController();
    let text = "";
    const output = new Writable({
      write(chunk, _encoding, done) {
        text += String(chunk);
        if (text.includes("| +I |")) controller.abort(new Error("seen"));
        done();
      },
    });
    await expect(print_rows(rowsOf("SELECT a FROM endless", controller.signal), { output })).rejects.toThrow("seen");
    expect(text).toContain("| op |");
  });

  const jobs = new Map<string, string>();
  beforeAll(() => void currentGateway().onJobs({ ended: ({ jobId, status }) => jobs.set(jobId, status) }));
});
