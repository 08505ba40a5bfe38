import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Temporal } from "#overrides/index.js";
import {
  BatchTableEnvironment,
  DataTypes,
  ExecutionEnvironment,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  Tumble,
  type Table,
} from "#overrides/flip38/index.js";
import { currentGateway } from "#runtime";
import { line } from "../support/line.js";
import { builtInNames, usedIn } from "./strings/built-ins.js";
import { columns, orders, windows } from "./strings/of-tables.js";
import { aggregates, predicates, scalars } from "./strings/pairs.js";
import { listOf, rowsOf, temporaryFolder } from "./support/rows.js";

let b_env: BatchTableEnvironment;
let s_env: StreamTableEnvironment;
let T: Table;
let E: Table;

beforeAll(() => {
  const env = ExecutionEnvironment.get_execution_environment();
  env.set_parallelism(1);
  b_env = BatchTableEnvironment.create(env);
  b_env.get_config().set_local_timezone("UTC");
  T = b_env.from_elements(
    [
      [1, 3, 10n, { x: 1, y: "p" }],
      [2, 1, 20n, { x: 2, y: "q" }],
      [3, 2, 10n, { x: 3, y: "r" }],
    ],
    DataTypes.ROW([
      DataTypes.FIELD("id", DataTypes.INT()),
      DataTypes.FIELD("a", DataTypes.INT()),
      DataTypes.FIELD("b", DataTypes.BIGINT()),
      DataTypes.FIELD(
        "l",
        DataTypes.ROW([DataTypes.FIELD("x", DataTypes.INT()), DataTypes.FIELD("y", DataTypes.STRING())]),
      ),
    ]),
  );
  b_env.register_table("T", T);

  const file = path.join(temporaryFolder(), "events.csv");
  const events = ["a,1,00:00:01", "b,2,00:01:02", "a,4,00:05:00", "b,16,00:05:30", "a,8,00:20:00"];
  writeFileSync(file, events.map((each) => each.replace(/,(?=\d\d:)/, ",2020-01-01 ")).join("\n"));
  const streaming = StreamExecutionEnvironment.get_execution_environment();
  streaming.set_parallelism(1);
  s_env = StreamTableEnvironment.create(streaming);
  s_env.sql_update(
    `CREATE TABLE E (k STRING, v INT, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts - INTERVAL '1' MINUTE)
     WITH ('connector' = 'filesystem', 'path' = '${file}', 'format' = 'csv')`,
  );
  E = s_env.scan("E");
});

afterAll(async () => {
  await currentGateway().shutDown();
});

/** What has another value each time: its type, and what its value has to be. */
const others: readonly [string: string, type: string, holds: (value: unknown, begun: Temporal.Instant) => boolean][] = [
  ["currentDate()", "DATE NOT NULL", (value, begun) => isDayBetween(value, begun)],
  ["currentTime()", "TIME(0) NOT NULL", (value, begun) => isTimeBetween(value, begun)],
  [
    "currentTimestamp()",
    "TIMESTAMP(3) WITH LOCAL TIME ZONE NOT NULL",
    (value, begun) => value instanceof Temporal.Instant && isBetween(value, begun),
  ],
  ["localTime()", "TIME(0) NOT NULL", (value, begun) => isTimeBetween(value, begun)],
  [
    "localTimestamp()",
    "TIMESTAMP(3) NOT NULL",
    (value, begun) => value instanceof Temporal.PlainDateTime && isBetween(inUtc(value), begun),
  ],
  ["rand()", "DOUBLE NOT NULL", (value) => typeof value === "number" && value >= 0 && value < 1],
  ["randInteger(10)", "INT NOT NULL", (value) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].includes(Number(value))],
  ["uuid()", "CHAR(36) NOT NULL", (value) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(value))],
];

const inUtc = (value: Temporal.PlainDateTime) => value.toZonedDateTime("UTC").toInstant();

/** Flink drops what is less than a millisecond. */
function isBetween(value: Temporal.Instant, begun: Temporal.Instant): boolean {
  const [first, last] = [begun.epochMilliseconds, Temporal.Now.instant().epochMilliseconds];
  return value.epochMilliseconds >= first && value.epochMilliseconds <= last;
}

/** Between the seconds; at midnight they begin anew. */
function isTimeBetween(value: unknown, begun: Temporal.Instant): boolean {
  const [first, last] = [begun, Temporal.Now.instant()].map((each) =>
    each.toZonedDateTimeISO("UTC").toPlainTime().round({ smallestUnit: "second", roundingMode: "floor" }),
  );
  if (!(value instanceof Temporal.PlainTime) || first === undefined || last === undefined) return false;
  const second = value.round({ smallestUnit: "second", roundingMode: "floor" });
  const isAfter = Temporal.PlainTime.compare(second, first) >= 0;
  const isBefore = Temporal.PlainTime.compare(second, last) <= 0;
  return Temporal.PlainTime.compare(first, last) <= 0 ? isAfter && isBefore : isAfter || isBefore;
}

function isDayBetween(value: unknown, begun: Temporal.Instant): boolean {
  const days = [begun, Temporal.Now.instant()].map((each) => each.toZonedDateTimeISO("UTC").toPlainDate().toString());
  return value instanceof Temporal.PlainDate && days.includes(value.toString());
}

/** What strings cannot call, and the error's reason. */
const refused: readonly [string: string, reason: string][] = [
  ["reinterpretCast(a, b, c)", "reinterpretCast takes a type where strings could not name one: write a.cast(LONG)"],
  ["a.streamRecordTimestamp", "streamRecordTimestamp is no more: declare the time attribute in the table's schema"],
  ["rangeTo(a)", "expected a to c: the names or positions of two columns"],
];

const ofProcessingTime = "w.proctime";

describe(`the built-in functions of Flink 1.10's strings, on Flink ${line}`, () => {
  it("are 135 by definition, and each is looked at, or refused", () => {
    expect(builtInNames.filter(({ kind }) => kind !== "PARSER" && kind !== "TYPE")).toHaveLength(135);
    const pairs = [scalars, aggregates, predicates, columns, orders].flat();
    const strings = [...pairs, ...windows, ...others, ...refused].map(([string]) => string);
    const used = usedIn([...strings, ofProcessingTime]);
    const untested = builtInNames.filter(({ name, kind }) => {
      const isWord = kind === "PARSER" || kind === "TYPE";
      return !used.has(`${name.toLowerCase()}()`) && !(isWord && used.has(name.toLowerCase()));
    });
    expect(untested.map(({ name }) => name)).toEqual([]);
  });

  it.each(columns)("columns: %s", async (string, sql) => {
    const rows = await rowsOf(T.select(string));
    expect(rows).toEqual(await rowsOf(b_env.sql_query(`SELECT ${sql} FROM T`)));
    expect(rows).toHaveLength(3);
  });

  it.each(orders)("order: %s", async (string, sql) => {
    const rows = await listOf(T.order_by(string));
    expect(rows).toEqual(await listOf(b_env.sql_query(`SELECT * FROM T ORDER BY ${sql}`)));
    expect(rows).toHaveLength(3);
  });

  it.each(windows)("windows: %s", async (string, table, sql) => {
    const rows = await rowsOf(table(E, string));
    expect(rows).toEqual(await rowsOf(s_env.sql_query(sql)));
    expect(rows.length).toBeGreaterThan(2);
  });

  it("what has another value each time has its type and its range", async () => {
    const begun = Temporal.Now.instant();
    const table = T.select(others.map(([string], n) => `${string} as c${n}`).join(", "));
    expect(table.get_schema().get_field_data_types().map(String)).toEqual(others.map(([, type]) => type));
    const rows = await table.modern.collect().to_array();
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      for (const [n, [string, , holds]] of others.entries()) {
        expect(holds(row.get_field(n), begun), `${string}: ${String(row.get_field(n))}`).toBe(true);
      }
    }
    const ids = rows.map((row) => String(row.get_field(others.findIndex(([string]) => string === "uuid()"))));
    expect(new Set(ids).size).toBe(3);
  });

  it("w.proctime is the processing time of a window on one", () => {
    const windowed = E.window(Tumble.over("1.second").on("pt").alias("w")).group_by("w");
    expect(String(windowed.select(ofProcessingTime).get_schema())).toContain(
      "TIMESTAMP(3) WITH LOCAL TIME ZONE NOT NULL *PROCTIME*",
    );
  });

  it.each(refused)("%s is refused", (string, reason) => {
    expect(() => T.select(string)).toThrow(reason);
  });
});
