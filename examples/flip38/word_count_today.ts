// FLIP-38's WordCount in today's API, for comparison with word_count.ts: npx tsflink run examples/flip38/word_count_today.ts [result]
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DataTypes, EnvironmentSettings, Schema, TableDescriptor, TableEnvironment, col, lit } from "tsflink";

const content = "to be or not to be that is the question";

const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
t_env.set_parallelism(1);

const result_path = process.argv[2] ?? path.join(tmpdir(), "result");
rmSync(result_path, { recursive: true, force: true });

const results = TableDescriptor.for_connector("filesystem")
  .schema(Schema.new_builder().column("word", DataTypes.STRING()).column("count", DataTypes.BIGINT()).build())
  .option("path", result_path)
  .format("csv")
  .build();
t_env.create_temporary_table("Results", results);

const words = content.split(" ").map((word) => [word]);
const counts = t_env
  .from_elements(words, ["word"])
  .group_by(col("word"))
  .select(col("word"), lit(1).count().as("count"));

t_env.get_config().set("pipeline.name", "word_count");
await (await counts.execute_insert("Results")).await();
