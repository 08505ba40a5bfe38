import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { JavaError, java_class } from "#overrides/index.js";
import { BatchTableEnvironment, ExecutionEnvironment, type Table } from "#overrides/flip38/index.js";
import { currentGateway } from "#runtime";
import { line } from "../support/line.js";
import { functionsJar } from "./support/functions-jar.js";
import { rowsOf } from "./support/rows.js";

let t_env: BatchTableEnvironment;
let texts: Table;

beforeAll(() => {
  const env = ExecutionEnvironment.get_execution_environment();
  env.set_parallelism(1);
  t_env = BatchTableEnvironment.create(env, undefined, undefined, { jars: [functionsJar()] });
  texts = t_env.from_elements(
    [
      ["to be", 2],
      ["or not", 3],
    ],
    ["text", "n"],
  );
  t_env.register_table("texts", texts);
});

afterAll(async () => {
  await currentGateway().shutDown();
});

describe(`functions of a user's jar, on Flink ${line}`, () => {
  it("are called by name, in strings and in SQL", async () => {
    t_env.register_java_function("reverse_text", "Functions$Reverse");
    const expected = ["eb ot", "ton ro"];
    expect(await rowsOf(texts.select("reverse_text(text)"))).toEqual(expected);
    expect(await rowsOf(texts.select("text.reverse_text as r"))).toEqual(expected);
    expect(await rowsOf(texts.map("reverse_text(text)"))).toEqual(expected);
    expect(await rowsOf(t_env.sql_query("SELECT reverse_text(text) FROM texts"))).toEqual(expected);
    expect(t_env.list_user_defined_functions()).toContain("reverse_text");
    expect(await rowsOf(texts.where("reverse_text(text) = 'ton ro'").select("n"))).toEqual(["3"]);
  });

  it("table functions join, and keep what they give nothing for", async () => {
    t_env.register_java_function("words", "Functions$Words");
    const joined = ["3,not,3", "3,or,2", "2,be,2", "2,to,2"].toSorted();
    expect(await rowsOf(texts.join_lateral("words(text) as (w, l)").select("n, w, l"))).toEqual(joined);
    const long = texts.add_columns("n.cast(INT) as m").join_lateral("text.words as (w, l)", "l = m");
    expect(await rowsOf(long.select("n, w"))).toEqual(["2,be", "2,to", "3,not"]);
    expect(await rowsOf(texts.left_outer_join_lateral("words(text) as (w, l)").select("n, w, l"))).toEqual(joined);
    expect(await rowsOf(texts.flat_map("words(text)"))).toEqual(["be,2", "not,3", "or,2", "to,2"]);
  });

  it("aggregate functions aggregate", async () => {
    t_env.register_function("squares", java_class("Functions$Squares"));
    expect(await rowsOf(texts.select("squares(n)"))).toEqual(["13"]);
    expect(await rowsOf(texts.group_by("text").select("text, n.squares as s"))).toEqual(["or not,9", "to be,4"]);
    expect(await rowsOf(texts.aggregate("squares(n) as s").select("s"))).toEqual(["13"]);
  });

  it("come before built-in ones of their name, and a later one takes an earlier one's place", async () => {
    t_env.register_java_function("upperCase", "Functions$Reverse");
    expect(await rowsOf(texts.select("text.upperCase"))).toEqual(["eb ot", "ton ro"]);
    t_env.register_java_function("upperCase", "Functions$Shout");
    expect(await rowsOf(texts.select("text.upperCase"))).toEqual(["or not!", "to be!"]);
  });

  it("a class that is not there, and one that TypeScript wrote, are errors on their line", () => {
    expect(() => t_env.register_java_function("f", "com.example.Nothing")).toThrow(/com\.example\.Nothing/);
    expect(() => t_env.register_function("f", ((a: number) => a) as never)).toThrow(
      "write one in Java and call register_java_function",
    );
    expect(() => texts.select("no_such_function(text)")).toThrow(JavaError);
  });
});
