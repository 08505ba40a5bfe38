import {
  Bool,
  DateDay,
  DateMillisecond,
  Decimal as ArrowDecimal,
  Dictionary,
  Field,
  FixedSizeBinary,
  Float32,
  Int16,
  Int32,
  Int64,
  Int8,
  List,
  RecordBatchReader,
  Struct,
  Table as ArrowTable,
  TimeMicrosecond,
  TimeSecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampSecond,
  Uint16,
  Uint32,
  Uint64,
  Uint8,
  Utf8,
  tableToIPC,
  vectorFromArray,
  type DataType,
} from "apache-arrow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { line } from "./support/line.js";

const { Decimal, EnvironmentSettings, Row, TableEnvironment, Temporal, col } = api;

let t_env: api.TableEnvironment;
beforeAll(() => {
  t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
}, 120_000);
afterAll(() => currentGateway().shutDown());

const cells = async (table: api.Table) => (await table.collect().to_array()).map((row) => row.to_array());

describe(`Flink ${line}: rows`, () => {
  it("may be arrays, objects or Rows, in anything that can be gone through", async () => {
    const expected = [
      [1, "a"],
      [2, "b"],
    ];
    const names = ["n", "s"];
    const row = (...values: unknown[]) => Row.of(...(values as []));
    const shapes: readonly Iterable<readonly unknown[] | api.Row | Record<string, unknown>>[] = [
      expected,
      new Set(expected),
      [
        { n: 1, s: "a" },
        { s: "b", n: 2 },
      ],
      [row(1, "a"), row(2, "b")],
      (function* () {
        yield* expected;
      })(),
    ];
    for (const shape of shapes) expect(await cells(t_env.from_elements(shape, names))).toEqual(expected);
  });

  it("are the same by the name from_collection", async () => {
    expect(await cells(t_env.from_collection([[1, "a"]], ["n", "s"]))).toEqual([[1, "a"]]);
    const later = async function* () {
      yield { n: 2, s: "b" };
    };
    expect(await cells(await t_env.from_collection(later()))).toEqual([[2, "b"]]);
  });

  it("that come over time are sent on as they come", async () => {
    // Together they would be 200 MB.
    const count = 200_000;
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    const rows = async function* () {
      for (let index = 0; index < count; index += 1) {
        if (index % 5000 === 0) {
          most = Math.max(most, process.memoryUsage().heapUsed - before);
          await new Promise((resolve) => setImmediate(resolve));
        }
        yield [index, `${index} `.padEnd(1000, "x")];
      }
    };
    const table = await t_env.from_elements(rows(), ["n", "s"]);
    expect(most / 1e6).toBeLessThan(120);
    const sums = table.select(col("n").count(), col("s").char_length().sum());
    expect(await cells(sums)).toEqual([[BigInt(count), 1000 * count]]);
  });

  it("of a stream of Arrow's record batches", async () => {
    const numbers = Array.from({ length: 50_000 }, (_, index) => index);
    const batches = [numbers.slice(0, 20_000), numbers.slice(20_000)].map((part) => vectorFromArray(part, new Int32()));
    const bytes = tableToIPC(new ArrowTable({ n: batches[0]!.concat(batches[1]!) }), "stream");
    const arriving = async function* () {
      for (let start = 0; start < bytes.length; start += 10_000) {
        await new Promise((resolve) => setImmediate(resolve));
        yield bytes.subarray(start, start + 10_000);
      }
    };
    const table = await t_env.from_arrow(await RecordBatchReader.from(arriving()));
    expect((await cells(table)).map(([n]) => n)).toEqual(numbers);
  });
});

/** A type of Arrow, what it is in Flink without a schema, what goes in and, where it differs, what comes out. */
const arrows: readonly (readonly [
  type: DataType,
  flink: string,
  values: readonly unknown[],
  out?: readonly unknown[],
])[] = [
  [new Bool(), "BOOLEAN", [true, null, false]],
  [new Int8(), "TINYINT", [-128, 127, null]],
  [new Int16(), "SMALLINT", [-32768, 32767, null]],
  [new Int32(), "INT", [-2147483648, 2147483647, null]],
  [new Int64(), "BIGINT", [-9223372036854775808n, 9223372036854775807n, null]],
  [new Uint8(), "SMALLINT", [0, 255, null]],
  [new Uint16(), "INT", [0, 65535, null]],
  [new Uint32(), "BIGINT", [0, 4294967295, null], [0n, 4294967295n, null]],
  [
    new Uint64(),
    "DECIMAL(20, 0)",
    [0n, 18446744073709551615n],
    [new Decimal("0"), new Decimal("18446744073709551615")],
  ],
  [new Float32(), "FLOAT", [0.5, -1.25, null]],
  [new Utf8(), "STRING", ["", "é", "😀", null]],
  [new Dictionary(new Utf8(), new Int32()), "STRING", ["a", "b", "a", null]],
  [new FixedSizeBinary(2), "BINARY(2)", [Uint8Array.of(1, 2), null, Uint8Array.of(0, 255)]],
  [
    new ArrowDecimal(2, 10, 128),
    "DECIMAL(10, 2)",
    [Uint32Array.of(12345, 0, 0, 0), Uint32Array.of(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff)],
    [new Decimal("123.45"), new Decimal("-0.01")],
  ],
  [new DateDay(), "DATE", [new Date(0), new Date("2024-02-29")], ["1970-01-01", "2024-02-29"]],
  [new DateMillisecond(), "DATE", [new Date("2024-02-29")], ["2024-02-29"]],
  [new TimeSecond(), "TIME(0)", [3661], [Temporal.PlainTime.from("01:01:01")]],
  [new TimeMicrosecond(), "TIME(6)", [3_661_000_000n], [Temporal.PlainTime.from("01:01:01")]],
  [new TimestampSecond(), "TIMESTAMP(0)", [1000], [Temporal.PlainDateTime.from("1970-01-01T00:00:01")]],
  [new TimestampMillisecond(), "TIMESTAMP(3)", [1001], [Temporal.PlainDateTime.from("1970-01-01T00:00:01.001")]],
  [new TimestampMillisecond("UTC"), "TIMESTAMP_LTZ(3)", [1001], [Temporal.Instant.from("1970-01-01T00:00:01.001Z")]],
  [new TimestampMicrosecond(), "TIMESTAMP(6)", [1001], [Temporal.PlainDateTime.from("1970-01-01T00:00:01.001")]],
  [new List(new Field("item", new Int32(), true)), "ARRAY<INT>", [[1, null, 3], [], null]],
  [
    new Struct([new Field("a", new Int32(), true), new Field("b", new Utf8(), true)]),
    "ROW<`a` INT, `b` STRING>",
    [{ a: 1, b: "x" }],
  ],
];

describe(`Flink ${line}: from_arrow without a schema`, () => {
  it.each(arrows.map((given) => ({ name: `${String(given[0])} is ${given[1]}`, given })))(
    "$name",
    async ({ given }) => {
      const [type, flink, values, out = values] = given;
      const table = t_env.from_arrow(new ArrowTable({ c: vectorFromArray(values, type) } as never));
      const [column] = table.get_resolved_schema().get_column_data_types();
      expect(column?.get_logical_type().as_summary_string()).toBe(flink);
      const back = await cells(table);
      expect(back.map(([value]) => comparable(value))).toEqual(out.map(comparable));
    },
  );
});

/** Values of Temporal and decimals as text; rows as their fields. */
function comparable(value: unknown): unknown {
  if (value instanceof Row) return value.to_object();
  if (value === null || typeof value !== "object" || Array.isArray(value) || value instanceof Uint8Array) return value;
  return Object.getPrototypeOf(value) === Object.prototype ? value : String(value);
}
