// FLIP-38's WordCount as it is printed there, with the calls chained: npx tsflink run examples/flip38/word_count_chained.ts [result]
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  BatchTableEnvironment,
  DataTypes,
  ExecutionEnvironment,
  FileSystem,
  OldCsv,
  Schema,
  TableConfig,
} from "tsflink/flip38";

const content = "to be or not to be that is the question";

const t_config = new TableConfig();
const env = ExecutionEnvironment.get_execution_environment();
env.set_parallelism(1);
const t_env = BatchTableEnvironment.create(env, t_config);

const result_path = process.argv[2] ?? path.join(tmpdir(), "result");
rmSync(result_path, { recursive: true, force: true });

t_env
  .connect(new FileSystem().path(result_path))
  .with_format(new OldCsv())
  .field_delimiter(",")
  .field("word", DataTypes.STRING())
  .field("count", DataTypes.BIGINT())
  .with_schema(new Schema())
  .field("word", DataTypes.STRING())
  .field("count", DataTypes.BIGINT())
  .register_table_sink("Results");

const elements = content.split(" ").map((word) => [word, 1]);
t_env
  .from_elements(elements, ["word", "count"])
  .group_by("word")
  .select("word, count(1) as count")
  .insert_into("Results");

await t_env.execute("word_count");
