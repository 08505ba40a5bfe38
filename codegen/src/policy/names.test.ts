import { describe, expect, it } from "vitest";
import { fileName, functionName, memberName, parameterName, snakeCase } from "./names.js";

describe("names", () => {
  it.each([
    ["groupBy", "group_by"],
    ["getJobID", "get_job_id"],
    ["getJSONPath", "get_json_path"],
    ["toTimestampLtz", "to_timestamp_ltz"],
    ["log10", "log10"],
    ["sha224Hex", "sha224_hex"],
    ["ARRAY", "ARRAY"],
    ["TIMESTAMP_LTZ", "TIMESTAMP_LTZ"],
    ["$", "$"],
  ])("%s is %s", (java, typescript) => {
    expect(snakeCase(java)).toBe(typescript);
  });

  it("gives members that JavaScript would call an underscore, and keeps the others", () => {
    expect(memberName("then")).toBe("then_");
    expect(memberName("constructor")).toBe("constructor_");
    expect(["in", "as", "await", "delete"].map((name) => memberName(name))).toEqual(["in", "as", "await", "delete"]);
  });

  it("keeps reserved words and the delegates' functions free of parameters", () => {
    expect(parameterName("function")).toBe("function_");
    expect(parameterName("default")).toBe("default_");
    expect(parameterName("call")).toBe("call_");
    expect(parameterName("fieldNames")).toBe("field_names");
  });

  it("lets functions be called what delegates call", () => {
    expect(functionName("call")).toBe("call");
    expect(functionName("if")).toBe("if_");
  });

  it("writes file names with hyphens", () => {
    expect(fileName("StreamTableEnvironment")).toBe("stream-table-environment");
    expect(fileName("SchemaBuilder")).toBe("schema-builder");
    expect(fileName("Index")).toBe("index-class");
  });
});

it("keeps static members clear of what every function has", () => {
  expect(memberName("name", true)).toBe("name_");
  expect(memberName("length", true)).toBe("length_");
  expect(memberName("name")).toBe("name");
});
