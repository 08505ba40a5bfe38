// A streaming aggregate and the changes of its result: npx tsflink run examples/changelog.ts
import { EnvironmentSettings, TableEnvironment, col } from "tsflink";

const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
t_env.set_parallelism(1);

const payments = t_env.from_elements(
  [
    ["Ada", 10],
    ["Grace", 5],
    ["Ada", 7],
    ["Grace", 1],
  ],
  ["name", "amount"],
);

const totals = payments.group_by(col("name")).select(col("name"), col("amount").sum().as("total"));

for await (const row of totals.collect()) {
  console.log(row.get_kind(), row.name, row.total);
}
