import { describe, expect, it } from "vitest";
import { Temporal } from "temporal-polyfill";
import { Decimal } from "../values/decimal.js";
import { methodOf } from "./method.js";
import { Program } from "./program.js";
import { reference } from "./reference.js";
import type { JavaObject } from "./java-object.js";
import {
  AbstractDataType,
  ApiExpression,
  col,
  Configuration,
  DataType,
  DataTypes,
  lit,
  Schema,
  Table,
} from "./testing/api.js";

const stepsOf = (object: JavaObject) => new Program([object[reference]]).steps;
const namesOf = (object: JavaObject) =>
  stepsOf(object).map(({ signature }) => signature.replace(/.*[.]([\w$]+#)/, "$1"));

describe("recorded values", () => {
  it("print themselves as TypeScript", () => {
    expect(String(col("a").plus(1).as("b"))).toBe('col("a").plus(1).as("b")');
    expect(String(DataTypes.DECIMAL(100, 2).not_null())).toBe("DataTypes.DECIMAL(100, 2).not_null()");
    expect(String(lit([1, col("x")]))).toBe('lit([1, col("x")])');
    expect(String(lit(5n).plus(new Decimal("1.5")).plus(null).plus(-0))).toBe(
      'lit(5n).plus(new Decimal("1.5")).plus(null).plus(-0)',
    );
    expect(String(lit(Temporal.PlainDate.from("2020-02-29")))).toBe('lit(Temporal.PlainDate.from("2020-02-29"))');
    expect(String(new Configuration().set_string("a", "b"))).toBe('new Configuration().set_string("a", "b")');
  });

  it("are objects of the class that Java would return", () => {
    expect(col("a").plus(1)).toBeInstanceOf(ApiExpression);
    expect(DataTypes.TIMESTAMP(3)).toBeInstanceOf(DataType);
    expect(DataTypes.TIMESTAMP(3)).toBeInstanceOf(AbstractDataType);
  });

  it("go as one step for each call, in the order in which they were written", () => {
    const b = col("b");
    const a = col("a");
    expect(namesOf(a.plus(b))).toEqual([
      "Expressions#col(java.lang.String)",
      "Expressions#col(java.lang.String)",
      "ApiExpression#plus(java.lang.Object)",
    ]);
    const [first, second, last] = stepsOf(a.plus(b));
    expect(first?.arguments[0]?.kind).toEqual({ case: "string", value: "b" });
    expect(second?.arguments[0]?.kind).toEqual({ case: "string", value: "a" });
    expect(last?.receiver?.kind).toEqual({ case: "step", value: 1 });
    expect(last?.arguments[0]?.kind).toEqual({ case: "step", value: 0 });
  });

  it("send a value that is used twice once", () => {
    const a = col("a");
    expect(stepsOf(a.plus(a)).length).toBe(2);
  });

  it("keep what an array held when it was given", () => {
    const values = [1, 2];
    const expression = lit(values);
    values.push(3);
    expect(String(expression)).toBe("lit([1, 2])");
  });

  it("may be chains of any length", () => {
    let sum = col("a");
    for (let index = 0; index < 20_000; index += 1) sum = sum.plus(1);
    expect(stepsOf(sum).length).toBe(20_001);
    expect(String(sum).endsWith(".plus(1).plus(1)")).toBe(true);
    let nested = lit(0);
    for (let index = 0; index < 20_000; index += 1) nested = lit(1).plus(nested);
    expect(stepsOf(nested).length).toBe(40_001);
    expect(String(nested)).toContain("…");
  });
});

describe("recorded builders", () => {
  it("accumulate calls, and build() is a snapshot", () => {
    const builder = Schema.new_builder();
    expect(builder.column("a", "INT")).toBe(builder);
    const narrow = builder.build();
    builder.column("b", DataTypes.DECIMAL(10, 2));
    const wide = builder.build();
    expect(String(narrow)).toBe('Schema.new_builder().column("a", "INT").build()');
    expect(String(wide)).toBe('Schema.new_builder().column("a", "INT").column("b", DataTypes.DECIMAL(10, 2)).build()');
  });

  it("send their setters as steps whose value is the receiver", () => {
    const builder = Schema.new_builder().column("a", "INT");
    const steps = stepsOf(builder.build());
    expect(steps.map((step) => step.returnsReceiver)).toEqual([false, true, false]);
    expect(steps[1]?.signature).toBe(
      "org.apache.flink.table.api.Schema$Builder#column(java.lang.String,java.lang.String)",
    );
  });

  it("run in the order written when two snapshots of one builder go together", () => {
    const builder = Schema.new_builder().column("a", "INT");
    const first = builder.build();
    const second = builder.column("b", "INT").build();
    const program = new Program([second[reference], first[reference]]);
    expect(program.steps.map(({ signature }) => /#(\w+)/.exec(signature)?.[1])).toEqual([
      "newBuilder",
      "column",
      "build",
      "column",
      "build",
    ]);
  });

  it("are copied by what was written of them when another takes them", () => {
    const base = new Configuration().set_string("a", "1");
    const copy = new Configuration(base);
    base.set_string("b", "2");
    expect(String(copy)).toBe('new Configuration(new Configuration().set_string("a", "1"))');
  });
});

describe("classes without a public constructor", () => {
  it("say so", () => {
    expect(() => Reflect.construct(Table, [])).toThrow(
      "Table has no public constructor; objects of it come from Flink's own methods",
    );
  });
});

describe("wire signatures", () => {
  const signature = (owner: string, descriptor: string) => methodOf(owner, descriptor).signature.split("#")[1];

  it("have Java's erased types", () => {
    expect(signature("Table", "select(Expression... fields): Table")).toBe(
      "select(org.apache.flink.table.expressions.Expression[])",
    );
    expect(
      signature("Table", "f(String~Object a, int b, byte[] c, Map<String, Row> d, String~Object... e): void"),
    ).toBe("f(java.lang.Object,int,byte[],java.util.Map,java.lang.Object[])");
    expect(signature("Configuration", "(Configuration other)")).toBe(
      "<init>(org.apache.flink.configuration.Configuration)",
    );
    expect(signature("Table", "g(org.apache.flink.types.Nothing$Here[] a): void")).toBe(
      "g(org.apache.flink.types.Nothing$Here[])",
    );
  });

  it("of a type that nobody knows are an error that names a similar one", () => {
    expect(() => methodOf("Table", "h(Expresion a): void")).toThrow(
      "No type Expresion is registered; did you mean Expression?",
    );
  });
});
