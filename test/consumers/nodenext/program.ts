import {
  DataTypes,
  EnvironmentSettings,
  type Row,
  type Schema,
  TableDescriptor,
  TableEnvironment,
  Temporal,
  col,
  lit,
  type Table,
} from "tsflink";
import { parse_expression } from "tsflink/flip38";
import { schemaOf } from "./module.cjs";

const t_env: TableEnvironment = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
const source: Table = t_env.from_elements(
  [
    ["a", 1n, Temporal.PlainDate.from("2020-01-02")],
    ["b", 2n, null],
  ],
  DataTypes.ROW(
    DataTypes.FIELD("name", DataTypes.STRING()),
    DataTypes.FIELD("count", DataTypes.BIGINT()),
    DataTypes.FIELD("day", DataTypes.DATE()),
  ),
);
const builder: Schema.Builder = schemaOf("f0");
const descriptor: TableDescriptor = TableDescriptor.for_connector("datagen")
  .schema(builder.build())
  .option("number-of-rows", "1")
  .build();
t_env.create_temporary_table("generated", descriptor);
const rows: Row[] = await source
  .select(col("name"), col("count").plus(lit(1)), col("day"))
  .collect()
  .to_array();
console.log(rows.map(String).join(" "));
console.log(String(parse_expression("a + 1")));
