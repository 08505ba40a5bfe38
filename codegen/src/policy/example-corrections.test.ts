import { expect, it } from "vitest";
import { correctExample } from "./example-corrections.js";

it.each([
  ["table.select(withColumns(range(b, c)));", 'table.select(withColumns(range("b", "c")));'],
  ["Model model = tableEnv.from(descriptor);", "Model model = tableEnv.fromModel(descriptor);"],
  [
    'x.jsonValue("lax $.b",\n    JsonValueOnEmptyOrError.NULL, null)',
    'x.jsonValue("lax $.b",\n    DataTypes.BOOLEAN(), JsonValueOnEmptyOrError.NULL, null)',
  ],
  [".asList()\n    .defaultValue(8000, 8001)", ".asList()\n    .defaultValues(8000, 8001)"],
  ["Table table = tableEnv.from(descriptor);", "Table table = tableEnv.from(descriptor);"],
])("%s", (java, corrected) => {
  expect(correctExample(java)).toBe(corrected);
});
