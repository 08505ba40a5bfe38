import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { startSessionCluster, type SessionCluster } from "../e2e/support/session-cluster.js";
import { comparable } from "./support/comparable.js";
import { line } from "./support/line.js";
import { typeSamples } from "./support/type-samples/index.js";

const { Configuration, DataTypes, EnvironmentSettings, Temporal, TableEnvironment } = api;

/** Results come out of the embedded cluster by a sink of ours and of any other by Flink's collect(): both must agree. */
let cluster: SessionCluster;
const folder = mkdtempSync(path.join(tmpdir(), "tsflink-differential-"));
const changes = path.join(folder, "stock.json");
const environments: Record<string, { here: api.TableEnvironment; there: api.TableEnvironment }> = {};

beforeAll(async () => {
  const pear = { id: 1, name: "pear" };
  const fig = { id: 2, name: "fig" };
  const log = [
    { before: null, after: pear, op: "c" },
    { before: null, after: fig, op: "c" },
    { before: pear, after: { id: 1, name: "plum" }, op: "u" },
    { before: fig, after: null, op: "d" },
  ];
  writeFileSync(changes, log.map((change) => JSON.stringify(change)).join("\n"));
  cluster = await startSessionCluster({ line });
  for (const mode of ["streaming", "batch"]) {
    const here = prepare(TableEnvironment.create(settings(mode, {})));
    const there = prepare(TableEnvironment.create(settings(mode, cluster.configuration)));
    environments[mode] = { here, there };
  }
});
afterAll(async () => {
  await currentGateway().shutDown();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

function settings(mode: string, options: Readonly<Record<string, string>>): api.EnvironmentSettings {
  const configuration = new Configuration();
  for (const [key, value] of Object.entries(options)) configuration.set_string(key, value);
  const builder = EnvironmentSettings.new_instance().with_configuration(configuration);
  return (mode === "batch" ? builder.in_batch_mode() : builder.in_streaming_mode()).build();
}

function prepare(t_env: api.TableEnvironment): api.TableEnvironment {
  t_env.set_parallelism(1);
  const at = (second: number) => Temporal.PlainDateTime.from("2024-01-01T00:00:00").add({ seconds: second });
  const words = ["b", "a", "b", "c", "a", "b"].map((word, index) => [word, index, at(index)]);
  const type = DataTypes.ROW(
    DataTypes.FIELD("word", DataTypes.STRING()),
    DataTypes.FIELD("n", DataTypes.INT()),
    DataTypes.FIELD("at", DataTypes.TIMESTAMP(3)),
  );
  t_env.create_temporary_view("words", t_env.from_elements(words, type));
  t_env.execute_sql(`
    CREATE TEMPORARY TABLE clicks (id INT, ts TIMESTAMP(3), late AS ts - INTERVAL '1' HOUR, p AS PROCTIME(),
      WATERMARK FOR ts AS ts - INTERVAL '1' SECOND)
    WITH ('connector' = 'datagen', 'number-of-rows' = '20', 'fields.id.kind' = 'sequence', 'fields.id.start' = '1',
      'fields.id.end' = '20')`);
  t_env.execute_sql(`
    CREATE TEMPORARY TABLE stock (id INT, name STRING, PRIMARY KEY (id) NOT ENFORCED)
    WITH ('connector' = 'filesystem', 'path' = '${changes}', 'format' = 'debezium-json')`);
  return t_env;
}

interface Outcome {
  readonly columns: readonly api.ResultColumn[];
  readonly result_kind: string;
  readonly rows: readonly unknown[];
}

async function outcome(result: Promise<api.TableResult>): Promise<Outcome> {
  const rows = (await result).collect();
  const { columns, result_kind } = await rows.header;
  const all = await rows.to_array();
  return { columns, result_kind, rows: all.map((row) => [row.get_kind(), ...row.to_array().map(cell)]) };
}

/** A plan names tables by how many there were before. */
function cell(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/(anonymous_[\w-]+\$)\d+/g, "$1n") : comparable(value);
}

/** Where a query does not say, and for several tasks, the order is nobody's. */
function sorted({ rows, ...rest }: Outcome): Outcome {
  const keyed = rows.map((row) => ({ key: inspect(row, { depth: null }), row }));
  return {
    ...rest,
    rows: keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row),
  };
}

async function both(
  mode: string,
  run: (t_env: api.TableEnvironment) => Promise<api.TableResult>,
): Promise<[Outcome, Outcome]> {
  const { here, there } = environments[mode] as (typeof environments)[string];
  return [await outcome(run(here)), await outcome(run(there))];
}

/** The rows that are left of a changelog. */
function addedUp({ rows }: Outcome): string[] {
  const left: string[] = [];
  for (const [kind, ...cells] of rows as unknown[][]) {
    const row = inspect(cells, { depth: null });
    if (kind === "INSERT" || kind === "UPDATE_AFTER") left.push(row);
    else if (left.includes(row)) left.splice(left.indexOf(row), 1);
    else throw new Error(`${row} is taken back and was not there`);
  }
  return left.toSorted();
}

const shapes: readonly [name: string, sql: string, order?: "ordered"][] = [
  ["columns without names", "SELECT 1, 'a', CAST(NULL AS STRING)"],
  ["a column twice", "SELECT word, word FROM words"],
  ["the same name for two", "SELECT word AS x, n AS x FROM words"],
  ["a self-join of everything", "SELECT * FROM words AS l JOIN words AS r ON l.n = r.n"],
  ["no rows", "SELECT * FROM words WHERE n > 100"],
  ["ORDER BY with LIMIT", "SELECT word, n FROM words ORDER BY n DESC LIMIT 3", "ordered"],
  ["LIMIT alone", "SELECT n FROM words LIMIT 2"],
  [
    "nested values",
    "SELECT ARRAY[ROW(1, MAP['k', TIMESTAMP '2024-01-01 00:00:00.123456789'])], ROW(word, n) AS r FROM words",
  ],
  [
    "every kind of time",
    "SELECT DATE '2024-01-01', TIME '12:00:00', TIMESTAMP '2024-01-01 00:00:00', INTERVAL '1-2' YEAR TO MONTH, INTERVAL '1 02:03:04.005' DAY TO SECOND(3)",
  ],
  ["an aggregation", "SELECT word, COUNT(*) AS c, SUM(n) AS s FROM words GROUP BY word"],
  ["UNION ALL", "SELECT word FROM words UNION ALL SELECT UPPER(word) FROM words"],
  [
    "a tumbling window",
    "SELECT window_end, COUNT(*) AS c FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '99' DAY)) " +
      "GROUP BY window_start, window_end",
  ],
  ["VALUES", "VALUES (1, 'a'), (2, CAST(NULL AS STRING))"],
  ["a multiset", "SELECT COLLECT(word) AS w FROM words"],
  ["a time attribute", "SELECT id, p IS NOT NULL AS has_p, ts IS NOT NULL AS has_ts FROM clicks"],
  ["SHOW TABLES", "SHOW TABLES", "ordered"],
  ["SHOW CATALOGS", "SHOW CATALOGS", "ordered"],
  ["SHOW COLUMNS", "SHOW COLUMNS FROM clicks", "ordered"],
  ["SHOW FUNCTIONS", "SHOW FUNCTIONS", "ordered"],
  ["DESCRIBE", "DESCRIBE words", "ordered"],
  ["DESCRIBE of a table with a watermark", "DESCRIBE clicks", "ordered"],
  ["EXPLAIN", "EXPLAIN SELECT word, COUNT(*) FROM words GROUP BY word", "ordered"],
  ["SHOW CREATE TABLE", "SHOW CREATE TABLE clicks", "ordered"],
  ["a statement without rows", "USE CATALOG default_catalog", "ordered"],
];

const ofSeveralTasks: typeof shapes = [
  ["a projection", "SELECT word, n * 2 AS d FROM words"],
  ["a self-join of everything", "SELECT * FROM words AS l JOIN words AS r ON l.n = r.n"],
  ["nested values", "SELECT ARRAY[ROW(n, MAP['k', word])] AS a, ROW(word, n) AS r FROM words"],
  ["an aggregation", "SELECT word, COUNT(*) AS c, SUM(n) AS s FROM words GROUP BY word"],
  ["UNION ALL", "SELECT word FROM words UNION ALL SELECT UPPER(word) FROM words"],
  // Without an end there is no order.
  ["ORDER BY", "SELECT word, n, `at` FROM words ORDER BY n DESC", "ordered"],
];

const withTasks = (parallelism: number, sql: string) => async (t_env: api.TableEnvironment) => {
  t_env.set_parallelism(parallelism);
  try {
    return await t_env.execute_sql(sql);
  } finally {
    t_env.set_parallelism(1);
  }
};

describe.each(["streaming", "batch"])(`in %s mode, on Flink ${line}`, (mode) => {
  it.each(shapes)("%s", async (_, sql, order) => {
    const [here, there] = await both(mode, (t_env) => t_env.execute_sql(sql));
    const asFarAsOrdered = order === "ordered" ? (result: Outcome) => result : sorted;
    expect(asFarAsOrdered(here)).toEqual(asFarAsOrdered(there));
  });

  it.each(ofSeveralTasks.filter(([, , order]) => order === undefined || mode === "batch"))(
    "%s, of several tasks",
    async (_, sql, order) => {
      const [here, there] = await both(mode, withTasks(4, sql));
      const changes = mode === "streaming" && sql.includes("GROUP BY");
      const compared = (of: Outcome) => (changes ? addedUp(of) : order === "ordered" ? of : sorted(of));
      expect(compared(here)).toEqual(compared(there));
      expect(here.rows.length).toBeGreaterThan(0);
    },
  );
});

describe(`a column of each type, on a cluster elsewhere, on Flink ${line}`, () => {
  const cases = typeSamples.flatMap(({ cases: of }) =>
    of.flatMap((each) => each.types.map((type) => ({ ...each, type }))),
  );
  const lengths = cases.map(({ values }) => values.length);
  const rows = Array.from({ length: Math.max(...lengths) + 1 }, (_, row) =>
    cases.map(({ values }) => values[row] ?? null),
  );
  const typeOf = (of: typeof cases) =>
    DataTypes.ROW(...of.map(({ type }, index) => DataTypes.FIELD(`c${index}`, type)));
  const cellsOf = async (table: api.Table) =>
    (await table.collect().to_array()).map((row) => row.to_array().map(comparable));

  it("comes back as it went", async () => {
    const { there } = environments["batch"] as (typeof environments)[string];
    expect(await cellsOf(there.from_elements(rows, typeOf(cases)))).toEqual(rows.map((row) => row.map(comparable)));
  });

  it("comes back of Arrow's record batches, and as those", async () => {
    const { there } = environments["batch"] as (typeof environments)[string];
    const isHeld = cases.map(({ arrow_refuses, arrow_gives }) => (arrow_refuses ?? arrow_gives) === undefined);
    const held = <T>(all: readonly T[]) => all.filter((_, index) => isHeld[index]);
    const type = typeOf(held(cases));
    const arrow = await there.from_elements(rows.map(held), type).collect().to_arrow();
    expect(await cellsOf(there.from_arrow(arrow, type))).toEqual(rows.map((row) => held(row).map(comparable)));
  });
});

describe(`changelogs, on Flink ${line}`, () => {
  it.each([
    ["of updates", "SELECT word, COUNT(*) AS c FROM words GROUP BY word"],
    [
      "of a Top-N",
      "SELECT word, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY word ORDER BY n DESC) AS r FROM words) WHERE r = 1",
    ],
    ["of deletions", "SELECT word FROM (SELECT word, COUNT(*) AS c FROM words GROUP BY word) WHERE c < 3"],
  ])("%s", async (_, sql) => {
    const [here, there] = await both("streaming", (t_env) => t_env.execute_sql(sql));
    expect(here).toEqual(there);
    expect(new Set(here.rows.map((row) => (row as unknown[])[0])).size).toBeGreaterThan(1);
  });

  it("of an outer join, whose inputs come in any order, add up to the same", async () => {
    const sql = "SELECT l.word, r.n FROM words AS l LEFT JOIN words AS r ON l.n = r.n + 1";
    const [here, there] = await both("streaming", (t_env) => t_env.execute_sql(sql));
    expect(addedUp(here)).toEqual(addedUp(there));
    expect(addedUp(here).length).toBe(6);
  });

  it.each([
    ["of an aggregation", "SELECT word, COUNT(*) AS c FROM words GROUP BY word", 3],
    [
      "of aggregations of aggregations",
      "SELECT c, COUNT(*) AS n FROM (SELECT word, COUNT(*) AS c FROM words GROUP BY word) GROUP BY c",
      3,
    ],
    ["of a global aggregation", "SELECT SUM(n) AS s, COUNT(DISTINCT word) AS w FROM words", 1],
  ])("%s of several tasks add up to the same", async (_, sql, left) => {
    const [here, there] = await both("streaming", withTasks(4, sql));
    expect(addedUp(here)).toEqual(addedUp(there));
    expect(addedUp(here)).toHaveLength(left);
  });

  it("of a table with a primary key that is read from a log of changes", async () => {
    const [here, there] = await both("streaming", (t_env) => t_env.execute_sql("SELECT * FROM stock"));
    expect(here).toEqual(there);
    expect(here.rows).toEqual([
      ["INSERT", 1, "pear"],
      ["INSERT", 2, "fig"],
      ["UPDATE_BEFORE", 1, "pear"],
      ["UPDATE_AFTER", 1, "plum"],
      ["DELETE", 2, "fig"],
    ]);
  });

  it("several rowtimes, which a sink table would refuse", async () => {
    const [here, there] = await both("streaming", (t_env) =>
      t_env.execute_sql("SELECT l.id, l.ts AS t1, r.ts AS t2, l.p FROM clicks AS l JOIN clicks AS r ON l.id = r.id"),
    );
    const shape = ({ columns, rows }: Outcome) => ({
      columns,
      ids: rows.map((row) => (row as unknown[])[1]).toSorted((a, b) => Number(a) - Number(b)),
    });
    expect(shape(here)).toEqual(shape(there));
    expect(here.rows).toHaveLength(20);
  });
});
