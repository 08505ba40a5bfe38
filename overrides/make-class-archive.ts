import { makeClassArchive } from "#runtime";
import { EnvironmentSettings, TableEnvironment, col } from "#overrides/index.js";

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
    const counts = words.group_by(col("word")).select(col("word"), col("count").sum().as("count"));
    await counts.collect().to_array();
    await t_env.sql_query(query).collect().to_array();
  }
  const sorted = TableEnvironment.create(EnvironmentSettings.in_batch_mode()).sql_query(
    `${query} ORDER BY word LIMIT 1`,
  );
  await sorted.collect().to_array();
});
