import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { comparable } from "./support/comparable.js";
import { line } from "./support/line.js";
import { typeSamples, type TypeCase } from "./support/type-samples/index.js";
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
  readonly type: api.AbstractDataType;
  /** NULL is a value of every type. */
  readonly values: readonly unknown[];
  readonly arrow_type: string;
  readonly literal_of: TypeCase["literal_of"];
  readonly arrow_refuses: RegExp | undefined;
}

const cases = typeSamples.flatMap(({ cases: of }) => of.flatMap(({ types, ...rest }) => types.map(caseOf(rest))));

function caseOf({ values, arrow_types, literal_of, arrow_refuses }: Omit<TypeCase, "types">) {
  return (type: api.AbstractDataType, index: number): Case => ({
    name: String(type),
    type,
    values: [...values, null],
    arrow_type: typeof arrow_types === "string" ? arrow_types : (arrow_types[index] as string),
    literal_of,
    arrow_refuses,
  });
}

const fromElements = ({ type, values }: Case) =>
  t_env.from_elements(
    values.map((value) => [value]),
    rowOf(type),
  );

async function throughArrow(sent: Case): Promise<unknown[]> {
  const arrow = await fromElements(sent).collect().to_arrow();
  expect(String(arrow.schema.fields[0]?.type)).toBe(sent.arrow_type);
  return cells(t_env.from_arrow(arrow, rowOf(sent.type)));
}

describe(`on Flink ${line}, each value`, () => {
  it.each(cases)("of $name comes out of from_elements as it went in", async (sent) => {
    expect(await cells(fromElements(sent))).toEqual(sent.values.map(comparable));
  });

  const [refused = [], held = []] = [true, false].map((is) =>
    cases.filter(({ arrow_refuses }) => (arrow_refuses !== undefined) === is),
  );

  it.each(held)("of $name goes through Arrow, both ways, as its type", async (sent) => {
    expect(await throughArrow(sent)).toEqual(sent.values.map(comparable));
  });

  it.each(refused)("of $name is refused by Arrow where its nanoseconds end", async (sent) => {
    await expect(throughArrow(sent)).rejects.toThrow(sent.arrow_refuses as RegExp);
  });

  const literals = cases.filter(({ literal_of }) => literal_of !== undefined);

  it.each(literals)("of $name comes out of a literal", async ({ literal_of, type, values }) => {
    const made = values.flatMap((value) => {
      const literal = value === null ? null_of(type as api.DataType) : literal_of?.(value as never, type);
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
