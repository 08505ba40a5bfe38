import { EnvironmentSettings, TableEnvironment, col, lit, type Row, type Table } from "tsflink";

async function main(): Promise<void> {
  const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
  const rows = [
    { name: "a", count: 1 },
    { name: "b", count: 2 },
  ];
  const table: Table = t_env.from_elements(rows).select(col("name"), col("count").plus(lit(1)));
  for await (const row of table.collect()) print(row);
}

function print(row: Row): void {
  console.log(String(row));
}

void main();
