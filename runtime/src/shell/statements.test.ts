import { expect, it } from "vitest";
import { givesRows, settingOf, splitStatements } from "./statements.js";

it("cuts at semicolons that end a statement, and only there", () => {
  const text = "SELECT ';' AS `a;b` -- c;\n FROM t; /* d; */ SHOW TABLES;\nSELECT 1";
  expect(splitStatements(text)).toEqual({
    complete: ["SELECT ';' AS `a;b` -- c;\n FROM t", "/* d; */ SHOW TABLES"],
    rest: "\nSELECT 1",
  });
});

it("keeps a statement set whole", () => {
  const text = "EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; INSERT INTO b SELECT 2; END;";
  expect(splitStatements(text)).toEqual({ complete: [text.slice(0, -1)], rest: "" });
});

it("is not confused by CASE ... END", () => {
  expect(splitStatements("SELECT CASE WHEN a THEN 1 END FROM t;").complete).toHaveLength(1);
  expect(splitStatements("SELECT CASE WHEN a THEN 1 END;").complete).toHaveLength(1);
});

it("waits for the end of a string, and leaves out empty statements", () => {
  expect(splitStatements("SELECT 'it''s;")).toEqual({ complete: [], rest: "SELECT 'it''s;" });
  expect(splitStatements(";; -- nothing\n;").complete).toEqual([]);
});

it("reads SET", () => {
  expect(settingOf("SET 'parallelism.default' = '2'")).toEqual({ key: "parallelism.default", value: "2" });
  expect(settingOf("set table.local-time-zone=UTC")).toEqual({ key: "table.local-time-zone", value: "UTC" });
  expect(settingOf("SELECT 1")).toBeUndefined();
});

it("tells queries from jobs that go on", () => {
  expect(givesRows("-- first\nSELECT 1")).toBe(true);
  expect(givesRows("(SELECT 1)")).toBe(true);
  expect(givesRows("INSERT INTO a SELECT 1")).toBe(false);
});
