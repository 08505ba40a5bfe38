import { describe, expect, it } from "vitest";
import { ArgumentError } from "./argument-error.js";
import { call_static } from "./calls.js";
import { HandleReference } from "./reference.js";
import { wrap } from "./wrap.js";
import { col, DataTypes, lit, Schema, Table } from "./testing/api.js";

const gateway = { release: () => undefined } as never;
const table = wrap(new HandleReference(7n, 1, gateway, "org.apache.flink.table.api.Table"), Table.prototype) as Table;

const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(ArgumentError);
    return (error as Error).message;
  }
  throw new Error("Nothing was thrown");
};
const take = (type: string, value: unknown) =>
  messageOf(() => call_static("Table", `static take(${type} value): DataType`, [value]));

describe("an argument of a wrong type", () => {
  it("is refused before the call, with the parameter, what it takes and what it got", () => {
    expect(messageOf(() => table.select(col("a"), "a" as never))).toBe(
      'Table.select: fields[1] takes an Expression, got the string "a"; did you mean col("a")?',
    );
    expect(messageOf(() => table.select(DataTypes.DECIMAL(1, 0) as never))).toBe(
      "Table.select: fields[0] takes an Expression, got a DataType",
    );
    expect(messageOf(() => col(5 as never))).toBe("col: name takes a string, got the number 5");
  });

  it("is refused with the range where an integer is too large", () => {
    expect(messageOf(() => DataTypes.DECIMAL(3e9, 2))).toBe(
      "DataTypes.DECIMAL: precision takes an int (an integer from -2147483648 to 2147483647), got the number 3000000000",
    );
    expect(take("byte", 128)).toContain("a byte (an integer from -128 to 127)");
    expect(take("short", 1.5)).toContain("a short (an integer from -32768 to 32767), got the number 1.5");
    expect(take("long", 2n ** 63n)).toContain("a long (a bigint of 64 bits, or a number up to 2^53)");
    expect(take("long", 2 ** 53)).toContain("got the number 9007199254740992");
  });

  it("is refused with the element's place in what contains it", () => {
    expect(take("List<Map<String, Integer>>", [{}, { a: 1, b: "x" }])).toBe(
      'Table.take: value[1]["b"] takes an int (an integer from -2147483648 to 2147483647), got the string "x"',
    );
    expect(messageOf(() => lit([1, [undefined]]))).toBe(
      "lit: v[1][0] takes a value, got undefined; write null for SQL's NULL",
    );
  });

  it("is refused where it contains itself", () => {
    const endless: unknown[] = [];
    endless.push(endless);
    expect(messageOf(() => lit(endless))).toBe("lit: an argument is nested too deeply; does it contain itself?");
  });

  it("is refused with the constants of an enum and the one that was meant", () => {
    expect(take("ExplainDetail", "CHANGELOG_MODUS")).toBe(
      'Table.take: value takes an ExplainDetail ("ESTIMATED_COST", "CHANGELOG_MODE", "JSON_EXECUTION_PLAN"), ' +
        'got the string "CHANGELOG_MODUS"; did you mean "CHANGELOG_MODE"?',
    );
  });

  it("is refused where null is not taken, and taken where it is", () => {
    expect(take("String", null)).toBe("Table.take: value takes a string, got null");
    expect(String(call_static("Table", "static take(String? value): DataType", [undefined]))).toBe("Table.take(null)");
    expect(take("String?", 1)).toBe("Table.take: value takes a string or null, got the number 1");
  });
});

describe("a method that was taken from its object", () => {
  it("says how to call it", () => {
    const { select } = table;
    const message = "A method of Table was called on undefined; call it on its object, as in (x) => object.method(x)";
    expect(messageOf(() => select(col("a")))).toBe(message);
  });
});

describe("a wrong number of arguments", () => {
  it("is refused with what the method takes", () => {
    expect(messageOf(() => call_static("Table", "static one(String name): Table", []))).toBe(
      "Table.one takes 1 argument (name: a string), but was given 0",
    );
    expect(messageOf(() => DataTypes.TIMESTAMP(1, 2))).toBe(
      "DataTypes.TIMESTAMP was given 2 arguments, which none of its signatures takes\n" +
        "  TIMESTAMP()\n" +
        "  TIMESTAMP(precision: an int (an integer from -2147483648 to 2147483647))",
    );
  });
});

describe("overloads", () => {
  it("are tried in their order", () => {
    const builder = Schema.new_builder();
    expect(String(builder.column("a", DataTypes.TIMESTAMP()))).toBe(
      'Schema.new_builder().column("a", DataTypes.TIMESTAMP())',
    );
  });

  it("that all refuse are named with what the argument at fault could be", () => {
    expect(messageOf(() => Schema.new_builder().column("a", 5))).toBe(
      "Schema.Builder.column: data_type takes an AbstractDataType or a string, got the number 5\n" +
        "  column(column_name: a string, data_type: an AbstractDataType)\n" +
        "  column(column_name: a string, serializable_type_string: a string)",
    );
  });
});
