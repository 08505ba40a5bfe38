// An ES module and a CommonJS module of one program, each with its own way to load the package.
import { createRequire } from "node:module";
import * as esm from "tsflink";

const cjs = createRequire(import.meta.url)("tsflink");

const t_env = esm.TableEnvironment.create(cjs.EnvironmentSettings.in_batch_mode());
const other = cjs.TableEnvironment.create(esm.EnvironmentSettings.in_batch_mode());
console.log(t_env instanceof cjs.TableEnvironment, esm.gateway_info().process_id === cjs.gateway_info().process_id);
for (const environment of [t_env, other]) {
  const table = environment.from_elements([["a", 1]], ["name", "count"]).select(esm.col("name"), cjs.col("count"));
  for await (const row of table.collect()) console.log(String(row));
}
