import { describe, expect, it } from "vitest";
import { translateJava } from "./translate-java.js";
import type { ExampleNames } from "./types.js";

const names: ExampleNames = {
  memberName: (name) =>
    /^[A-Z0-9_]+$/.test(name) ? name : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  functionName: (name) => (name === "of" ? "DataTypes.of" : undefined),
};

function translate(java: string): string | undefined {
  return translateJava(java, names);
}

describe("expressions", () => {
  it.each([
    ['tab.groupBy($("key")).select($("a").isEqual(1));', 'tab.group_by($("key")).select($("a").is_equal(1));'],
    ['tab.select(Expressions.call("F", Expressions.lit(2L)));', 'tab.select(call("F", lit(2n)));'],
    ["f(1.5f, 2d, 'a', \"b\" + x);", 'f(1.5, 2, "a", "b" + x);'],
    ["f((int) x, (Table) y);", "f(x, y);"],
    ["a.b(x -> y.toString(), (p, q) -> p);", "a.b((x) => y.toString(), (p, q) => p);"],
    ['f(new String[] {"a", "b"});', 'f(["a", "b"]);'],
    ["f(String.class, MyUdf.class, org.x.Y.class);", 'f("java.lang.String", "com.example.MyUdf", "org.x.Y");'],
    [
      "x.set(PipelineOptions.NAME, Duration.ofMillis(800));",
      "x.set(PipelineOptions.NAME, Temporal.Duration.from({ milliseconds: 800 }));",
    ],
    ['f(Map.of("a", 1), List.of(1, 2), Arrays.asList(x));', 'f({ "a": 1 }, [1, 2], [x]);'],
    [
      "f(Map.of(1, 2), LocalDate.of(2020, 1, 2), ZoneOffset.ofHours(-2));",
      'f(new Map([[1, 2]]), new Temporal.PlainDate(2020, 1, 2), "-02:00");',
    ],
    ['new Configuration().setString("a", "b");', 'new Configuration().set_string("a", "b");'],
    ['DataTypes.ROW(DataTypes.FIELD("a", of(x)));', 'DataTypes.ROW(DataTypes.FIELD("a", DataTypes.of(x)));'],
    ["org.apache.flink.table.api.DataTypes.INT();", "DataTypes.INT();"],
    ['json("""\n    {\n      "a": 1\n    }\n    """);', 'json(`{\n  "a": 1\n}\n`);'],
    ["System.out.println(a == b);", "console.log(a === b);"],
  ])("%s", (java, typescript) => {
    expect(translate(java)).toBe(typescript);
  });

  it("replaces the expression strings that windows no longer take", () => {
    expect(translate('Tumble.over("10.minutes").on("rowtime").as("w")')).toBe(
      'Tumble.over(lit(10).minutes()).on($("rowtime")).as("w");',
    );
    expect(translate('Over.partitionBy("a").preceding("unbounded_range").as("w")')).toBe(
      'Over.partition_by($("a")).preceding(Expressions.UNBOUNDED_RANGE).as("w");',
    );
  });
});

describe("mistakes and omissions of examples", () => {
  const known: ExampleNames = {
    ...names,
    className: (name) => (/^(?:Schema|Over)$/.test(name) ? `org.apache.flink.${name}` : undefined),
    qualifiedName: (name) => ({ Kind: "Schema.Kind", UNBOUNDED_ROW: "Expressions.UNBOUNDED_ROW" })[name],
  };

  it.each([
    ['Over.orderBy($("a")).partitionBy($("b")).as("w")', 'Over.partition_by($("b")).order_by($("a")).as("w");'],
    ["x.with(Kind.A).preceding(UNBOUNDED_ROW);", "x.with(Schema.Kind.A).preceding(Expressions.UNBOUNDED_ROW);"],
    ["b.option(DataGenOptions.ROWS_PER_SECOND, 10);", 'b.option("rows-per-second", "10");'],
    ['b.option("fail", true);', 'b.option("fail", "true");'],
  ])("%s", (java, typescript) => {
    expect(translateJava(java, known)).toBe(typescript);
  });

  it("leaves an example alone that begins with a class which nobody knows", () => {
    expect(translateJava("b.format(KafkaOptions.KEY_FORMAT);", known)).toBeUndefined();
  });
});

describe("statements", () => {
  it("declares with const, and with let what is assigned again", () => {
    expect(translate("final Table tEnv = a.b();\nint n = 1;\nn = 2;")).toBe("const t_env = a.b();\nlet n = 1;\nn = 2;");
  });

  it("declares once what the example declares twice", () => {
    expect(translate("Table r = t.a();\nTable r = t.b();")).toBe("let r = t.a();\nr = t.b();");
  });

  it("does not use a variable in its own declaration", () => {
    expect(translate('Table table = table\n  .process("F");')).toBe('const result = table\n  .process("F");');
  });

  it("awaits what returns a Promise", () => {
    expect(translate("table.execute().print();")).toBe("await (await table.execute()).print();");
    expect(translate('TableResult r = tEnv.executeSql("SELECT 1");')).toBe(
      'const r = await t_env.execute_sql("SELECT 1");',
    );
    expect(translate('tab.select($("a").collect());')).toBe('tab.select($("a").collect());');
  });

  it("declares what the author left out", () => {
    expect(translate("Map<String, String> params = ...\nconfig.set(X, params);")).toBe(
      "declare const params: Map<string, string>;\nconfig.set(X, params);",
    );
    expect(translate("TableEnvironment tEnv = TableEnvironment.create(...);")).toBe(
      "declare const t_env: TableEnvironment;",
    );
    expect(translate("table.process(...).execute();")).toBe("await table.process(...args).execute();");
  });

  it("keeps comments and layout", () => {
    const java = "// first\na.bC(\n    1 /* one */, // rest\n    2);\n// last";
    expect(translate(java)).toBe("// first\na.b_c(\n    1 /* one */, // rest\n    2);\n// last");
  });

  it("loops", () => {
    expect(translate("for (Row aRow : rows) { f(aRow); }")).toBe("for (const a_row of rows) { f(a_row); }");
  });

  it("names a class of the example instead of defining it", () => {
    const java =
      "public class MyFn extends ScalarFunction {\n  @Hint int eval() { return 1; }\n}\n\nt.map(call(new MyFn(), MyFn.class));";
    expect(translate(java)).toBe(
      '// com.example.MyFn is a ScalarFunction written in Java\n\nt.map(call("com.example.MyFn", "com.example.MyFn"));',
    );
  });

  it("turns imports into imports of the package", () => {
    expect(translate("import static org.apache.flink.table.api.Expressions.*;")).toBe(
      'import { $, col, lit } from "tsflink";',
    );
    expect(translate("import org.apache.flink.table.api.Table;\nimport java.util.List;\n\nt.a();")).toBe(
      'import { Table } from "tsflink";\n\nt.a();',
    );
  });
});

describe("repairs", () => {
  it.each([
    ["a semicolon", "f(1) // one\nf(2)", "f(1); // one\nf(2);"],
    ["a comma", 'f(\n  "a"\n  g()\n);', 'f(\n  "a",\n  g()\n);'],
    [
      "a parenthesis in a chain",
      'l.join(r)\n  .where(a("(").and(b)\n  .select(c);',
      'l.join(r)\n  .where(a("(").and(b))\n  .select(c);',
    ],
    ["a parenthesis at the end", "b.format(F.of(1)\n  .build()", "b.format(F.of(1)\n  .build());"],
    [
      "a parenthesis after the window",
      't.select(\n  lag(x).over($("w").as("y")\n)',
      't.select(\n  lag(x).over($("w")).as("y")\n);',
    ],
    ["a placeholder", 'tab.window([groupWindow].as("w"));', 'tab.window(group_window.as("w"));'],
    ["elided arguments", "f(a, SOME_ARGUMENTS...);", "f(a, ...SOME_ARGUMENTS);"],
  ])("%s is added", (_what, java, typescript) => {
    expect(translate(java)).toBe(typescript);
  });
});

describe("what stays Java", () => {
  it.each([
    ["class MyFn extends ScalarFunction { }"],
    ["DataStream<Row> stream = env.fromElements(1);"],
    ["list.forEach(this::collect);"],
    ["try (X x = f()) { g(x); }"],
    ["new Thread() { public void run() {} }.start();"],
    ["repeat(1) = 2"],
    ['tab.select($"a")'],
    ["'format' = 'json'"],
    ["not java at all"],
    ["rows.map(r -> tEnv.executeSql(r));"],
  ])("%s", (java) => {
    expect(translate(java)).toBeUndefined();
  });
});
