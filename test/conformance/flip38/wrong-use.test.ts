import { afterAll, beforeAll, expect, it } from "vitest";
import { JavaError } from "#overrides/index.js";
import {
  BatchTableEnvironment,
  Csv,
  CsvTableSink,
  Elasticsearch,
  ExecutionEnvironment,
  FileSystem,
  HBase,
  Json,
  Kafka,
  Over,
  Schema,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  TableConfig,
  Tumble,
  Types,
  type Table,
} from "#overrides/flip38/index.js";
import { currentGateway } from "#runtime";
import { line } from "../support/line.js";

let env: ExecutionEnvironment;
let t_env: BatchTableEnvironment;
let table: Table;

beforeAll(() => {
  env = ExecutionEnvironment.get_execution_environment();
  t_env = BatchTableEnvironment.create(env, new TableConfig());
  table = t_env.from_elements([[1, "x"]], ["a", "b"]);
  t_env.register_table("numbers", table);
});

afterAll(async () => {
  await currentGateway().shutDown();
});

/** What a program that is not type-checked may write. */
const any = (value: unknown): never => value as never;
const schema = () => new Schema().field("a", "INT");

const cases: readonly (readonly [run: () => unknown, message: string])[] = [
  // expression strings
  [() => table.select(), 'Table.select takes an expression string: "a, b.sum as c"'],
  [() => table.select(any(5)), 'Table.select takes an expression string, such as "a.sum as b", got the number 5'],
  [() => table.where(any(undefined)), "Table.where takes an expression string, such as"],
  [
    () => table.where("a > 1, b = 'x'"),
    "at column 8: expected the end of the expression: one expression is taken here",
  ],
  [() => table.select("b.substring()"), "at column 3: substring takes 2 to 3 arguments, got 1"],
  [() => table.alias("x y"), 'Table.alias takes names, separated by commas: "a, b"; got "x y"'],
  // tables and windows
  [
    () => table.join(any("numbers"), "a = c"),
    "Table.join: right takes a Table of tsflink/flip38, got the string 'numbers'",
  ],
  [() => table.union(any(table.modern)), "which t_env.table_of(...) makes of one of tsflink, got a Table"],
  [
    () => t_env.register_table("t", any(table.modern)),
    "register_table: table takes a Table of tsflink/flip38, which t_env",
  ],
  [
    () => t_env.create_temporary_view("t", any("a")),
    "create_temporary_view: table takes a Table of tsflink/flip38, got",
  ],
  [() => t_env.explain(any(5)), "explain: table takes a Table of tsflink/flip38, got the number 5"],
  [() => t_env.insert_into(any(table), any("numbers")), "insert_into: target_path should be a string, got a Table"],
  [() => table.insert_into(any(5)), "Table.insert_into: table_path should be a string, got the number 5"],
  [() => table.write_to_sink(any("s")), "takes a TableSink, such as new CsvTableSink(...), got the string 's'"],
  [
    () => table.window(any(Tumble.over("10.minutes").on("a"))),
    'Table.window takes a GroupWindow with an alias, got a TumbleWithSizeOnTime; call .alias("w") on the window',
  ],
  [() => table.window(any(Over.partition_by("a").order_by("b").alias("w"))), "got an OverWindow; call over_window"],
  [() => table.over_window(), "Table.over_window takes OverWindows with an alias, got none"],
  // descriptors
  [() => t_env.connect(any(new Csv())), "connect takes a connector descriptor, such as new FileSystem()"],
  [() => t_env.connect(new FileSystem()).with_format(any("csv")), "with_format takes a format descriptor, such as new"],
  [
    () => t_env.connect(new FileSystem()).with_format(new Csv()).with_schema(schema()).register_table_sink("s"),
    "FileSystem: could not find the required property 'connector.path'; call path(...)",
  ],
  [
    () => t_env.connect(new Kafka()).with_format(new Csv()).with_schema(schema()).register_table_sink("s"),
    "Kafka: could not find the required property 'connector.topic'; call topic(...)",
  ],
  [
    () => t_env.connect(new Elasticsearch()).with_format(new Json()).with_schema(schema()).register_table_sink("s"),
    "Elasticsearch: could not find the required property 'connector.version'; call version(7)",
  ],
  [
    () => t_env.connect(new HBase().version("2.2.3")).with_schema(schema()).register_table_sink("s"),
    "HBase: could not find the required property 'connector.table-name'; call table_name(...)",
  ],
  [
    () =>
      t_env
        .connect(new FileSystem().path("/x"))
        .with_format(new Csv())
        .with_schema(schema())
        .register_table_sink(any(5)),
    "The name of a table should be a string, got the number 5",
  ],
  [
    () => t_env.register_table_source("s", any(new CsvTableSink(["a"], [Types.INT()], "/x"))),
    "register_table_source takes a TableSource, such as new CsvTableSource(...), got a CsvTableSink",
  ],
  // environments
  [
    () => env.set_parallelism(any("2")),
    "ExecutionEnvironment.set_parallelism: parallelism: the parallelism of an operator must be at least 1, got the string '2'",
  ],
  [
    () => StreamExecutionEnvironment.get_execution_environment().enable_checkpointing(1),
    "Checkpoint interval must be larger than or equal to 10 ms, got 1",
  ],
  [() => StreamTableEnvironment.create(any(env)), "takes a StreamExecutionEnvironment, got an ExecutionEnvironment"],
  [
    () => t_env.register_java_function("f", any(undefined)),
    "register_java_function: function_class_name should be a string",
  ],
  [() => t_env.drop_temporary_table(any(5)), "drop_temporary_table: table_path should be a string, got the number 5"],
  [
    () => t_env.sql_update("INSERT INTO numbers VALUES (1)", any("c")),
    "config takes a TableConfig or a Configuration, got",
  ],
];

it.each(cases)(`%s says what is wrong, on Flink ${line}`, (run, message) => {
  expect(run).toThrow(message);
});

it("what Flink does not find is named, with what was perhaps meant", () => {
  expect(() => t_env.scan("Numbers")).toThrow("Table `Numbers` was not found; did you mean numbers?");
  expect(() => table.select("b.upperCas()")).toThrow("Undefined function: upperCas; did you mean upperCase?");
  expect(() => table.select("c")).toThrow("Cannot resolve field [c], input field list:[a, b].");
  expect(() => table.insert_into("nowhere")).toThrow(JavaError);
  expect(t_env.has_statements()).toBe(false);
});
