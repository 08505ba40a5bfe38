import { afterAll, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { currentGateway } from "#runtime";
import { callAll } from "./support/call-all.js";
import { buildSamplesJar } from "./support/java-samples.js";
import { generated, line, overrides } from "./support/line.js";
import { membersIn } from "./support/members.js";
import { readmeRow } from "./support/readme-row.js";
import { linesOf, summary, type Called } from "./support/report.js";

/** Of these the receivers, and the arguments, have to be of an environment of another kind. */
const ofStreams = new Set(["StreamTableEnvironment", "StreamStatementSet"]);

/** What Flink throws where arguments or states are wrong. */
const refusals =
  /^(?:org\.apache\.flink\..*|java\.io\.(?:IO|FileNotFound)Exception|java\.lang\.(?:UnsupportedOperation|IllegalArgument|IllegalState|IndexOutOfBounds)Exception)$/;

/** What would be the bridge's mistake, but in these members, where Flink does it. */
const ofFlink: readonly (readonly [exception: string, member: string])[] = [
  // It says that way that there is no result.
  ["java.lang.ClassCastException", "JobSubmissionResult#getJobExecutionResult"],
  // A file is made in the folder of its path, which a name alone does not have.
  ["java.lang.NullPointerException", "CompiledPlan#writeToFile"],
  // The option, or the counter, has no value; that of numbers and truth values before Flink 2.0.
  ...["Configuration#getEnum", "JobExecutionResult#getIntCounterResult"].map(ofNothing),
  ...["Boolean", "Double", "Float", "Integer", "Long"].map((type) => ofNothing(`Configuration#get${type}`)),
  // The sample of its interface has none of these results to give.
  ["java.lang.NoSuchMethodException", "MaterializedTableEnricher#enrich"],
];

function ofNothing(member: string): readonly [exception: string, member: string] {
  return ["java.lang.NullPointerException", member];
}

function isExpected({ member, signature, outcome }: Called): boolean {
  if (outcome.kind !== "exception" || refusals.test(outcome.cause)) return true;
  return ofFlink.some(
    ([exception, of]) => exception === outcome.cause && `${member.owner}#${signature}`.startsWith(`${of}(`),
  );
}

afterAll(() => currentGateway().shutDown());

it(`every member that is emitted for Flink ${line} can be called over the bridge`, { timeout: 400_000 }, async () => {
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
  expect(linesOf(called, "waiting")).toEqual([]);
  expect(
    linesOf(
      called.filter((one) => !isExpected(one)),
      "exception",
    ),
  ).toEqual([]);
  expect(called.length).toBeGreaterThan(2500);
  const counts = { called: called.length, bridgeErrors: 0 };
  expect(readmeRow() ?? counts, "in the README").toMatchObject(counts);
  // 94 % are today: arguments that Flink refuses would show nothing of how values come back.
  expect(linesOf(called, "value").length / called.length).toBeGreaterThan(0.9);
});
