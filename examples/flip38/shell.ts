// FLIP-38's shell example as a program, which prints 1,Sunny and 2,Eden: npx tsflink run examples/flip38/shell.ts
import { BatchTableEnvironment, ExecutionEnvironment, TableConfig } from "tsflink/flip38";

const exec_env = ExecutionEnvironment.get_execution_environment();
exec_env.set_parallelism(1);
const t_config = new TableConfig();
const t_env = BatchTableEnvironment.create(t_config);
const data: [bigint, string][] = [
  [1n, "Sunny"],
  [2n, "Eden"],
];
const source = t_env.from_collection(data, "id, name");
source.select("id, name").insert_into("print");
await t_env.execute();
