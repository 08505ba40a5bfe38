// The peer of peers/python/calls.py: prints one line of JSON, microseconds a call.
import { EnvironmentSettings, TableEnvironment, col, lit } from "tsflink";

function microseconds(call: () => unknown, repeats: number): number {
  for (let i = 0; i < repeats / 10; i++) call();
  const began = performance.now();
  for (let i = 0; i < repeats; i++) call();
  return ((performance.now() - began) / repeats) * 1000;
}

const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
console.log(
  JSON.stringify({
    get_current_catalog: microseconds(() => t_env.get_current_catalog(), 5000),
    expression: microseconds(() => col("a").plus(lit(1)).as("b"), 20_000),
  }),
);
