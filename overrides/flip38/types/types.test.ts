import { describe, expect, it } from "vitest";
import { DataTypes as Modern } from "#overrides/index.js";
import { DataTypes } from "./data-types.js";
import type { DayTimeIntervalType, YearMonthIntervalType } from "./interval-types.js";
import { parseType } from "./parse-type.js";
import { RowType } from "./row-type.js";
import { Row } from "./row.js";
import { TableSchema } from "./table-schema.js";
import { Types } from "./type-information.js";

describe("a data type", () => {
  it.each([
    [DataTypes.NULL(), "NULL", "DataTypes.NULL()"],
    [DataTypes.CHAR(5), "CHAR(5)", "DataTypes.CHAR(5)"],
    [DataTypes.VARCHAR(5, false), "VARCHAR(5) NOT NULL", "DataTypes.VARCHAR(5).not_null()"],
    [DataTypes.STRING(), "STRING", "DataTypes.STRING()"],
    [DataTypes.SMALLINT(), "SMALLINT", "DataTypes.SMALLINT()"],
    [DataTypes.FLOAT(false), "FLOAT NOT NULL", "DataTypes.FLOAT().not_null()"],
    [DataTypes.BINARY(5), "BINARY(5)", "DataTypes.BINARY(5)"],
    [DataTypes.VARBINARY(5), "VARBINARY(5)", "DataTypes.VARBINARY(5)"],
    [DataTypes.BYTES(false), "BYTES NOT NULL", "DataTypes.BYTES().not_null()"],
    [DataTypes.DECIMAL(10, 2), "DECIMAL(10, 2)", "DataTypes.DECIMAL(10, 2)"],
    [DataTypes.TIME(), "TIME(0)", "DataTypes.TIME(0)"],
    [DataTypes.TIMESTAMP(3), "TIMESTAMP(3)", "DataTypes.TIMESTAMP(3)"],
    [DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(), "TIMESTAMP(6) WITH LOCAL TIME ZONE", "DataTypes.TIMESTAMP_LTZ(6)"],
    [DataTypes.ARRAY(DataTypes.INT(false)), "ARRAY<INT NOT NULL>", "DataTypes.ARRAY(DataTypes.INT().not_null())"],
    [
      DataTypes.MAP(DataTypes.STRING(), Types.LONG()),
      "MAP<STRING, BIGINT>",
      "DataTypes.MAP(DataTypes.STRING(), DataTypes.BIGINT())",
    ],
    [DataTypes.MULTISET(DataTypes.DATE()), "MULTISET<DATE>", "DataTypes.MULTISET(DataTypes.DATE())"],
    [DataTypes.INTERVAL(DataTypes.YEAR()), "INTERVAL YEAR(2)", "DataTypes.INTERVAL(DataTypes.YEAR(2))"],
    [DataTypes.INTERVAL(DataTypes.MONTH()), "INTERVAL MONTH", "DataTypes.INTERVAL(DataTypes.MONTH())"],
    [
      DataTypes.INTERVAL(DataTypes.DAY(3), DataTypes.SECOND(2)),
      "INTERVAL DAY(3) TO SECOND(2)",
      "DataTypes.INTERVAL(DataTypes.DAY(3), DataTypes.SECOND(2))",
    ],
    [
      DataTypes.INTERVAL(DataTypes.HOUR(), DataTypes.MINUTE()),
      "INTERVAL HOUR TO MINUTE",
      "DataTypes.INTERVAL(DataTypes.HOUR(), DataTypes.MINUTE())",
    ],
    [
      DataTypes.ROW([DataTypes.FIELD("a", DataTypes.INT()), DataTypes.FIELD("b", DataTypes.STRING(), "what it is")]),
      "ROW<`a` INT, `b` STRING 'what it is'>",
      'DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT()), DataTypes.FIELD("b", DataTypes.STRING(), "what it is"))',
    ],
  ])("%s", (type, text, modern) => {
    expect(String(type)).toBe(text);
    expect(String(type.to_modern())).toBe(modern);
    expect(parseType(text).equals(type)).toBe(true);
  });

  it("of an interval has a resolution and precisions", () => {
    const days = DataTypes.DAY(3);
    expect([days.unit, days.precision, DataTypes.HOUR().unit]).toEqual(["DAY", 3, "HOUR"]);
    const time = DataTypes.INTERVAL(days, DataTypes.SECOND(2)) as DayTimeIntervalType;
    expect([time.resolution, time.day_precision, time.fractional_precision]).toEqual(["DAY_TO_SECOND", 3, 2]);
    const months = DataTypes.INTERVAL(DataTypes.YEAR(4), DataTypes.MONTH()) as YearMonthIntervalType;
    expect([months.resolution, months.precision]).toEqual(["YEAR_TO_MONTH", 4]);
  });

  it("has a name, a nullability and a Java class", () => {
    expect(DataTypes.BIGINT().type_name()).toBe("BIGINT");
    expect(DataTypes.STRING().type_name()).toBe("VARCHAR");
    expect(DataTypes.INT().not_null().equals(DataTypes.INT(false))).toBe(true);
    expect(DataTypes.INT(false).nullable().equals(DataTypes.INT())).toBe(true);
    expect(String(DataTypes.TIMESTAMP(3).bridged_to("java.sql.Timestamp").not_null().to_modern())).toBe(
      'DataTypes.TIMESTAMP(3).not_null().bridged_to("java.sql.Timestamp")',
    );
    expect(new RowType().add("a", DataTypes.INT()).add(DataTypes.FIELD("b", Types.STRING())).field_names()).toEqual([
      "a",
      "b",
    ]);
  });

  it.each<[() => unknown, string]>([
    [() => DataTypes.DECIMAL(39, 2), "DecimalType: precision takes an integer from 1 to 38, got 39"],
    [() => DataTypes.DECIMAL(5, 6), "DecimalType: scale takes an integer from 0 to 5, got 6"],
    [() => DataTypes.TIMESTAMP(10), "TimestampType: precision takes an integer from 0 to 9, got 10"],
    [() => DataTypes.INTERVAL(DataTypes.DAY(), DataTypes.YEAR()), "unsupported interval definition 'DAY TO YEAR'"],
    [
      () => DataTypes.ARRAY("INT" as never),
      'ArrayType: element_type should be a DataType, such as DataTypes.INT() or Types.INT(), got the string "INT"',
    ],
    [() => new RowType().add("a"), "must specify data_type"],
  ])("%s", (run, message) => {
    expect(run).toThrow(message);
  });
});

describe("a type's text", () => {
  it.each([
    ["LONG", "BIGINT"],
    ["sql_timestamp", "TIMESTAMP(3)"],
    ["VARCHAR", "STRING"],
    ["INT ARRAY NOT NULL", "ARRAY<INT> NOT NULL"],
    ["PRIMITIVE_ARRAY<INT>", "ARRAY<INT NOT NULL>"],
    ["PRIMITIVE_ARRAY<BYTE>", "BYTES"],
    ["ROW(VARCHAR, LONG)", "ROW<`f0` STRING, `f1` BIGINT>"],
    ["ROW<a INT, `b c` ROW<d DOUBLE PRECISION>>", "ROW<`a` INT, `b c` ROW<`d` DOUBLE>>"],
    ["TIMESTAMP(3) WITHOUT TIME ZONE", "TIMESTAMP(3)"],
    ["TIMESTAMP_LTZ(3)", "TIMESTAMP(3) WITH LOCAL TIME ZONE"],
    ["NUMERIC(4)", "DECIMAL(4, 0)"],
    ["CHARACTER VARYING(3)", "VARCHAR(3)"],
  ])("%s is %s", (text, type) => {
    expect(String(parseType(text))).toBe(type);
  });

  it.each([
    ["FOO", "at position 0: unsupported type: FOO"],
    ["ROW<a INT", "expected >, found the end"],
    ["INT INT", "unexpected 'INT'"],
    ["MAP<INT>", "expected ,, found >"],
    ["INT!", "unsupported character"],
  ])("%s is none", (text, message) => {
    expect(() => parseType(text)).toThrow(message);
  });
});

describe("type informations", () => {
  it.each([
    [Types.STRING(), "String", "STRING"],
    [Types.LONG(), "Long", "BIGINT"],
    [Types.BIG_DEC(), "BigDecimal", "DECIMAL(38, 18)"],
    [Types.SQL_TIMESTAMP(), "Timestamp", "TIMESTAMP(3)"],
    [Types.INSTANT(), "Instant", "TIMESTAMP(3) WITH LOCAL TIME ZONE"],
    [Types.PRIMITIVE_ARRAY(Types.INT()), "INT NOT NULL[]", "ARRAY<INT NOT NULL>"],
    [Types.OBJECT_ARRAY(Types.STRING()), "ObjectArrayTypeInfo<STRING>", "ARRAY<STRING>"],
    [Types.MAP(Types.STRING(), Types.INT()), "Map<STRING, INT>", "MAP<STRING, INT>"],
    [Types.ROW(Types.INT(), Types.STRING()), "Row(f0: INT, f1: STRING)", "ROW<`f0` INT, `f1` STRING>"],
    [Types.ROW([Types.INT()]), "Row(f0: INT)", "ROW<`f0` INT>"],
    [Types.ROW(["a"], [Types.INT()]), "Row(a: INT)", "ROW<`a` INT>"],
  ])("%s", (type, name, data_type) => {
    expect(String(type)).toBe(name);
    expect(String(type.to_data_type())).toBe(data_type);
  });
});

describe("a table schema", () => {
  const schema = TableSchema.builder()
    .field("a", DataTypes.INT())
    .field("b", Types.STRING())
    .field("c", "ROW<x STRING>")
    .build();

  it("has names and types, and prints itself as Flink 1.10 did", () => {
    expect(String(schema)).toBe("root\n |-- a: INT\n |-- b: STRING\n |-- c: ROW<`x` STRING>\n");
    expect(schema.get_field_names()).toEqual(["a", "b", "c"]);
    expect(schema.get_field_count()).toBe(3);
    expect(schema.get_field_name(1)).toBe("b");
    expect(schema.get_field_name(9)).toBeUndefined();
    expect(String(schema.get_field_data_type("b"))).toBe("STRING");
    expect(String(schema.get_field_data_type(0))).toBe("INT");
    expect(schema.get_field_data_types().map(String)).toEqual(["INT", "STRING", "ROW<`x` STRING>"]);
    expect(String(schema.to_row_data_type())).toBe("ROW<`a` INT, `b` STRING, `c` ROW<`x` STRING>>");
    expect(schema.copy().equals(schema)).toBe(true);
    expect(new TableSchema(["a"], [Modern.INT()]).get_field_count()).toBe(1);
  });

  it("refuses what is no schema", () => {
    expect(() => new TableSchema(["a"], [])).toThrow("1 names, 0 data types");
    expect(() => new TableSchema(["a", "a"], [DataTypes.INT(), DataTypes.INT()])).toThrow("found twice: a");
    expect(() => schema.get_field_data_type(true as never)).toThrow("Expected field index or field name");
  });
});

it("a row gives its fields by name, with rows within it too", () => {
  const row = Row.of_names({ name: "Alice", at: Row.of_names({ x: 1 }), all: [Row.of_names({ y: 2 })] });
  expect(row.as_dict()["name"]).toBe("Alice");
  expect(row.as_dict()["at"]).toBeInstanceOf(Row);
  expect(row.as_dict(true)).toEqual({ name: "Alice", at: { x: 1 }, all: [{ y: 2 }] });
});
