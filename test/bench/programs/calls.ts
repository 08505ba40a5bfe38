// The peer of peers/python/calls.py: prints one line of JSON, microseconds a call.
import { EnvironmentSettings, TableEnvironment, col, lit } from "tsflink";

/** The median of batches: the first ones run while both virtual machines still compile. */
function microseconds(call: () => unknown, batch: number): number {
  const times: number[] = [];
  for (let repeat = 0; repeat < 400; repeat++) {
    const began = performance.now();
    for (let i = 0; i < batch; i++) call();
    times.push(performance.now() - began);
  }
  return ((times.toSorted((a, b) => a - b)[200] ?? NaN) / batch) * 1000;
}

const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
console.log(
  JSON.stringify({
    get_current_catalog: microseconds(() => t_env.get_current_catalog(), 250),
    expression: microseconds(() => col("a").plus(lit(1)).as("b"), 1000),
  }),
);
