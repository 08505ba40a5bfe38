import { makeClassArchive } from "#runtime";
import { EnvironmentSettings, TableEnvironment, col, lit } from "#overrides/index.js";

/** A program of its own: runs a little of everything, so that the JVM's class-data archive holds what programs need. */
void makeClassArchive(async () => {
  const query = "SELECT UPPER('a') AS word, DATE '2020-01-01' AS sold, CAST(1 AS DECIMAL(10, 2)) AS price";
  for (const settings of [EnvironmentSettings.in_streaming_mode(), EnvironmentSettings.in_batch_mode()]) {
    const t_env = TableEnvironment.create(settings);
    const words = t_env.from_elements(
      [
        ["a", 1, 1.5],
        ["b", 2, 2.5],
      ],
      ["word", "count", "weight"],
    );
    const sums = words.group_by(col("word")).select(col("word"), col("count").sum().as("count"));
    await sums.collect().to_array();
    await t_env.sql_query(query).collect().to_array();
  }
  const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
  const counts = t_env.from_elements([["a"], ["b"]], ["word"]).group_by(col("word"));
  await counts
    .select(col("word"), lit(1).count().as("count"))
    .order_by(col("count").desc(), col("word").asc())
    .fetch(1)
    .collect()
    .to_array();
  await t_env.sql_query(`${query} ORDER BY word LIMIT 1`).collect().to_array();
});
