import { expect, it } from "vitest";
import { IncompleteInput, toJavaScript } from "./typescript.js";

const compact = (code: string) => code.replaceAll(/\s+/g, " ").trim();

it.each([
  ["const n: number = 1", "const n = 1"],
  ["rows as Row[]", "rows"],
  ["type Name = string", ""],
  ["let f = <T>(a: T) => a", "let f = (a ) => a"],
  ["{ a: 1, b: 2 }", "({ a: 1, b: 2 })"],
  ["await t.collect().to_array()", "await t.collect().to_array()"],
])("%s becomes JavaScript", (source, expected) => {
  expect(compact(toJavaScript(source))).toBe(expected);
});

it("compiles what cannot be stripped", () => {
  expect(toJavaScript("enum Color { Red }")).toContain("Red");
});

it.each([
  [`import { col, lit as literal } from "tsflink"`, `var { col, lit: literal } = await import("tsflink");`],
  [`import fs from 'node:fs';`, `var { default: fs } = await import('node:fs');`],
  [`import * as t from "tsflink";`, `var t = await import("tsflink");`],
  [`import "./setup.js"`, `await import("./setup.js");`],
  [`import type { Table } from "tsflink"`, ``],
  [`import {\n  col,\n  type Table,\n} from "tsflink";\nlet a = 1`, `var { col } = await import("tsflink"); let a = 1`],
])("%s is imported as a script can", (source, expected) => {
  expect(compact(toJavaScript(source))).toBe(expected);
});

it.each([
  "1 +",
  "a &&",
  "class A extends",
  "function f(a: number) {",
  "col('a').plus(",
  "t.select(\n",
  "`abc",
  "/* abc",
  "{ a: 1,",
  "interface A { a: string",
])("%s goes on in the next line", (source) => {
  expect(() => toJavaScript(source)).toThrow(IncompleteInput);
});

it("says what is wrong in one line", () => {
  expect(() => toJavaScript("a b")).toThrow(new SyntaxError("Expected ';', '}' or <eof>"));
  expect(() => toJavaScript("}")).toThrow(new SyntaxError("Expression expected"));
});
