import { expect, it } from "vitest";
import { exampleProgram } from "./example-program.js";

it("makes a function of each example, and knows the example of each line", () => {
  const examples = [
    { place: "table.ts:1", code: 'import { col } from "tsflink";\n\ntab.select(col("a"));' },
    { place: "table.ts:9", code: "declare const other: Table;\nother.distinct();" },
  ];
  const { text, lines } = exampleProgram(examples, ["Table", "Unused", "col"], "./index.js");
  expect(text).toContain('import { Table, col } from "./index.js";');
  expect(text).toContain('async function example_0() {\n\n\ntab.select(col("a"));\n}');
  expect(text).toContain("const other = undefined as unknown as Table;\nother.distinct();");
  const at = text.split("\n").findIndex((line) => line.startsWith("other"));
  expect(lines[at]?.place).toBe("table.ts:9");
});
