import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { Gateway } from "#runtime";
import { comparable } from "./support/comparable.js";
import { line } from "./support/line.js";
import { typeSamples, type TypeSample } from "./support/type-samples.js";
import { typeTable } from "./support/type-table.js";

const { DataTypes, EnvironmentSettings, TableEnvironment } = api;

let t_env: api.TableEnvironment;
beforeAll(() => {
  t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
  t_env.set_parallelism(1);
}, 120_000);
afterAll(() => Gateway.current().shutDown());

const rowOf = (type: api.AbstractDataType) => DataTypes.ROW(DataTypes.FIELD("c", type));
const cells = async (table: api.Table) => (await table.collect().to_array()).map((row) => comparable(row.get_field(0)));

const cases = typeSamples.flatMap((sample) => sample.types.map((type) => ({ name: String(type), sample, type })));

describe.each(cases)(`Flink ${line}: $name`, ({ sample, type }: { sample: TypeSample; type: api.AbstractDataType }) => {
  const given = sample.values.map(comparable);
  const rows = sample.values.map((value) => [value]);

  it("comes out of from_elements as it went in", async () => {
    expect(await cells(t_env.from_elements(rows, rowOf(type)))).toEqual(given);
  });

  const throughArrow = async () => {
    const arrow = await t_env.from_elements(rows, rowOf(type)).collect().to_arrow();
    return cells(t_env.from_arrow(arrow, rowOf(type)));
  };

  it.runIf(sample.arrow_refuses === undefined)("goes through Arrow, both ways", async () => {
    expect(await throughArrow()).toEqual(given);
  });

  it.skipIf(sample.arrow_refuses === undefined)("is refused by Arrow where its nanoseconds end", async () => {
    await expect(throughArrow()).rejects.toThrow(sample.arrow_refuses as RegExp);
  });

  it.skipIf(sample.literal_of === undefined)("comes out of a literal", async () => {
    const literals = sample.values.map((value) => sample.literal_of?.(value as never, type));
    const made = literals.flatMap((literal, index) => (literal === undefined ? [] : [{ literal, index }]));
    expect(made.length).toBeGreaterThan(0);
    const one = t_env.from_elements([[0]], ["x"]);
    const [row] = await one
      .select(...(made.map(({ literal }) => literal) as [never]))
      .collect()
      .to_array();
    expect(row?.to_array().map(comparable)).toEqual(made.map(({ index }) => given[index]));
  });
});

it.runIf(line === "2.3")("the table of the documentation says what is shown here", () => {
  const file = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../docs/types.md");
  expect(readFileSync(file, "utf8")).toContain(typeTable(typeSamples));
});
