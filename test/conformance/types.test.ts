import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { arrowCells, arrowForm } from "./support/arrow-cells.js";
import { comparable } from "./support/comparable.js";
import { line } from "./support/line.js";
import { typeSamples, type TypeCase } from "./support/type-samples/index.js";
import { has } from "./support/type-samples/type-sample.js";
import { typeTable } from "./support/type-table.js";

const { Bitmap, DataTypes, Decimal, EnvironmentSettings, TableEnvironment, Temporal, Variant, null_of } = api;

let t_env: api.TableEnvironment;
beforeAll(() => {
  t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
  t_env.set_parallelism(1);
  t_env.get_config().set_local_time_zone("UTC");
});
afterAll(() => currentGateway().shutDown());

const rowOf = (type: api.AbstractDataType) => DataTypes.ROW(DataTypes.FIELD("c", type));
const cells = async (table: api.Table) => (await table.collect().to_array()).map((row) => comparable(row.get_field(0)));

interface Case {
  readonly name: string;
  readonly type: api.AbstractDataType;
  /** NULL is a value of every type. */
  readonly values: readonly unknown[];
  readonly arrow_type: string;
  readonly arrow_gives: readonly unknown[];
  readonly literal_of: TypeCase["literal_of"];
  readonly arrow_refuses: RegExp | undefined;
}

const cases = typeSamples.flatMap(({ cases: of }) => of.flatMap(({ types, ...rest }) => types.map(caseOf(rest))));

function caseOf({ values, arrow_types, arrow_gives = values, literal_of, arrow_refuses }: Omit<TypeCase, "types">) {
  return (type: api.AbstractDataType, index: number): Case => ({
    name: String(type),
    type,
    values: [...values, null],
    arrow_type: typeof arrow_types === "string" ? arrow_types : (arrow_types[index] as string),
    arrow_gives: [...arrow_gives, null],
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
  expect(arrowCells(arrow).map(comparable)).toEqual(sent.arrow_gives.map(arrowForm).map(comparable));
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
    expect(await throughArrow(sent)).toEqual(sent.arrow_gives.map(comparable));
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

/** What docs/types.md says a program writes. */
const written = typeSamples.flatMap(({ sql, literal, cases: of }) =>
  [...literal.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => ({ sql, code, types: of.flatMap(({ types }) => types) })),
);

/** Flink's constants have as many characters or bytes as they have. */
const fixed: Readonly<Record<string, string>> = {
  VARCHAR: "CHAR",
  STRING: "CHAR",
  VARBINARY: "BINARY",
  BYTES: "BINARY",
};

/** `TIMESTAMP` of `TIMESTAMP(3) NOT NULL`, and of `DataTypes.TIMESTAMP(3)`. */
function rootOf(type: unknown): string {
  const [, root = ""] = /^(?:DataTypes\.)?([A-Z_]+)/.exec(String(type)) ?? [];
  return fixed[root] ?? root;
}

describe("a constant, as docs/types.md has it", () => {
  it.each(written)("$code is of $sql", async ({ code, types }) => {
    const literal = new Function(...Object.keys(api), `return ${code}`)(...Object.values(api)) as never;
    const table = t_env.from_elements([[0]], ["x"]).select(literal);
    const [column] = table.get_resolved_schema().get_column_data_types();
    expect(types.map(rootOf)).toContain(rootOf(column?.get_logical_type().as_summary_string()));
    expect(await table.collect().to_array()).toHaveLength(1);
  });
});

/** Before 2.3 Flink's text of a TIME has none. */
function fraction(text: string): string {
  return has("2.3") ? text : "";
}

/** A type, a value, and what Flink makes a text of it; by another expression than a cast where there is one. */
const texts: readonly (readonly [type: string, value: unknown, text: string, sql?: string])[] = [
  ["BOOLEAN", true, "TRUE"],
  ["TINYINT", -128, "-128"],
  ["BIGINT", -(2n ** 63n), "-9223372036854775808"],
  ["FLOAT", NaN, "NaN"],
  ["FLOAT", Math.fround(0.1), "0.1"],
  ["DOUBLE", -0, "-0.0"],
  ["DOUBLE", -Infinity, "-Infinity"],
  ["DOUBLE", Number.MIN_VALUE, "4.9E-324"],
  ["DOUBLE", Number.MAX_VALUE, "1.7976931348623157E308"],
  ["DECIMAL(10, 2)", new Decimal("1.2"), "1.20"],
  ["DECIMAL(38, 38)", new Decimal(`-0.${"9".repeat(38)}`), `-0.${"9".repeat(38)}`],
  ["CHAR(3)", "é😀ß", "é😀ß"],
  ["STRING", "日本語 😀", "5", "CAST(CHAR_LENGTH(c) AS STRING)"],
  ["BYTES", Uint8Array.of(72, 105), "Hi"],
  ["DATE", Temporal.PlainDate.from("0001-01-01"), "0001-01-01"],
  ["DATE", Temporal.PlainDate.from("1582-10-10"), "1582-10-10"],
  ["DATE", Temporal.PlainDate.from("9999-12-31"), "9999-12-31"],
  ["TIME(3)", Temporal.PlainTime.from("23:59:59.999"), `23:59:59${fraction(".999")}`],
  ["TIMESTAMP(9)", Temporal.PlainDateTime.from("1582-10-10T00:00:00.000000001"), "1582-10-10 00:00:00.000000001"],
  ["TIMESTAMP_LTZ(9)", Temporal.Instant.from("2262-05-01T00:00:00.123456789Z"), "2262-05-01 00:00:00.123456789"],
  ["INTERVAL YEAR TO MONTH", Temporal.Duration.from("-P1Y2M"), "-1-02"],
  ["INTERVAL DAY TO SECOND(3)", Temporal.Duration.from("PT26H3M4.005S"), "+1 02:03:04.005"],
  ["ARRAY<INT>", [1, null], "[1, NULL]"],
  [
    "MAP<STRING, TIME(3)>",
    new Map([["a", Temporal.PlainTime.from("01:02:03.004")]]),
    `{a=01:02:03${fraction(".004")}}`,
  ],
  ["MULTISET<STRING>", ["a", "a"], "{a=2}"],
  ["MULTISET<BYTES>", [Uint8Array.of(72, 105), Uint8Array.of(72, 105)], "{Hi=2}"],
  ["ROW<a INT, b ROW<c DATE>>", [1, [Temporal.PlainDate.from("2020-02-29")]], "(1, (2020-02-29))"],
  ...(has("2.3") ? [["VARIANT", new Variant({ a: [1, 2.5] }), '{"a":[1,2.5]}', "JSON_STRING(c)"] as const] : []),
  ...(has("2.3") ? [["BITMAP", Bitmap.from([1, 2 ** 32 - 1]), "{1,4294967295}", "CAST(c AS STRING)"] as const] : []),
];

/** An expression of SQL, and its value. */
const made: readonly (readonly [sql: string, value: unknown])[] = [
  ["CAST(nan AS DOUBLE)", NaN],
  ["CAST(infinity AS FLOAT)", -Infinity],
  ["-1 * zero", -0],
  ["CAST('99999999999999999999999999999999999999' AS DECIMAL(38, 0))", new Decimal("9".repeat(38))],
  ["X'00ff'", Uint8Array.of(0, 255)],
  ["last_day + INTERVAL '1' DAY", Temporal.PlainDate.from("+010000-01-01")],
  ["first_day - INTERVAL '1' DAY", Temporal.PlainDate.from("0000-12-31")],
  // Flink 2.2 makes a TIME of a text without its fraction.
  line === "2.2"
    ? ["CAST('23:59:59' AS TIME(3))", Temporal.PlainTime.from("23:59:59")]
    : ["CAST('23:59:59.999' AS TIME(3))", Temporal.PlainTime.from("23:59:59.999")],
  [
    "CAST('2020-01-01 00:00:00.123456789' AS TIMESTAMP(9))",
    Temporal.PlainDateTime.from("2020-01-01T00:00:00.123456789"),
  ],
  ["INTERVAL '-1-2' YEAR TO MONTH", Temporal.Duration.from("-P1Y2M")],
  ["INTERVAL '1 02:03:04.005' DAY TO SECOND(3)", Temporal.Duration.from("PT26H3M4.005S")],
  ["MAP['a', ARRAY[1, CAST(NULL AS INT)]]", new Map([["a", [1, null]]])],
  ...(has("2.1")
    ? [
        [
          "PARSE_JSON('[1.5, 1.5e0, 9007199254740993]')",
          new Variant([new Decimal("1.5"), 1.5, 2n ** 53n + 1n]),
        ] as const,
      ]
    : []),
  ...(has("2.3") ? [["BITMAP_BUILD(ARRAY[1, -1])", Bitmap.from([1, 2 ** 32 - 1])] as const] : []),
];

describe(`Flink ${line} itself`, () => {
  it("makes the texts of what went in that it makes of its own values", async () => {
    const type = DataTypes.ROW(...texts.map(([of], index) => DataTypes.FIELD(`c${index}`, DataTypes.of(of))));
    t_env.create_temporary_view("given", t_env.from_elements([texts.map(([, value]) => value)], type));
    const asText = texts.map(([, , , sql = "CAST(c AS STRING)"], index) => sql.replace(/\bc\b/, `c${index}`));
    const [row] = await t_env
      .sql_query(`SELECT ${asText.join(", ")} FROM given`)
      .collect()
      .to_array();
    expect(row?.to_array()).toEqual(texts.map(([, , text]) => text));
  });

  it("gives values of its own that are what SQL says", async () => {
    const days = ["9999-12-31", "0001-01-01"].map((text) => Temporal.PlainDate.from(text));
    const type = DataTypes.of("ROW<zero DOUBLE, nan STRING, infinity STRING, last_day DATE, first_day DATE>");
    t_env.create_temporary_view("seeds", t_env.from_elements([[0, "NaN", "-Infinity", ...days]], type));
    const table = t_env.sql_query(`SELECT ${made.map(([sql]) => sql).join(", ")} FROM seeds`);
    const [row] = await table.collect().to_array();
    expect(row?.to_array().map(comparable)).toEqual(made.map(([, value]) => comparable(value)));
    const words = "(VALUES ('a'), ('b'), ('a')) AS words (word)";
    expect(await cells(t_env.sql_query(`SELECT COLLECT(word) FROM ${words}`))).toEqual([
      new Map([
        ["a", 2],
        ["b", 1],
      ]),
    ]);
  });
});

it.runIf(line === "2.3")("the table of the documentation says what is shown here", () => {
  const file = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../docs/types.md");
  expect(readFileSync(file, "utf8")).toContain(typeTable(typeSamples));
});
