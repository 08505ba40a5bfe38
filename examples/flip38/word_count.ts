// FLIP-38's WordCount, line by line: npx tsflink run examples/flip38/word_count.ts [result]
import { existsSync, rmSync, statSync } from "node:fs";
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

const content =
  "line Licensed to the Apache Software Foundation ASF under one line or more contributor license agreements See the " +
  "NOTICE file line distributed with this work for additional information line regarding copyright ownership The ASF " +
  "licenses this file to you under the Apache License Version the License you may not use this file except in compliance " +
  "with the License";

const t_config = new TableConfig();
const env = ExecutionEnvironment.get_execution_environment();
env.set_parallelism(1);
const t_env = BatchTableEnvironment.create(env, t_config);

// register Results table in table environment
const result_path = process.argv[2] ?? path.join(tmpdir(), "result");
if (existsSync(result_path)) rmSync(result_path, { recursive: statSync(result_path).isDirectory() });

t_env
  .connect(new FileSystem().path(result_path))
  .with_format(new OldCsv().field_delimiter(",").field("word", DataTypes.STRING()).field("count", DataTypes.BIGINT()))
  .with_schema(new Schema().field("word", DataTypes.STRING()).field("count", DataTypes.BIGINT()))
  .register_table_sink("Results");

const elements = content.split(" ").map((word) => [word, 1]);
t_env
  .from_elements(elements, ["word", "count"])
  .group_by("word")
  .select("word, count(1) as count")
  .insert_into("Results");

await t_env.execute("word_count");
