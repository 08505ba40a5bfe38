import {
  Decimal as ArrowDecimal,
  Table as ArrowTable,
  Binary,
  BinaryView,
  Bool,
  DateDay,
  DateMillisecond,
  Dictionary,
  DurationMicrosecond,
  DurationMillisecond,
  DurationNanosecond,
  DurationSecond,
  Field,
  FixedSizeBinary,
  Float16,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  Int8,
  IntervalDayTime,
  IntervalYearMonth,
  LargeBinary,
  LargeList,
  LargeUtf8,
  List,
  Map_,
  RecordBatch,
  RecordBatchReader,
  Schema,
  Struct,
  TimeMicrosecond,
  TimeMillisecond,
  TimeNanosecond,
  TimeSecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
  Uint16,
  Uint32,
  Uint64,
  Uint8,
  Utf8,
  Utf8View,
  Vector,
  makeData,
  tableToIPC,
  vectorFromArray,
  type Data,
  type DataType,
} from "apache-arrow";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { line } from "./support/line.js";
import { has } from "./support/type-samples/type-sample.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const { DataTypes, Decimal, EnvironmentSettings, Row, TableEnvironment, Temporal, col } = api;

let t_env: api.TableEnvironment;
beforeAll(() => {
  t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
});
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

  it("of a schema may be a Set, a typed array or a time with its zone", async () => {
    const type = DataTypes.of("ROW<a ARRAY<INT>, b ARRAY<DOUBLE>, t TIMESTAMP_LTZ(3)>");
    const noon = Temporal.ZonedDateTime.from("2020-07-01T12:00[Europe/Berlin]");
    const table = t_env.from_elements([[new Set([2, 1]), Float64Array.of(0.5, -0), noon]], type);
    expect(await cells(table)).toEqual([[[2, 1], [0.5, -0], Temporal.Instant.from("2020-07-01T10:00Z")]]);
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
    collectGarbage();
    const held = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    const before = held();
    let most = 0;
    const rows = async function* () {
      for (let index = 0; index < count; index += 1) {
        if (index % 5000 === 0) await new Promise((resolve) => setImmediate(resolve));
        if (index % 20_000 === 0) {
          collectGarbage();
          most = Math.max(most, held() - before);
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
  values: readonly unknown[] | BigInt64Array,
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
  [new Float16(), "FLOAT", [0.5, -1.25, NaN, -0, Infinity, null]],
  [new Float32(), "FLOAT", [0.5, -1.25, null]],
  [new Float64(), "DOUBLE", [0.1, -0, NaN, null]],
  [new Binary(), "BYTES", [Uint8Array.of(0, 255), new Uint8Array(), null]],
  [new Utf8(), "STRING", ["", "é", "😀", null]],
  [new Dictionary(new Utf8(), new Int32()), "STRING", ["a", "b", "a", null]],
  [new LargeUtf8(), "STRING", ["", "é", "😀", null]],
  [new LargeBinary(), "BYTES", [Uint8Array.of(0, 255), new Uint8Array(), null]],
  [new Utf8View(), "STRING", ["", "é", "more than the twelve bytes of a view", null]],
  [new BinaryView(), "BYTES", [Uint8Array.of(0, 255), new Uint8Array(13).fill(7), null]],
  [new FixedSizeBinary(2), "BINARY(2)", [Uint8Array.of(1, 2), null, Uint8Array.of(0, 255)]],
  [
    new ArrowDecimal(2, 10, 128),
    "DECIMAL(10, 2)",
    [Uint32Array.of(12345, 0, 0, 0), Uint32Array.of(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff)],
    [new Decimal("123.45"), new Decimal("-0.01")],
  ],
  [
    new ArrowDecimal(2, 10, 256),
    "DECIMAL(10, 2)",
    [Uint32Array.of(12345, 0, 0, 0, 0, 0, 0, 0), new Uint32Array(8).fill(0xffffffff)],
    [new Decimal("123.45"), new Decimal("-0.01")],
  ],
  [new DateDay(), "DATE", [new Date(0), new Date("2024-02-29")], ["1970-01-01", "2024-02-29"]],
  [new DateMillisecond(), "DATE", [new Date("2024-02-29")], ["2024-02-29"]],
  [new TimeSecond(), "TIME(0)", [3661], [Temporal.PlainTime.from("01:01:01")]],
  [new TimeMillisecond(), "TIME(3)", [3_661_001], [Temporal.PlainTime.from("01:01:01.001")]],
  [new TimeNanosecond(), "TIME(9)", [3_661_001_000_000n], [Temporal.PlainTime.from("01:01:01.001")]],
  [new TimeMicrosecond(), "TIME(6)", [3_661_000_000n], [Temporal.PlainTime.from("01:01:01")]],
  [new TimestampSecond(), "TIMESTAMP(0)", [1000], [Temporal.PlainDateTime.from("1970-01-01T00:00:01")]],
  [new TimestampMillisecond(), "TIMESTAMP(3)", [1001], [Temporal.PlainDateTime.from("1970-01-01T00:00:01.001")]],
  [new TimestampMillisecond("UTC"), "TIMESTAMP_LTZ(3)", [1001], [Temporal.Instant.from("1970-01-01T00:00:01.001Z")]],
  [new TimestampMicrosecond(), "TIMESTAMP(6)", [1001], [Temporal.PlainDateTime.from("1970-01-01T00:00:01.001")]],
  [
    new TimestampNanosecond(),
    "TIMESTAMP(9)",
    BigInt64Array.of(-1n, 1_000_000_001n),
    ["1969-12-31T23:59:59.999999999", "1970-01-01T00:00:01.000000001"].map((text) => Temporal.PlainDateTime.from(text)),
  ],
  [
    new TimestampNanosecond("UTC"),
    "TIMESTAMP_LTZ(9)",
    BigInt64Array.of(-1n),
    [Temporal.Instant.from("1969-12-31T23:59:59.999999999Z")],
  ],
  [new DurationSecond(), "INTERVAL DAY(6) TO SECOND(9)", [-90n], ["-PT1M30S"]],
  [new DurationMillisecond(), "INTERVAL DAY(6) TO SECOND(9)", [90_061_001n, null], ["PT25H1M1.001S", null]],
  [new DurationMicrosecond(), "INTERVAL DAY(6) TO SECOND(9)", [1000n], ["PT0.001S"]],
  [new DurationNanosecond(), "INTERVAL DAY(6) TO SECOND(9)", [-1_000_000n], ["-PT0.001S"]],
  [new IntervalDayTime(), "INTERVAL DAY(6) TO SECOND(9)", [Int32Array.of(-2, 1)], ["-PT47H59M59.999S"]],
  [new IntervalYearMonth(), "INTERVAL YEAR(4) TO MONTH", [Int32Array.of(1, 2)], ["P1Y2M"]],
  [
    new Map_(
      new Field(
        "entries",
        new Struct([new Field("key", new Utf8(), false), new Field("value", new Int32(), true)]),
        false,
      ) as never,
    ),
    "MAP<STRING, INT>",
    [new Map([["a", 1]])],
    [new Map([["a", 1]])],
  ],
  [new List(new Field("item", new Int32(), true)), "ARRAY<INT>", [[1, null, 3], [], null]],
  [new LargeList(new Field("item", new Int32(), true)), "ARRAY<INT>", [[1, null, 3], [], null]],
  [
    new Struct([new Field("a", new Int32(), true), new Field("b", new Utf8(), true)]),
    "ROW<`a` INT, `b` STRING>",
    [{ a: 1, b: "x" }],
  ],
];

/** Apache-arrow itself makes other nanoseconds of an array's. */
function vectorOf(type: DataType, values: readonly unknown[] | BigInt64Array): Vector {
  const isData = values instanceof BigInt64Array;
  return isData ? new Vector([makeData({ type, data: values } as never)]) : vectorFromArray(values, type);
}

describe(`Flink ${line}: from_arrow without a schema`, () => {
  it.each(arrows.map((given) => ({ name: `${String(given[0])} is ${given[1]}`, given })))(
    "$name",
    async ({ given }) => {
      const [type, flink, values, out = values] = given;
      const table = t_env.from_arrow(new ArrowTable({ c: vectorOf(type, values) } as never));
      const [column] = table.get_resolved_schema().get_column_data_types();
      expect(column?.get_logical_type().as_summary_string()).toBe(flink);
      const back = await cells(table);
      expect(back.map(([value]) => comparable(value))).toEqual(Array.from(out, comparable));
    },
  );
});

/** A type of Arrow, a value that Flink does not hold, and why. */
const refusedArrows: readonly (readonly [
  type: DataType,
  values: readonly unknown[] | BigInt64Array,
  reason: RegExp,
])[] = [
  // In milliseconds it is 2^64 and 384.
  [new TimestampSecond(), BigInt64Array.of(0n, 18_446_744_073_709_552n), /^row 1, column c: .*outside of what Flink's/],
  [
    new TimestampSecond("UTC"),
    BigInt64Array.of(0n, -18_446_744_073_709_552n),
    /^row 1, column c: .*outside of what Flink's/,
  ],
  [
    new TimeMicrosecond(),
    [1000n, 1001n],
    /^row 1, column c: .*finer than a millisecond, which is all Flink keeps of a TIME/,
  ],
  [new TimeSecond(), [86_399, 90_000], /^row 1, column c: 90000 s is out of range/],
  [new TimeNanosecond(), [1_000_000n, 1n], /^row 1, column c: .*finer than a millisecond/],
  [new DurationMicrosecond(), [1000n, 1n], /^row 1, column c: .*(finer than a millisecond|fractional digits)/],
  [new DurationNanosecond(), [1_000_000n, 1n], /^row 1, column c: .*(finer than a millisecond|fractional digits)/],
];

describe(`Flink ${line}: from_arrow refuses`, () => {
  it.each(refusedArrows.map((given) => ({ name: `a ${String(given[0])} of ${given[1][1]}`, given })))(
    "$name",
    ({ given: [type, values, reason] }) => {
      expect(() => t_env.from_arrow(new ArrowTable({ c: vectorOf(type, values) } as never))).toThrow(reason);
    },
  );

  it("text that is no UTF-8, by row and column", () => {
    const words = makeData({
      type: new Utf8(),
      valueOffsets: Int32Array.of(0, 1, 3),
      data: Uint8Array.of(0x61, 0xc3, 0x28),
    } as never);
    const reason = "row 1, column c: the bytes are not UTF-8";
    expect(() => t_env.from_arrow(new ArrowTable({ c: new Vector([words]) } as never))).toThrow(reason);
  });

  const days = (...millis: readonly bigint[]) =>
    new Vector([makeData({ type: new DateMillisecond(), data: BigInt64Array.from(millis) as never })]);

  it("a date64 that is not whole days, also in a list", () => {
    const reason = "the date64 86400001 is not whole days of 86400000 ms; make it a timestamp[ms]";
    const given = days(-86_400_000n, 86_400_001n);
    expect(() => t_env.from_arrow(new ArrowTable({ c: given } as never))).toThrow(`row 1, column c: ${reason}`);
    const child = days(0n, 0n, 86_400_001n).data[0] as Data;
    const type = new List(new Field("item", new DateMillisecond(), true));
    const list = new Vector([makeData({ type, valueOffsets: Int32Array.of(0, 1, 3), child: child as never })]);
    expect(() => t_env.from_arrow(new ArrowTable({ c: list } as never))).toThrow(`row 1, column c[1]: ${reason}`);
  });

  it("a date64 that no date is", () => {
    const given = days(0n, 86_400_000n * 2n ** 32n);
    expect(() => t_env.from_arrow(new ArrowTable({ c: given } as never))).toThrow(/^row 1, column c: .* is no date/);
  });

  it.runIf(has("2.1"))("a text that is no JSON for a VARIANT", () => {
    const metadata = new Map([["ARROW:extension:name", "arrow.json"]]);
    const schema = new Schema([new Field("c", new Utf8(), true, metadata)]);
    const texts = vectorFromArray(["1", "{"], new Utf8()).data[0] as Data;
    const data = makeData({ type: new Struct(schema.fields), length: 2, nullCount: 0, children: [texts] });
    const batch = new RecordBatch(schema, data as never);
    expect(() => t_env.from_arrow(new ArrowTable(schema, batch))).toThrow(/^row 1, column c: the text is no JSON: /);
  });
});

/** Values of Temporal and decimals as text; rows as their fields. */
function comparable(value: unknown): unknown {
  if (value instanceof Row) return value.to_object();
  if (value === null || typeof value !== "object" || Array.isArray(value) || value instanceof Uint8Array) return value;
  return Object.getPrototypeOf(value) === Object.prototype ? value : String(value);
}
