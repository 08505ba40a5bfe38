import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Decimal, Row, Temporal, type Table as ModernTable } from "#overrides/index.js";
import {
  BatchTableEnvironment,
  DataTypes,
  ExecutionEnvironment,
  TableConfig,
  type Table,
} from "#overrides/flip38/index.js";
import { currentGateway } from "#runtime";
import { aggregates, predicates, scalars, type Pair } from "./strings/pairs.js";

let t_env: BatchTableEnvironment;
let T: Table;

const type = DataTypes.ROW([
  DataTypes.FIELD("id", DataTypes.INT()),
  DataTypes.FIELD("a", DataTypes.INT()),
  DataTypes.FIELD("b", DataTypes.BIGINT()),
  DataTypes.FIELD("c", DataTypes.STRING()),
  DataTypes.FIELD("d", DataTypes.DOUBLE()),
  DataTypes.FIELD("e", DataTypes.DECIMAL(10, 2)),
  DataTypes.FIELD("f", DataTypes.BOOLEAN()),
  DataTypes.FIELD("g", DataTypes.DATE()),
  DataTypes.FIELD("h", DataTypes.TIME()),
  DataTypes.FIELD("i", DataTypes.TIMESTAMP(3)),
  DataTypes.FIELD("j", DataTypes.ARRAY(DataTypes.INT())),
  DataTypes.FIELD("k", DataTypes.MAP(DataTypes.STRING(), DataTypes.INT())),
  DataTypes.FIELD(
    "l",
    DataTypes.ROW([DataTypes.FIELD("x", DataTypes.INT()), DataTypes.FIELD("y", DataTypes.STRING())]),
  ),
  DataTypes.FIELD("s", DataTypes.STRING()),
  DataTypes.FIELD("t", DataTypes.STRING()),
]);

const row = (id: number, a: number | null, c: string, f: boolean | null, day: string, time: string) => [
  id,
  a,
  BigInt(id * 10),
  c,
  id / 4,
  new Decimal(`${id}.25`),
  f,
  Temporal.PlainDate.from(day),
  Temporal.PlainTime.from(time),
  Temporal.PlainDateTime.from(`${day}T${time}.125`),
  [id, 7],
  new Map([["x", id]]),
  { x: id, y: `y${id}` },
  day,
  ` x${id}x `,
];

beforeAll(() => {
  const env = ExecutionEnvironment.get_execution_environment();
  env.set_parallelism(1);
  t_env = BatchTableEnvironment.create(env, new TableConfig());
  T = t_env.from_elements(
    [
      row(1, 1, "Paris", true, "2020-01-31", "10:11:12"),
      row(2, 2, "Oslo", false, "2020-02-29", "00:00:00"),
      row(3, null, "Rome", true, "1999-12-31", "23:59:59"),
      // A group of nothing but NULL, and a group with values that come twice.
      row(4, null, "Oslo", null, "2020-01-01", "12:00:00"),
      row(5, 3, "Oslo", true, "2020-01-01", "12:00:00"),
      row(6, 1, "Paris", true, "2020-06-30", "06:00:00"),
    ],
    type,
  );
  t_env.register_table("T", T);
});

afterAll(async () => {
  await currentGateway().shutDown();
});

/** The rows as text, in order. */
async function rowsOf(table: ModernTable): Promise<readonly string[]> {
  const rows = await table.collect().to_array();
  return rows.map((each) => inspect(plain(each), { depth: 9, breakLength: Infinity })).toSorted();
}

/** Rows by position: the fields of `row(a, b)` have other names than those of `ROW(a, b)`. A map has no order. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].toSorted());
  if (value instanceof Row) return [...value].map((each) => plain(each));
  return Array.isArray(value) ? value.map((each) => plain(each)) : value;
}

const selectStrings = (pairs: readonly Pair[]) => pairs.map(([string], n) => `${string} as c${n}`).join(", ");
const selectSql = (pairs: readonly Pair[]) => pairs.map(([, sql], n) => `${sql} AS c${n}`).join(", ");

/** Compares many pairs in one job each way; when they differ, one by one, to name those that do. */
async function compare(
  pairs: readonly Pair[],
  strings: (pairs: readonly Pair[]) => Table,
  sql: (pairs: readonly Pair[]) => string,
): Promise<void> {
  const both = async (some: readonly Pair[]) => {
    const [actual, expected] = [await rowsOf(strings(some).modern), await rowsOf(t_env.sql_query(sql(some)).modern)];
    expect(expected.length).toBeGreaterThan(0);
    expect(actual, some.map(([string]) => string).join("\n")).toEqual(expected);
  };
  try {
    await both(pairs);
  } catch (error) {
    const failures: string[] = [];
    for (const pair of pairs) {
      await both([pair]).catch((failure: Error) => failures.push(`${pair[0]}: ${failure.message.slice(0, 300)}`));
    }
    throw failures.length === 0 ? error : new Error(failures.join("\n"));
  }
}

function chunks(pairs: readonly Pair[], size: number): readonly (readonly Pair[])[] {
  return Array.from({ length: Math.ceil(pairs.length / size) }, (_, n) => pairs.slice(n * size, (n + 1) * size));
}

describe("an expression string gives what its SQL gives", () => {
  it("there are at least 150, and each is there once", () => {
    const all = [...scalars, ...aggregates, ...predicates];
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(new Set(scalars.map(([string]) => string)).size).toBe(scalars.length);
  });

  it.each(chunks(scalars, 50).map((pairs) => [`${pairs[0]?.[0]} ... ${pairs.at(-1)?.[0]}`, pairs] as const))(
    "of one row: %s",
    async (_, pairs) => {
      await compare(
        pairs,
        (some) => T.select(`id, ${selectStrings(some)}`),
        (some) => `SELECT id, ${selectSql(some)} FROM T`,
      );
    },
  );

  // The planner cannot collect beside distinct aggregates.
  it.each([
    ["of groups", aggregates.filter(([string]) => !string.includes("distinct"))],
    ["of distinct values of groups", aggregates.filter(([string]) => string.includes("distinct"))],
  ])("%s", async (_, pairs) => {
    await compare(
      pairs,
      (some) => T.group_by("f").select(`f, ${selectStrings(some)}`),
      (some) => `SELECT f, ${selectSql(some)} FROM T GROUP BY f`,
    );
  });

  it("as conditions", async () => {
    for (const [string, sql] of predicates) {
      const expected = await rowsOf(t_env.sql_query(`SELECT id FROM T WHERE ${sql}`).modern);
      expect(await rowsOf(T.where(string).select("id").modern), string).toEqual(expected);
      expect(await rowsOf(T.filter(string).select("id").modern), string).toEqual(expected);
    }
  });
});
