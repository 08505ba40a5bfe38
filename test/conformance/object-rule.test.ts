import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  Decimal,
  EnvironmentSettings,
  MapView,
  Row,
  TableEnvironment,
  Temporal,
  col,
  lit,
  type DataType,
  type JavaValue,
  type ValueLiteralExpression,
} from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { Vault } from "./support/vault.js";

let t_env: TableEnvironment;
let vault: Vault;

beforeAll(() => {
  t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  vault = new Vault(t_env);
});

afterAll(() => currentGateway().shutDown());

const typeText = (type: DataType): string => type.get_logical_type().as_summary_string();

/** The type of the literal that Flink makes of a value. */
function literalType(value: JavaValue): string {
  const literal = vault.inside(lit(value).to_expr()) as ValueLiteralExpression;
  return typeText(literal.get_output_data_type());
}

/** The types of the columns of `from_values`. */
const columnTypes = (...values: readonly JavaValue[]): readonly string[] =>
  t_env
    .from_values(...values)
    .get_resolved_schema()
    .get_column_data_types()
    .map(typeText);

describe("a value where Java takes an Object", () => {
  it.each<[JavaValue, string]>([
    [true, "BOOLEAN NOT NULL"],
    [0, "INT NOT NULL"],
    [2 ** 31 - 1, "INT NOT NULL"],
    [2 ** 31, "BIGINT NOT NULL"],
    [-(2 ** 31) - 1, "BIGINT NOT NULL"],
    [1.5, "DOUBLE NOT NULL"],
    [1e300, "DOUBLE NOT NULL"],
    [1n, "BIGINT NOT NULL"],
    [2n ** 63n - 1n, "BIGINT NOT NULL"],
    ["abc", "CHAR(3) NOT NULL"],
    ["", "CHAR(0) NOT NULL"],
    ["DAY", "CHAR(3) NOT NULL"],
    [Uint8Array.of(1, 2), "BINARY(2) NOT NULL"],
    [new Decimal("1.25"), "DECIMAL(3, 2) NOT NULL"],
    [new Decimal("12345678901234567890.5"), "DECIMAL(21, 1) NOT NULL"],
    [Temporal.PlainDate.from("2020-01-01"), "DATE NOT NULL"],
    [Temporal.PlainTime.from("12:00"), "TIME(0) NOT NULL"],
    [Temporal.PlainDateTime.from("2020-01-01T12:00:00.123456789"), "TIMESTAMP(9) NOT NULL"],
    [Temporal.Instant.from("2020-01-01T12:00:00.001Z"), "TIMESTAMP_LTZ(3) NOT NULL"],
    [Temporal.ZonedDateTime.from("2020-01-01T12:00[Europe/Berlin]"), "TIMESTAMP(0) WITH TIME ZONE NOT NULL"],
    [Temporal.Duration.from("P1Y2M"), "INTERVAL YEAR(1) TO MONTH NOT NULL"],
    [Temporal.Duration.from("P1D"), "INTERVAL DAY(1) TO SECOND(0) NOT NULL"],
    [Temporal.Duration.from("PT1.5S"), "INTERVAL DAY(1) TO SECOND(1) NOT NULL"],
  ])("%s is a literal and a column of type %s", (value, type) => {
    expect(literalType(value)).toBe(type);
    expect(columnTypes([value])).toEqual([type]);
  });

  it.each<[string, JavaValue, readonly string[]]>([
    ["an array", [1, 2], ["ARRAY<INT NOT NULL> NOT NULL"]],
    ["an array of arrays", [["a"], ["b"]], ["ARRAY<ARRAY<CHAR(1) NOT NULL> NOT NULL> NOT NULL"]],
    ["a Map", new Map([["a", 1n]]), ["MAP<CHAR(1) NOT NULL, BIGINT NOT NULL> NOT NULL"]],
    ["a Row", Row.of(1, "a"), ["INT NOT NULL", "CHAR(1) NOT NULL"]],
  ])("%s is a constructed value", (_, value, types) => {
    expect(columnTypes([value])).toEqual(types);
  });

  it("is compared as what it is", () => {
    const compared = (value: JavaValue): string => col("a").is_equal(value).as_summary_string();
    expect(compared(1)).toBe("equals(a, 1)");
    expect(compared("b")).toBe("equals(a, 'b')");
    expect(compared(col("b"))).toBe("equals(a, b)");
    expect(compared([1, 2])).toBe("equals(a, array(1, 2))");
    expect(compared(new Map([["k", 1]]))).toBe("equals(a, map('k', 1))");
    expect(compared(Row.of(1, "x"))).toBe("equals(a, row(1, 'x'))");
    expect(compared(null)).toBe("equals(a, null)");
  });

  it("is one row of from_values unless it is an array or another collection of rows", () => {
    expect(columnTypes(Row.of(1, "a"), Row.of(2, "b"))).toEqual(["INT NOT NULL", "CHAR(1) NOT NULL"]);
    expect(columnTypes(Row.of(1, "a"))).toEqual(["INT NOT NULL", "CHAR(1) NOT NULL"]);
    expect(columnTypes(Uint8Array.of(1, 2))).toEqual(["BINARY(2) NOT NULL"]);
    expect(columnTypes(new Set([1, 2]))).toEqual(["INT NOT NULL"]);
    expect(columnTypes(1, 2.5)).toEqual(["DOUBLE NOT NULL"]);
  });

  it("is what a MapView gives back, from one entry to the next", () => {
    const view = new MapView();
    view.put("a", 1);
    view.put("b", new Decimal("2.50"));
    const entries = [...view.iterator()];
    expect(entries).toEqual([
      ["a", 1],
      ["b", new Decimal("2.50")],
    ]);
    view.remove("a");
    expect([...view.iterator()].map(([key]) => key)).toEqual(["b"]);
  });

  it("is refused by lit where Flink has no literal of its type", () => {
    expect(() => literalType([1, 2])).toThrow("in lit([1, 2]): Cannot derive a data type for value '[1, 2]'");
    expect(() => literalType(null)).toThrow("in lit(null): Cannot derive a data type for value 'null'");
  });
});
