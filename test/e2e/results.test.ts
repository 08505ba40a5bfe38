import { Writable } from "node:stream";
import { inspect } from "node:util";
import { RecordBatch, Table as ArrowTable } from "apache-arrow";
import { beforeAll, describe, expect, test } from "vitest";
import {
  DataTypes,
  Decimal,
  EnvironmentSettings,
  JobStatus,
  TableEnvironment,
  Temporal,
  Variant,
  col,
  type JobClient,
  type Row,
  type Table,
} from "tsflink";

let t_env: TableEnvironment;
beforeAll(async () => {
  t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  t_env.set_parallelism(1);
  await t_env.execute_sql(
    "CREATE TABLE endless (id BIGINT, s STRING) WITH ('connector' = 'datagen', 'rows-per-second' = '100000000')",
  );
  await t_env.execute_sql(
    "CREATE TABLE slow (id BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '1', 'fields.id.kind' = 'sequence', 'fields.id.start' = '1', 'fields.id.end' = '1000')",
  );
});

const words = () =>
  t_env.from_elements(
    [
      ["a", 1],
      ["b", 2],
      ["a", 3],
    ],
    ["word", "n"],
  );
const counts = () => words().group_by(col("word")).select(col("word"), col("n").sum().as("s"));

async function started(table: Table): Promise<{ rows: ReturnType<Table["collect"]>; job: JobClient }> {
  const result = await table.execute();
  return { rows: result.collect(), job: result.get_job_client() as JobClient };
}

async function text(print: (output: Writable) => Promise<void>): Promise<string> {
  let written = "";
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.toString();
      done();
    },
  });
  await print(output);
  return written;
}

describe("reading a result", () => {
  test.each([
    [
      "leaving the loop",
      async (rows: AsyncIterable<Row>) => {
        for await (const row of rows) if (row.get_arity() > 0) break;
      },
    ],
    [
      "an error in the loop",
      async (rows: AsyncIterable<Row>) => {
        const loop = async () => {
          for await (const row of rows) throw new Error(`consumer ${row.get_arity()}`);
        };
        await expect(loop()).rejects.toThrow("consumer 2");
      },
    ],
  ])("%s cancels the job", async (_, read) => {
    const { rows, job } = await started(t_env.from("endless"));
    await read(rows);
    await expect.poll(() => job.get_job_status()).toBe(JobStatus.CANCELED);
  });

  test("`await using` cancels the job at the end of its block", async () => {
    const { rows, job } = await started(t_env.from("endless"));
    {
      await using held = rows;
      expect((await held.next()).done).toBe(false);
    }
    await expect.poll(() => job.get_job_status()).toBe(JobStatus.CANCELED);
  });

  test("an AbortSignal ends it with its reason, and the job", async () => {
    const result = await t_env.from("slow").execute();
    const job = result.get_job_client() as JobClient;
    const rows = result.collect({ signal: AbortSignal.timeout(300) });
    const loop = async () => {
      for await (const row of rows) expect(row.id).toBeTypeOf("bigint");
    };
    await expect(loop()).rejects.toThrow(/timeout/);
    await expect.poll(() => job.get_job_status()).toBe(JobStatus.CANCELED);
  });

  test("the first row of a slow stream comes when it exists", async () => {
    const { rows } = await started(t_env.from("slow"));
    const began = performance.now();
    expect((await rows.next()).value?.id).toBe(1n);
    expect(performance.now() - began).toBeLessThan(20_000);
    rows.close();
  });

  test("rows that have been read to their end are not read again in silence", async () => {
    const rows = words().collect();
    expect(await rows.to_array()).toHaveLength(3);
    const again = async () => {
      for await (const row of rows) expect(row).toBeUndefined();
    };
    await expect(again()).rejects.toThrow("The rows have been read to their end already");
    await expect(rows.to_array()).rejects.toThrow("read to their end already");
    const result = await words().execute();
    await result.collect().to_array();
    await expect(result.collect().to_array()).rejects.toThrow("can be read once");
  });

  test("many at once each give their own rows", async () => {
    const tables = Array.from({ length: 20 }, (_, index) => t_env.from_elements([[index], [index]], ["n"]));
    const all = await Promise.all(tables.map((table) => table.collect().to_array()));
    expect(all.map((rows) => rows.map((row) => row.n))).toEqual(tables.map((_, index) => [index, index]));
  });
});

describe("the forms of a result", () => {
  test("kinds are there in rows, objects, Arrow, JSON and drawings", async () => {
    const kinds = ["+I", "+I", "-U", "+U"];
    const rows = await counts().collect().to_array();
    expect(rows.map((row) => row.get_kind())).toEqual(["INSERT", "INSERT", "UPDATE_BEFORE", "UPDATE_AFTER"]);
    expect((await counts().collect().to_objects<{ op: string }>()).map(({ op }) => op)).toEqual(kinds);
    const table = await counts().collect().to_arrow();
    expect([...(table.getChild("op") ?? [])]).toEqual(kinds);
    const batched: unknown[] = [];
    for await (const batch of counts().collect().to_arrow_batches({ changelog: true }))
      batched.push(...(batch.getChild("op") ?? []));
    expect(batched).toEqual(kinds);
    expect(await text((output) => counts().print({ output }))).toContain("| -U | a    |");
    expect(inspect(rows)).toContain("| -U | a    |");
  });

  test("plain objects, with ROWs inside as objects too", async () => {
    const type = DataTypes.ROW(
      DataTypes.FIELD("id", DataTypes.BIGINT()),
      DataTypes.FIELD(
        "at",
        DataTypes.ROW(DataTypes.FIELD("x", DataTypes.INT()), DataTypes.FIELD("y", DataTypes.INT())),
      ),
    );
    const table = t_env.from_elements([{ id: 1n, at: { x: 1, y: 2 } }, { id: 2n }], type);
    expect(await table.collect().to_objects<{ id: bigint; at: { x: number; y: number } | null }>()).toEqual([
      { id: 1n, at: { x: 1, y: 2 } },
      { id: 2n, at: null },
    ]);
  });

  test("an Arrow table, and record batches as they come", async () => {
    const table = await words().collect().to_arrow();
    expect(table).toBeInstanceOf(ArrowTable);
    expect(table.schema.fields.map(({ name, type }) => `${name} ${type}`)).toEqual(["word Utf8", "n Int32"]);
    expect(table.toArray().map((row) => ({ ...row }))).toEqual([
      { word: "a", n: 1 },
      { word: "b", n: 2 },
      { word: "a", n: 3 },
    ]);
    let read = 0;
    for await (const batch of t_env.from("endless").collect().to_arrow_batches()) {
      expect(batch).toBeInstanceOf(RecordBatch);
      read += batch.numRows;
      if (read > 100_000) break;
    }
    const changelog = async () => {
      for await (const batch of counts().collect().to_arrow_batches()) expect(batch.numRows).toBeGreaterThan(0);
    };
    await expect(changelog()).rejects.toThrow("to_arrow_batches({ changelog: true })");
  });

  test("JSON, by protobuf's rules", async () => {
    const type = DataTypes.ROW(
      DataTypes.FIELD("big", DataTypes.BIGINT()),
      DataTypes.FIELD("price", DataTypes.DECIMAL(10, 2)),
      DataTypes.FIELD("bytes", DataTypes.BYTES()),
      DataTypes.FIELD("map", DataTypes.MAP(DataTypes.STRING(), DataTypes.BIGINT())),
      DataTypes.FIELD("at", DataTypes.TIMESTAMP(3)),
      DataTypes.FIELD("v", DataTypes.of("VARIANT")),
      DataTypes.FIELD("nan", DataTypes.DOUBLE()),
    );
    const at = Temporal.PlainDateTime.from("2024-01-01T00:00:00.5");
    const cells = [
      2n ** 60n,
      new Decimal("1.20"),
      Uint8Array.of(1, 2),
      new Map([["k", 1n]]),
      at,
      new Variant({ a: [1] }),
      NaN,
    ];
    const [row] = await t_env.from_elements([cells], type).collect().to_array();
    expect(JSON.parse(JSON.stringify(row))).toEqual({
      big: "1152921504606846976",
      price: "1.2",
      bytes: "AQI=",
      map: { k: "1" },
      at: "2024-01-01T00:00:00.5",
      v: { a: [1] },
      nan: "NaN",
    });
  });

  test("a value that Temporal does not hold ends the rows before it, with its row and column", async () => {
    t_env.create_temporary_view("days", t_env.from_elements([[0], [150_000_000], [1]], ["n"]));
    const table = t_env.sql_query("SELECT TIMESTAMPADD(DAY, n, TIMESTAMP '2020-01-01 00:00:00.000') AS t FROM days");
    const seen: unknown[] = [];
    const loop = async () => {
      for await (const row of table.collect()) seen.push(row.t);
    };
    await expect(loop()).rejects.toThrow(
      /row 1, column t: the timestamp is in the year \d+, outside of what Temporal holds/,
    );
    expect(seen).toHaveLength(1);
  });
});

describe("drawings", () => {
  test("are aligned, with wide characters, NULL visible, and values that are too long cut", async () => {
    const table = t_env.from_elements(
      [
        ["日本", 1.5, null],
        ["x".repeat(40), 22.25, "NULL"],
      ],
      ["name", "n", "s"],
    );
    expect(await text((output) => table.print({ output }))).toBe(
      [
        "+--------------------------------+-------+--------+",
        "| name                           |     n | s      |",
        "+--------------------------------+-------+--------+",
        "| 日本                           |   1.5 | <NULL> |",
        `| ${"x".repeat(29)}… | 22.25 | NULL   |`,
        "+--------------------------------+-------+--------+",
        "2 rows in set",
        "",
      ].join("\n"),
    );
  });

  test("end with how many more rows there are than the limit", async () => {
    const table = t_env.from_elements(
      Array.from({ length: 100 }, (_, n) => [n]),
      ["n"],
    );
    const drawn = await text((output) => table.print({ output, limit: 2 }));
    expect(drawn.split("\n").slice(3)).toEqual(["| 0 |", "| 1 |", "+---+", "… 98 more", "100 rows in set", ""]);
  });

  test("of rows that are drawn as they come have the kind in streaming mode only, as Java's print() has", async () => {
    const numbers =
      "CREATE TABLE numbers (id INT) WITH ('connector' = 'datagen', 'number-of-rows' = '20000', 'rows-per-second' = '100000000')";
    const batch = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
    const heads: string[] = [];
    for (const each of [batch, t_env]) {
      await each.execute_sql(numbers);
      heads.push(await text((output) => each.from("numbers").print({ output })));
    }
    expect(heads.map((head) => head.split("\n")[1])).toEqual([
      "|                   id |",
      "| op |                   id |",
    ]);
    expect(heads.map((head) => head.split("\n").slice(-2))).toEqual(heads.map(() => ["20000 rows in set", ""]));
  });

  test("show TIMESTAMP_LTZ in table.local-time-zone", async () => {
    t_env.get_config().set("table.local-time-zone", "Asia/Tokyo");
    const table = t_env.from_elements([[Temporal.Instant.from("2024-01-01T00:00Z")]], ["at"]);
    expect(await text((output) => table.print({ output }))).toContain("2024-01-01 09:00:00.000000000");
    t_env.get_config().set("table.local-time-zone", "GMT+02:00");
    expect(inspect(await table.collect().to_array())).toContain("2024-01-01 02:00:00.000000000");
  });

  test("of 20 MB in a cell work, in and out", async () => {
    const long = "ä".repeat(10 * 1024 * 1024);
    const table = t_env.from_elements([[long]], ["s"]);
    const [row] = await table.collect().to_array();
    expect((row?.s as string) === long).toBe(true);
    expect(await text((output) => table.print({ output }))).toContain(`| ${"ä".repeat(29)}… |`);
  });

  test("are what console.log shows of results that are there, and of schemas", async () => {
    const described = inspect(await t_env.execute_sql("DESCRIBE slow"));
    expect(described).toContain("| id   | BIGINT | TRUE");
    expect(inspect(await t_env.execute_sql("SHOW CATALOGS"))).toContain("| default_catalog |");
    const result = await counts().execute();
    const name = inspect(result);
    expect(name).toMatch(/ of the job [0-9a-f]{32}$/);
    await text((output) => result.print({ output }));
    expect(inspect(result)).toBe(
      [
        "+----+------+---+",
        "| op | word | s |",
        "+----+------+---+",
        "| +I | a    | 1 |",
        "| +I | b    | 2 |",
        "| -U | a    | 1 |",
        "| +U | a    | 4 |",
        "+----+------+---+",
        "4 rows in set",
      ].join("\n"),
    );
    const many = t_env.from_elements(
      Array.from({ length: 25 }, (_, n) => [n]),
      ["n"],
    );
    const read = await many.execute();
    for await (const row of read.collect()) expect(row.n).toBeTypeOf("number");
    expect(inspect(read).split("\n").slice(-3)).toEqual(["+----+", "… 5 more", "25 rows in set"]);
    const left = await many.execute();
    for await (const row of left.collect()) if (row.n !== undefined) break;
    expect(inspect(left)).toMatch(/ of the job [0-9a-f]{32}$/);
    expect(inspect(words().get_resolved_schema())).toBe(
      [
        "+------+--------+",
        "| name | type   |",
        "+------+--------+",
        "| word | STRING |",
        "| n    | INT    |",
        "+------+--------+",
      ].join("\n"),
    );
  });
});
