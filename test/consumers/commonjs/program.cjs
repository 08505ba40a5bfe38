const { EnvironmentSettings, TableEnvironment, col, lit } = require("tsflink");

async function main() {
  const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
  const rows = [
    ["a", 1],
    ["b", 2],
  ];
  const table = t_env.from_elements(rows, ["name", "count"]).select(col("name"), col("count").plus(lit(1)));
  for await (const row of table.collect()) console.log(String(row));
}

main();
