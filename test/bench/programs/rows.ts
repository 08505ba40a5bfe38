// The peer of peers/java/Rows.java and peers/python/rows.py: `rows.ts <what>` measures one thing and prints a line of JSON.
import { tableFromArrays, type Table as ArrowTable } from "apache-arrow";
import { DataTypes, EnvironmentSettings, TableEnvironment, col, type Table } from "tsflink";

const million = 1_000_000;
const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
/** Where a sum is one row; in streaming mode it is an update for every row. */
const batch_env = () => TableEnvironment.create(EnvironmentSettings.in_batch_mode());

/** The table that every peer reads. */
function source(rows: number): Table {
  const name = `source_${rows}`;
  void t_env.execute_sql(`CREATE TEMPORARY TABLE IF NOT EXISTS ${name} (
    id BIGINT, name STRING, price DECIMAL(10, 2), \`at\` TIMESTAMP(3), ratio DOUBLE
  ) WITH ('connector' = 'datagen', 'number-of-rows' = '${rows}', 'rows-per-second' = '1000000000',
    'fields.name.length' = '16')`);
  return t_env.from(name);
}

/** The median of three, in milliseconds, after some that are not counted. */
async function time(run: () => unknown, before = 1): Promise<number> {
  for (let index = 0; index < before; index += 1) await run();
  const times: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b)[1] ?? NaN;
}

/** Rows a second. */
async function rate(rows: number, run: () => unknown, before = 1): Promise<number> {
  return rows / ((await time(run, before)) / 1000);
}

/** Until the first row, the fifth time. */
async function selectOne(): Promise<number> {
  let milliseconds = NaN;
  for (let run = 0; run < 5; run += 1) {
    const began = performance.now();
    const rows = t_env.sql_query("SELECT 1").collect();
    await rows.next();
    milliseconds = performance.now() - began;
    await rows.to_array();
  }
  return milliseconds;
}

async function sum(table: Table): Promise<void> {
  await table.select(col("a").sum(), col("b").char_length().sum(), col("c").sum()).collect().to_array();
}

const elementType = DataTypes.ROW(
  DataTypes.FIELD("a", DataTypes.BIGINT()),
  DataTypes.FIELD("b", DataTypes.STRING()),
  DataTypes.FIELD("c", DataTypes.DOUBLE()),
);

async function fromElements(): Promise<number> {
  const rows = Array.from({ length: million }, (_, index) => [index, `name ${index}`, index / 2]);
  const env = batch_env();
  return rate(million, () => sum(env.from_elements(rows, elementType)));
}

async function fromArrow(): Promise<number> {
  const rows: ArrowTable = tableFromArrays({
    a: BigInt64Array.from({ length: million }, (_, index) => BigInt(index)),
    b: Array.from({ length: million }, (_, index) => `name ${index}`),
    c: Float64Array.from({ length: million }, (_, index) => index / 2),
  });
  const env = batch_env();
  return rate(million, () => sum(env.from_arrow(rows)), 5);
}

/** As calls are timed: once both virtual machines have compiled what they run. */
function chainedSelects(before: number): Promise<number> {
  const table = source(1);
  return time(() => {
    let selected = table.select(col("id"));
    for (let index = 0; index < 50; index += 1) selected = selected.select(col("id").plus(1).as("id"));
    return selected.get_resolved_schema();
  }, before);
}

/** What Node holds at most while it reads, in MB, in the first half and in the second. */
async function memory(): Promise<{ peak: number; first: number; second: number; seconds: number }> {
  const rows = 20 * million;
  let seen = 0;
  const peak = { first: 0, second: 0 };
  const began = performance.now();
  for await (const row of source(rows).collect()) {
    seen += row.get_arity() === 5 ? 1 : 0;
    if (seen % 10_000 !== 0) continue;
    const half = seen <= rows / 2 ? "first" : "second";
    peak[half] = Math.max(peak[half], process.memoryUsage.rss() / 1e6);
  }
  if (seen !== rows) throw new Error(`${seen} of ${rows} rows came`);
  // Of the process since its start, in KiB.
  const { maxRSS } = process.resourceUsage();
  return { peak: (maxRSS * 1024) / 1e6, ...peak, seconds: (performance.now() - began) / 1000 };
}

/** The time of its last line, since 1970. */
async function end(): Promise<number> {
  await t_env.sql_query("SELECT 1").collect().to_array();
  return performance.timeOrigin + performance.now();
}

const measures: Record<string, () => Promise<unknown>> = {
  "select-one": selectOne,
  objects: () => rate(million, () => source(million).collect().to_objects()),
  arrow: () => rate(million, () => source(million).collect().to_arrow()),
  "from-elements": fromElements,
  "from-arrow": fromArrow,
  "chained-selects": () => chainedSelects(200),
  "first-chained-selects": () => chainedSelects(1),
  memory,
  end,
};
const measured = await measures[process.argv[2] ?? ""]?.();
console.log(JSON.stringify(measured));
