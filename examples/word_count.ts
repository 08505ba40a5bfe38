// Counts the words of a text file: npx tsflink run examples/word_count.ts [file]
import { readFileSync } from "node:fs";
import { DataTypes, EnvironmentSettings, TableEnvironment, col, lit } from "tsflink";

const file = process.argv[2] ?? new URL("../LICENSE", import.meta.url);
const words =
  readFileSync(file, "utf8")
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
await t_env
  .from_elements(
    words.map((word) => [word]),
    DataTypes.ROW(DataTypes.FIELD("word", DataTypes.STRING())),
  )
  .group_by(col("word"))
  .select(col("word"), lit(1).count().as("count"))
  .order_by(col("count").desc(), col("word").asc())
  .fetch(20)
  .print();
