import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { EnvironmentSettings, TableEnvironment, col, gateway_info } from "tsflink";
import { jdkTool } from "../e2e/support/jdk.js";

/**
 * Many small jobs and many released handles in one process: `npm run soak`, or with `-- <jobs> <handles>` fewer. Prints
 * the memory of both processes on the way; exit code 1 when it grew.
 */
const jobs = Number(process.argv[2] ?? 1000);
const handles = Number(process.argv[3] ?? 1_000_000);
// What a collector may leave lying about.
const slack = { node: 30, heap: 15, metaspace: 15, resident: 200 };

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
t_env.set_parallelism(1);

async function job(index: number): Promise<void> {
  const table = t_env.from_elements(
    [
      ["a", index],
      ["b", index],
    ],
    ["word", "n"],
  );
  const rows = await table.where(col("word").is_equal("a")).collect().to_array();
  if (rows.length !== 1 || rows[0]?.n !== index) throw new Error(`Job ${index} gave ${String(rows)}`);
}

async function releaseHandles(count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    t_env.from("numbers")[Symbol.dispose]();
    if (done % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

interface Memory {
  /** Of Node's heap and buffers, of the JVM's live objects and classes, and of the JVM's process; in MB. */
  readonly node: number;
  readonly heap: number;
  readonly metaspace: number;
  readonly resident: number;
}

async function memory(): Promise<Memory> {
  collectGarbage();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const pid = String(gateway_info().process_id);
  const jcmd = (command: string) => execFileSync(jdkTool("jcmd"), [pid, command], { encoding: "utf8" });
  jcmd("GC.run");
  jcmd("GC.run");
  const info = jcmd("GC.heap_info");
  const used = [
    ...info.matchAll(
      /(?:PSYoungGen|ParOldGen|def new generation|tenured generation|garbage-first heap)\s+total \d+K, used (\d+)K/g,
    ),
  ];
  const metaspace = Number(/Metaspace\s+used (\d+)K/.exec(info)?.[1] ?? 0);
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return {
    node: (heapUsed + arrayBuffers) / 1e6,
    heap: used.reduce((sum, match) => sum + Number(match[1]), 0) / 1e3,
    metaspace: metaspace / 1e3,
    resident: Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1e3,
  };
}

function show(what: string, { node, heap, metaspace, resident }: Memory): void {
  const mb = (value: number) => `${value.toFixed(1)} MB`;
  console.log(
    `${what}: Node ${mb(node)}; JVM ${mb(heap)} of objects, ${mb(metaspace)} of classes, ${mb(resident)} resident`,
  );
}

await t_env.execute_sql("CREATE TABLE numbers (n INT) WITH ('connector' = 'datagen', 'number-of-rows' = '1')");
const warm = Math.max(20, Math.floor(jobs / 5));
for (let index = 0; index < warm; index += 1) await job(index);
await releaseHandles(Math.floor(handles / 10));
const before = await memory();
show(`after ${warm} jobs`, before);
for (let index = 0; index < jobs; index += 1) {
  await job(index);
  if ((index + 1) % Math.ceil(jobs / 4) === 0) show(`after ${index + 1} more jobs`, await memory());
}
await releaseHandles(handles);
const after = await memory();
show(`after ${handles} more handles`, after);
const grown = (Object.keys(slack) as (keyof Memory)[]).filter((part) => after[part] - before[part] > slack[part]);
if (grown.length > 0) {
  console.error(`Memory grew: ${grown.join(", ")}`);
  process.exitCode = 1;
}
