import { afterAll, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { callAll } from "./support/call-all.js";
import { buildSamplesJar } from "./support/java-samples.js";
import { generated, line, overrides } from "./support/line.js";
import { membersIn } from "./support/members.js";
import { linesOf, summary } from "./support/report.js";

/** Of these the receivers, and the arguments, have to be of an environment of another kind. */
const ofStreams = new Set(["StreamTableEnvironment", "StreamStatementSet"]);

afterAll(() => currentGateway().shutDown());

it(`every member that is emitted for Flink ${line} can be called over the bridge`, { timeout: 170_000 }, async () => {
  const options = { jars: [buildSamplesJar()] };
  const members = [...membersIn(generated), ...membersIn(overrides)];
  const t_env = api.TableEnvironment.create(api.EnvironmentSettings.in_streaming_mode(), options);
  const streams = api.StreamExecutionEnvironment.get_execution_environment();
  const stream_env = api.StreamTableEnvironment.create(streams, undefined, options);
  const called = [
    ...(await callAll(
      members.filter(({ owner }) => !ofStreams.has(owner)),
      t_env,
    )),
    ...(await callAll(
      members.filter(({ owner }) => ofStreams.has(owner)),
      stream_env,
    )),
  ];
  console.log(summary(line, called));
  expect(linesOf(called, "bridge error")).toEqual([]);
  expect(linesOf(called, "unreachable")).toEqual([]);
  expect(called.length).toBeGreaterThan(2500);
  // 94 % are today: arguments that Flink refuses would show nothing of how values come back.
  expect(linesOf(called, "value").length / called.length).toBeGreaterThan(0.9);
});
