import { gatewayJar } from "./flink-cli.js";

/** How Flink's own command line is told to run a TypeScript program. */
export const driver = ["-c", "org.tsflink.gateway.TypeScriptDriver", gatewayJar];

export const imports = 'import { EnvironmentSettings, TableEnvironment } from "tsflink";\n';
export const batch = `${imports}const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());\n`;
export const streaming = `${imports}const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());\n`;

/** Prints the rows of a query. */
export const rows = (query: string): string =>
  `for await (const row of t_env.sql_query("${query}").collect()) console.log(String(row));\n`;

/** A job that runs until it is cancelled, and writes what the query makes of ten numbers n in a second. */
export const endlessJob = (query: string): string =>
  `${streaming}await t_env.execute_sql("CREATE TABLE source (n BIGINT) WITH ('connector'='datagen','rows-per-second'='10')");\n` +
  `await t_env.execute_sql("CREATE TABLE sink (n BIGINT) WITH ('connector'='blackhole')");\n` +
  `const result = await t_env.execute_sql("INSERT INTO sink ${query}");\n` +
  `console.log("submitted", result.get_job_client()!.get_job_id().to_string());\n`;

/** One without state. */
export const endless = endlessJob("SELECT n FROM source");

/** The id of the job that such a program submitted. */
export const submitted = (stdout: string): string => /submitted ([0-9a-f]{32})/.exec(stdout)?.[1] ?? "";

/** What a program printed, without what Flink says of its jobs. */
export const output = (stdout: string): string =>
  stdout
    .split("\n")
    .filter((line) => !line.startsWith("Job has been submitted"))
    .join("\n");
