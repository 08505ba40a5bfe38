import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { comparable } from "./support/comparable.js";
import { line } from "./support/line.js";
import { typeSamples, type TypeSample } from "./support/type-samples.js";
import { typeTable } from "./support/type-table.js";

const { DataTypes, EnvironmentSettings, TableEnvironment, null_of } = api;

let t_env: api.TableEnvironment;
beforeAll(() => {
  t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
  t_env.set_parallelism(1);
}, 120_000);
afterAll(() => currentGateway().shutDown());

const rowOf = (type: api.AbstractDataType) => DataTypes.ROW(DataTypes.FIELD("c", type));
const cells = async (table: api.Table) => (await table.collect().to_array()).map((row) => comparable(row.get_field(0)));

interface Case {
  readonly name: string;
  readonly sample: TypeSample;
  readonly type: api.AbstractDataType;
  /** NULL is a value of every type. */
  readonly values: readonly unknown[];
}

const cases = typeSamples.flatMap((sample): Case[] =>
  sample.types.map((type) => ({ name: String(type), sample, type, values: [...sample.values, null] })),
);
const fromElements = ({ type, values }: Case) =>
  t_env.from_elements(
    values.map((value) => [value]),
    rowOf(type),
  );

async function throughArrow(sent: Case): Promise<unknown[]> {
  const arrow = await fromElements(sent).collect().to_arrow();
  return cells(t_env.from_arrow(arrow, rowOf(sent.type)));
}

describe(`on Flink ${line}, each value`, () => {
  it.each(cases)("of $name comes out of from_elements as it went in", async (sent) => {
    expect(await cells(fromElements(sent))).toEqual(sent.values.map(comparable));
  });

  const [refused = [], held = []] = [true, false].map((is) =>
    cases.filter(({ sample }) => (sample.arrow_refuses !== undefined) === is),
  );

  it.each(held)("of $name goes through Arrow, both ways", async (sent) => {
    expect(await throughArrow(sent)).toEqual(sent.values.map(comparable));
  });

  it.each(refused)("of $name is refused by Arrow where its nanoseconds end", async (sent) => {
    await expect(throughArrow(sent)).rejects.toThrow(sent.sample.arrow_refuses as RegExp);
  });

  const literals = cases.filter(({ sample }) => sample.literal_of !== undefined);

  it.each(literals)("of $name comes out of a literal", async ({ sample, type, values }) => {
    const made = values.flatMap((value) => {
      const literal = value === null ? null_of(type as api.DataType) : sample.literal_of?.(value as never, type);
      return literal === undefined ? [] : [{ literal, value: comparable(value) }];
    });
    expect(made.length).toBeGreaterThan(1);
    const one = t_env.from_elements([[0]], ["x"]);
    const [row] = await one
      .select(...(made.map(({ literal }) => literal) as [never]))
      .collect()
      .to_array();
    expect(row?.to_array().map(comparable)).toEqual(made.map(({ value }) => value));
  });
});

it.runIf(line === "2.3")("the table of the documentation says what is shown here", () => {
  const file = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../docs/types.md");
  expect(readFileSync(file, "utf8")).toContain(typeTable(typeSamples));
});
