const { Int32, Table } = require("apache-arrow");
const { EnvironmentSettings, TableEnvironment } = require("tsflink");

async function main() {
  const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
  const table = await t_env
    .from_elements([["a", 1]], ["name", "n"])
    .collect()
    .to_arrow();
  console.log(table instanceof Table, table.schema.fields[1].type instanceof Int32, String(table.get(0)));
}

main();
