import { Float64, Int32, Table as ArrowTable, Utf8, vectorFromArray, type Vector } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { line } from "./support/line.js";
import { has } from "./support/type-samples/type-sample.js";

const { CellError, DataTypes, Decimal, EnvironmentSettings, RawValue, TableEnvironment, Temporal, Variant } = api;
const { array, col, lit, row } = api;

let t_env: api.TableEnvironment;
beforeAll(() => {
  t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
});
afterAll(() => currentGateway().shutDown());

const columnOf = (type: string) => DataTypes.ROW(DataTypes.FIELD("c", DataTypes.of(type)));

/** What is thrown, synchronously. */
function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** A type, a value that is one of it (the row before), one that is not, where in the column it is, and why. */
type Refused = readonly [type: string, fits: unknown, value: unknown, reason: RegExp, path?: string];

const refused: readonly Refused[] = [
  ["BOOLEAN", true, 1, /1 is not a value of type BOOLEAN/],
  ["TINYINT", 127, 128, /128.*TINYINT/],
  ["TINYINT", -128, -129, /-129.*TINYINT/],
  ["SMALLINT", 32_767, 32_768, /32768.*SMALLINT/],
  ["INT", 2 ** 31 - 1, 2 ** 31, /2147483648.*INT/],
  ["INT", 1, 1.5, /1\.5.*INT/],
  ["INT", 1, NaN, /NaN.*INT/],
  ["INT", 1, "1", /'1' is not a value of type INT/],
  ["BIGINT", 2n ** 63n - 1n, 2n ** 63n, /9223372036854775808.*BIGINT/],
  ["BIGINT", -(2n ** 63n), -(2n ** 63n) - 1n, /-9223372036854775809.*BIGINT/],
  ["BIGINT", 2 ** 53 - 1, 2 ** 60, /2\^53|bigint/],
  ["FLOAT", 0.1, 0.123456789, /0\.123456789 has more digits than a FLOAT holds.*Math\.fround/],
  ["FLOAT", 1.5, 1e300, /1\.0E300.*FLOAT|1e\+?300.*FLOAT/i],
  ["DOUBLE", 1.5, 2n ** 53n + 1n, /9007199254740993.*DOUBLE/],
  ["DECIMAL(4, 2)", new Decimal("12.34"), new Decimal("0.123"), /0\.123.*DECIMAL\(4, 2\)/],
  ["DECIMAL(4, 2)", new Decimal("99.99"), new Decimal("100"), /100.*DECIMAL\(4, 2\)/],
  ["DECIMAL(38, 0)", new Decimal("9".repeat(38)), new Decimal("1e38"), /DECIMAL\(38, 0\)/],
  ["CHAR(3)", "abc", "abcd", /CHAR\(3\)/],
  ["VARCHAR(2)", "😀😀", "abc", /VARCHAR\(2\)/],
  ["STRING", "😀", "\ud83d", /half a surrogate pair/],
  ["STRING", "a", 1, /1 is not a value of type STRING/],
  ["BINARY(2)", Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3), /BINARY\(2\)/],
  ["VARBINARY(2)", Uint8Array.of(1), Uint8Array.of(1, 2, 3), /VARBINARY\(2\)/],
  ["DATE", Temporal.PlainDate.from("2020-01-01"), new Date(0), /Temporal/],
  ["DATE", Temporal.PlainDate.from("2020-01-01"), Temporal.PlainDate.from("-004801-01-01"), /outside/],
  ["DATE", Temporal.PlainDate.from("2020-01-01"), "2020-01-01", /'2020-01-01' is not a value of type DATE/],
  ["TIME(0)", Temporal.PlainTime.from("12:00"), Temporal.PlainTime.from("12:00:00.5"), /TIME\(0\)/],
  ["TIME(9)", Temporal.PlainTime.from("12:00:00.001"), Temporal.PlainTime.from("12:00:00.0001"), /milli/],
  [
    "TIMESTAMP(3)",
    Temporal.PlainDateTime.from("2020-01-01T00:00:00.001"),
    Temporal.PlainDateTime.from("2020-01-01T00:00:00.0001"),
    /TIMESTAMP\(3\)/,
  ],
  [
    "TIMESTAMP_LTZ(6)",
    Temporal.Instant.from("2020-01-01T00:00:00.000001Z"),
    Temporal.Instant.from("2020-01-01T00:00:00.000000001Z"),
    /TIMESTAMP_LTZ\(6\)/,
  ],
  [
    "INTERVAL YEAR TO MONTH",
    Temporal.Duration.from("P1Y"),
    Temporal.Duration.from("PT1H"),
    /INTERVAL YEAR(\(\d\))? TO MONTH/,
  ],
  [
    "INTERVAL DAY TO SECOND(3)",
    Temporal.Duration.from("PT1H"),
    Temporal.Duration.from("PT0.000001S"),
    /milli|INTERVAL DAY/,
  ],
  ["INTERVAL YEAR(1) TO MONTH", Temporal.Duration.from("P9Y11M"), Temporal.Duration.from("P10Y"), /INTERVAL YEAR\(1\)/],
  ["INTERVAL YEAR TO MONTH", Temporal.Duration.from("P99Y"), Temporal.Duration.from("P4294967295Y"), /INTERVAL YEAR/],
  [
    "INTERVAL DAY(1) TO SECOND(3)",
    Temporal.Duration.from("PT239H"),
    Temporal.Duration.from("PT240H"),
    /INTERVAL DAY\(1\) TO SECOND\(3\)/,
  ],
  ...(has("2.1") ? ofVariants() : []),
  ["ARRAY<TINYINT>", [1], [1, 300], /300.*TINYINT/, "[1]"],
  ["MAP<STRING, TINYINT>", new Map([["k", 1]]), new Map([["k", 300]]), /300.*TINYINT/],
  [
    "MAP<BIGINT, INT>",
    new Map([[1, 1]]),
    new Map<unknown, unknown>([
      [1, 1],
      [1n, 2],
    ]),
    /two of its keys are the same/,
  ],
  ["MULTISET<STRING>", ["a", "a"], new Map([["a", -1]]), /-1 is no count/],
  [
    "MAP<BYTES, INT>",
    new Map([[Uint8Array.of(1), 1]]),
    new Map([
      [Uint8Array.of(1), 1],
      [Uint8Array.of(1), 2],
    ]),
    /two of its keys are the same/,
  ],
  ["ROW<a ROW<b TINYINT>>", { a: { b: 1 } }, { a: { b: 300 } }, /300.*TINYINT/, ".a.b"],
  ["ROW<a INT>", { a: 1 }, { a: 1, z: 2 }, /z/],
  ["ROW<a INT, b INT>", [1, 2], [1, 2, 3], /3 fields|fields/],
  ["INT NOT NULL", 1, null, /NOT NULL/],
  ["INT", 1, undefined, /undefined; write null/],
  ["INT", 1, Symbol("s"), /a symbol/],
  ["INT", 1, () => 1, /function/],
  ["INT", 1, new RawValue("java.lang.Integer", Uint8Array.of(0, 0, 0, 1)), /java\.lang\.Integer/],
];

/** What Flink would cut off, or make another number of. */
function ofVariants(): readonly Refused[] {
  const fits = new Variant(1);
  const ofNanos = "2020-01-01T00:00:00.000000001";
  return [
    ["VARIANT", fits, new Variant(Temporal.PlainDateTime.from(ofNanos)), /a Variant does not hold .*microseconds/],
    ["VARIANT", fits, new Variant(Temporal.Instant.from(`${ofNanos}Z`)), /a Variant does not hold .*microseconds/],
    ["VARIANT", fits, new Variant(Temporal.PlainTime.from("12:00")), /a Variant does not hold a Temporal\.PlainTime/],
    ["VARIANT", fits, new Variant(Temporal.Duration.from("PT1H")), /a Variant does not hold/],
    ["VARIANT", fits, new Variant(new Decimal("1".repeat(39))), /a Variant does not hold a Decimal of more than 38/],
    ["VARIANT", fits, new Variant([{ d: new Decimal("1e-39") }]), /a Variant does not hold a Decimal/, "[0].d"],
    ["VARIANT", fits, new Variant({ "\ud800": 1 }), /a Variant does not hold the name "\\ud800"/],
    ["VARIANT", fits, new Variant(2n ** 63n), /a Variant does not hold/],
  ];
}

describe(`Flink ${line}: from_elements refuses, with row, column and reason`, () => {
  it.each(refused.map((given) => ({ name: `${given[0]}: ${String(given[2])}`, given })))("$name", ({ given }) => {
    const [type, fits, value, reason, path = ""] = given;
    expect(thrownBy(() => t_env.from_elements([[fits]], columnOf(type)))).toBeUndefined();
    const error = thrownBy(() => t_env.from_elements([[fits], [fits], [value]], columnOf(type)));
    expect(error).toBeInstanceOf(CellError);
    const { row, column, message } = error as InstanceType<typeof CellError>;
    expect([row, column.startsWith(`c${path}`)]).toEqual([2, true]);
    expect(message).toMatch(/^row 2, column c/);
    expect(message).toMatch(reason);
  });

  it("a value beyond the first batch, counted from the first row", () => {
    const rows = function* () {
      for (let index = 0; index < 150_000; index += 1) yield [index === 149_999 ? 300 : 1];
    };
    expect(() => t_env.from_elements(rows(), columnOf("TINYINT"))).toThrow(
      /^row 149999, column c: the number 300 does not fit TINYINT/,
    );
  });

  it("a value of a stream, and takes no row of it", async () => {
    const rows = async function* () {
      yield [1];
      yield ["x"];
    };
    await expect(t_env.from_elements(rows(), columnOf("INT"))).rejects.toThrow(/^row 1, column c: the string 'x'/);
  });
});

describe(`Flink ${line}: from_arrow refuses, with row, column and reason`, () => {
  const table = (column: Vector) => new ArrowTable({ c: column } as never);

  it.each([
    ["TINYINT", vectorFromArray([1, 300], new Int32()), /^row 1, column c: the number 300 does not fit TINYINT/],
    ["INT NOT NULL", vectorFromArray([1, null], new Int32()), /^row 1, column c: .*NOT NULL/],
    ["FLOAT", vectorFromArray([0.1, 1 / 3], new Float64()), /^row 1, column c: .* has more digits than a FLOAT/],
    ["VARCHAR(2)", vectorFromArray(["ab", "abc"], new Utf8()), /^row 1, column c: .*VARCHAR\(2\)/],
    ["DATE", vectorFromArray(["2020-01-01"], new Utf8()), /^row 0, column c: .*DATE/],
  ])("for %s", (type, column, reason) => {
    expect(() => t_env.from_arrow(table(column), columnOf(type))).toThrow(reason);
  });

  it("a batch without a column that the first has", () => {
    const [first] = new ArrowTable({ a: vectorFromArray([1]), c: vectorFromArray([1]) }).batches;
    const [second] = new ArrowTable({ a: vectorFromArray([1]) }).batches;
    expect(() => t_env.from_arrow([first, second] as never)).toThrow(/no column c, which the first one has/);
  });
});

describe(`Flink ${line}: literals refuse`, () => {
  const one = () => t_env.from_elements([[1]], ["x"]);
  const time = Temporal.PlainTime.from("12:00:00.0001");
  const tooFine = has("2.3")
    ? /12:00:00\.0001.* is finer than a millisecond/
    : /before Flink 2\.3 .* TIME has no fraction/;
  const date_time = Temporal.PlainDateTime.from("2020-01-01T00:00:00.0001");
  const of = (type: api.DataType) => type.not_null();

  it.each<[name: string, literal: () => api.Expression, reason: RegExp]>([
    ["half a surrogate pair", () => lit("\ud800"), /surrogate/],
    ["an integer of more than 64 bits", () => lit(2n ** 63n), /9223372036854775808/],
    ["undefined", () => lit(undefined as never), /undefined/],
    ["a Date", () => lit(new Date(0) as never), /Temporal/],
    ["-0", () => lit(-0), /^in lit\(-0\): Flink makes 0 of a literal of -0/],
    ["-0 as an operand", () => col("x").times(-0), /Flink makes 0 of a literal of -0/],
    ["NaN", () => lit(NaN), /^in lit\(NaN\): .* lit\("NaN"\)\.cast\(DataTypes\.DOUBLE\(\)\)/],
    ["an infinity", () => lit(-Infinity), /lit\("-Infinity"\)\.cast/],
    ["a time finer than a millisecond", () => lit(time), tooFine],
    ["such a time in a row", () => row(1, time), tooFine],
    ["such a time in an array", () => array(time), tooFine],
    ["a duration of a microsecond", () => lit(Temporal.Duration.from("PT0.000001S")), /finer than a millisecond/],
    ["a date of the year 0", () => lit(Temporal.PlainDate.from("0000-12-31")), /the years 1 to 9999, not 0/],
    ["a time of the year 10000", () => lit(Temporal.PlainDateTime.from("+010000-01-01")), /1 to 9999, not 10000/],
    ["an instant of it", () => lit(Temporal.Instant.from("+010000-01-01T00:00Z")), /1 to 9999, not 10000/],
    [
      "'abc' for a VARCHAR(2)",
      () => lit("abc", of(DataTypes.VARCHAR(2))),
      /'abc' is longer, 3 characters, than VARCHAR\(2\)/,
    ],
    ["'abc' for a CHAR(2)", () => lit("abc", of(DataTypes.CHAR(2))), /longer, 3 characters, than CHAR\(2\)/],
    ["3 bytes for a BINARY(2)", () => lit(Uint8Array.of(1, 2, 3), of(DataTypes.BINARY(2))), /longer than BINARY\(2\)/],
    ["3 bytes for VARBINARY(2)", () => lit(Uint8Array.of(1, 2, 3), of(DataTypes.VARBINARY(2))), /VARBINARY\(2\)/],
    [
      "0.123 for a DECIMAL(4, 2)",
      () => lit(new Decimal("0.123"), of(DataTypes.DECIMAL(4, 2))),
      /the 2 fractional digits/,
    ],
    ["100 for a DECIMAL(4, 2)", () => lit(new Decimal("100"), of(DataTypes.DECIMAL(4, 2))), /the 2 integer digits/],
    [
      "0.0001 s for a TIMESTAMP(3)",
      () => lit(date_time, of(DataTypes.TIMESTAMP(3))),
      /3 fractional digits of TIMESTAMP\(3\)/,
    ],
    [
      "0.0001 s for a TIMESTAMP_LTZ(3)",
      () => lit(date_time.toZonedDateTime("UTC").toInstant(), of(DataTypes.TIMESTAMP_LTZ(3))),
      /3 fractional digits of TIMESTAMP_LTZ\(3\)/,
    ],
    ["0.5 s for a TIME(0)", () => lit(Temporal.PlainTime.from("12:00:00.5"), of(DataTypes.TIME(0))), /TIME/],
    [
      "0.5 s for an INTERVAL to SECOND(0)",
      () => lit(Temporal.Duration.from("PT0.5S"), of(DataTypes.INTERVAL(DataTypes.DAY(), DataTypes.SECOND(0)))),
      /0 fractional digits of INTERVAL DAY/,
    ],
    [
      "a month for an INTERVAL YEAR",
      () => lit(Temporal.Duration.from("P13M"), of(DataTypes.INTERVAL(DataTypes.YEAR(2)))),
      /not whole years/,
    ],
  ])("%s", (_, literal, reason) => {
    expect(() => one().select(literal())).toThrow(reason);
  });

  it("rows of from_values that the given type would cut", () => {
    const type = DataTypes.ROW(DataTypes.FIELD("c", DataTypes.DECIMAL(4, 2)));
    expect(() => t_env.from_values(type, row(new Decimal("0.123")))).toThrow(/the 2 fractional digits of DECIMAL/);
    expect(() => t_env.from_values(row(-0))).toThrow(/Flink makes 0 of a literal of -0/);
  });

  it.runIf(!has("2.3"))("before Flink 2.3, a fraction of a second in a TIME", () => {
    expect(() => one().select(lit(Temporal.PlainTime.from("12:00:00.5")))).toThrow(
      /before Flink 2\.3 a literal of TIME/,
    );
  });
});
