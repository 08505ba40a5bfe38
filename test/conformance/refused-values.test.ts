import { Float64, Int32, Table as ArrowTable, Utf8, vectorFromArray, type Vector } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { line } from "./support/line.js";

const { CellError, DataTypes, Decimal, EnvironmentSettings, RawValue, TableEnvironment, Temporal, lit } = api;

let t_env: api.TableEnvironment;
beforeAll(() => {
  t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
}, 120_000);
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
const refused: readonly (readonly [type: string, fits: unknown, value: unknown, reason: RegExp, path?: string])[] = [
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
  ["ROW<a ROW<b TINYINT>>", { a: { b: 1 } }, { a: { b: 300 } }, /300.*TINYINT/, ".a.b"],
  ["ROW<a INT>", { a: 1 }, { a: 1, z: 2 }, /z/],
  ["ROW<a INT, b INT>", [1, 2], [1, 2, 3], /3 fields|fields/],
  ["INT NOT NULL", 1, null, /NOT NULL/],
  ["INT", 1, undefined, /undefined; write null/],
  ["INT", 1, Symbol("s"), /a symbol/],
  ["INT", 1, () => 1, /function/],
  ["INT", 1, new RawValue("java.lang.Integer", Uint8Array.of(0, 0, 0, 1)), /java\.lang\.Integer/],
];

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
  it.each([
    ["half a surrogate pair", () => lit("\ud800"), /surrogate/],
    ["an integer of more than 64 bits", () => lit(2n ** 63n), /9223372036854775808/],
    ["undefined", () => lit(undefined as never), /undefined/],
    ["a Date", () => lit(new Date(0) as never), /Temporal/],
  ])("%s", (_, literal, reason) => {
    expect(() => t_env.from_elements([[1]], ["x"]).select(literal())).toThrow(reason);
  });
});
