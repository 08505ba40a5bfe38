import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  DataTypes,
  Decimal,
  EnvironmentSettings,
  Row,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  TableEnvironment,
  Temporal,
  col,
  gateway_info,
  lit,
  type JavaValue,
} from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { listeningAddresses } from "../e2e/support/sockets.js";
import { generated, line } from "./support/line.js";

let folder: string;
let streaming: TableEnvironment;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tsflink-jobs-"));
  streaming = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
});

afterAll(async () => {
  await currentGateway().shutDown();
  rmSync(folder, { recursive: true, force: true });
});

const batch = () => TableEnvironment.create(EnvironmentSettings.in_batch_mode());

const texts = async (rows: AsyncIterable<Row>): Promise<readonly string[]> => {
  const all: string[] = [];
  for await (const row of rows) all.push(String(row));
  return all;
};

/** The lines of all files of a folder. */
const linesIn = (written: string): readonly string[] =>
  readdirSync(written)
    .flatMap((name) => readFileSync(path.join(written, name), "utf8").trim().split("\n"))
    .toSorted();

describe(`jobs on the embedded cluster of Flink ${line}`, () => {
  it("run in the Flink that is pinned", () => {
    const [head] = readFileSync(path.join(generated, "../pins.tsv"), "utf8").split("\n");
    expect(`# flink ${gateway_info().flink_version}`).toBe(head);
  });

  it("count words, and give the changelog", async () => {
    streaming.set_parallelism(2);
    const words = streaming.from_elements([["hello"], ["world"], ["hello"]], ["word"]);
    const counts = words.group_by(col("word")).select(col("word"), lit(1).count().as("count"));
    expect((await texts(counts.collect())).toSorted()).toEqual([
      "+I[hello, 1]",
      "+I[world, 1]",
      "+U[hello, 2]",
      "-U[hello, 1]",
    ]);
  });

  it("count words in batch mode, where only the result is given", async () => {
    const t_env = batch();
    const words = t_env.from_elements([["hello"], ["world"], ["hello"]], ["word"]);
    t_env.create_temporary_view("words", words);
    const counts = t_env.sql_query("SELECT word, COUNT(*) AS n FROM words GROUP BY word ORDER BY word");
    expect(await texts(counts.collect())).toEqual(["+I[hello, 2]", "+I[world, 1]"]);
  });

  it("read what an INSERT has written to CSV files", async () => {
    const t_env = batch();
    const out = path.join(folder, "people");
    await t_env.execute_sql(
      `CREATE TABLE people (name STRING, age INT) WITH ('connector'='filesystem', 'path'='${out}', 'format'='csv')`,
    );
    const people = t_env.from_elements(
      Array.from({ length: 1000 }, (_, index) => [`person ${index}`, index]),
      ["name", "age"],
    );
    const inserted = await people.execute_insert("people");
    await inserted.await();
    expect(linesIn(out)).toHaveLength(1000);
    const adults = t_env.from("people").where(col("age").is_greater_or_equal(18));
    expect(await texts(adults.select(col("age").min(), col("name").count()).collect())).toEqual(["+I[18, 982]"]);
  });

  it("read a CSV file, and write what a statement set says to two tables", async () => {
    const t_env = batch();
    const input = path.join(folder, "numbers.csv");
    writeFileSync(input, "1,one\n2,two\n3,three\n");
    const table = (name: string, columns: string, file: string) =>
      t_env.execute_sql(
        `CREATE TABLE ${name} (${columns}) WITH ('connector'='filesystem', 'path'='${file}', 'format'='csv')`,
      );
    await table("numbers", "n INT, name STRING", input);
    await table("odd", "name STRING", path.join(folder, "odd"));
    await table("even", "name STRING", path.join(folder, "even"));
    const statements = t_env.create_statement_set();
    statements.add_insert_sql("INSERT INTO odd SELECT name FROM numbers WHERE MOD(n, 2) = 1");
    statements.add_insert_sql("INSERT INTO even SELECT name FROM numbers WHERE MOD(n, 2) = 0");
    await (await statements.execute()).await();
    expect(linesIn(path.join(folder, "odd"))).toEqual(["one", "three"]);
    expect(linesIn(path.join(folder, "even"))).toEqual(["two"]);
  });

  it("end when the loop over their rows is left, and say why they failed", async () => {
    await streaming.execute_sql("CREATE TABLE endless (a INT) WITH ('connector'='datagen', 'rows-per-second'='50')");
    let seen = 0;
    for await (const _ of streaming.sql_query("SELECT a FROM endless").collect()) if (++seen === 3) break;
    expect(seen).toBe(3);
    const failing = streaming.sql_query("SELECT 1 / (a - a) FROM (VALUES (1)) AS t (a)");
    await expect(failing.collect().to_array()).rejects.toThrow("/ by zero");
  });

  it("of the DataStream bridge run too", async () => {
    const environment = StreamExecutionEnvironment.get_execution_environment();
    const t_env = StreamTableEnvironment.create(environment);
    const rows = t_env.from_elements([[1], [2], [3]], ["n"]).select(col("n").times(2).as("m"));
    expect((await texts(rows.collect())).toSorted()).toEqual(["+I[2]", "+I[4]", "+I[6]"]);
  });

  it("listen on loopback only", () => {
    const addresses = listeningAddresses(gateway_info().process_id);
    expect(addresses).not.toEqual([]);
    expect(addresses.filter((address) => !address.startsWith("127.0.0.1:"))).toEqual([]);
  });
});

/** A value of each type, which comes back as the same. */
const values: readonly (readonly [type: string, ...values: JavaValue[]])[] = [
  ["BOOLEAN", true, false],
  ["TINYINT", -128, 127],
  ["SMALLINT", -32768, 32767],
  ["INT", -2147483648, 2147483647],
  ["BIGINT", -9223372036854775808n, 9223372036854775807n],
  ["FLOAT", 1.5, -0],
  ["DOUBLE", 0.1, 1e300],
  ["DECIMAL(38, 18)", new Decimal("12345678901234567890.123456789012345678"), new Decimal("-0.000000000000000001")],
  ["CHAR(3)", "abc", "äöü"],
  ["STRING", "", "日本語 😀"],
  ["BINARY(2)", Uint8Array.of(0, 255), Uint8Array.of(1, 2)],
  ["BYTES", new Uint8Array(), Uint8Array.of(1, 2, 3)],
  ["DATE", Temporal.PlainDate.from("1582-10-04"), Temporal.PlainDate.from("9999-12-31")],
  ["TIME(3)", Temporal.PlainTime.from("00:00"), Temporal.PlainTime.from("23:59:59.999")],
  ["TIMESTAMP(9)", Temporal.PlainDateTime.from("1970-01-01T00:00:00.000000001"), null],
  ["TIMESTAMP_LTZ(9)", Temporal.Instant.from("2300-01-01T00:00:00.123456789Z"), null],
  ["INTERVAL YEAR TO MONTH", Temporal.Duration.from("P1Y2M"), null],
  ["INTERVAL DAY TO SECOND(3)", Temporal.Duration.from("PT26H0.5S"), null],
  ["ARRAY<INT>", [1, null, 3], []],
  ["ARRAY<ARRAY<STRING>>", [["a"], []], null],
  ["MAP<STRING, BIGINT>", new Map([["a", 1n]]), new Map()],
  ["ROW<a INT, b ROW<c STRING>>", Row.of(1, Row.of("x")), null],
];

/** A row as its fields, whether or not it knows their names. */
const fields = (value: unknown): unknown => (value instanceof Row ? value.to_array().map(fields) : value);

describe(`rows of Flink ${line}`, () => {
  it.each(values)("carry %s there and back", async (type, ...cells) => {
    const rows = cells.map((cell) => [cell]);
    const schema = DataTypes.ROW(DataTypes.FIELD("v", DataTypes.of(String(type))));
    const back = await streaming.from_elements(rows, schema).collect().to_array();
    expect(back.map((row) => fields(row.v))).toEqual(cells.map(fields));
  });
});
