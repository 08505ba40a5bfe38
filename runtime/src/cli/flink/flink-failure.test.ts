import { expect, test } from "vitest";
import { readableFailure } from "./flink-failure.js";

const heading = `
------------------------------------------------------------
 The program finished with the following exception:

`;
const trace = `org.apache.flink.util.FlinkException: Failed to dispose the savepoint 'file:///nowhere'.
\tat org.apache.flink.client.cli.CliFrontend.disposeSavepoint(CliFrontend.java:924)
Caused by: java.util.concurrent.ExecutionException: org.apache.flink.util.FlinkException: Could not dispose savepoint file:///nowhere.
\tat java.base/java.util.concurrent.CompletableFuture.get(CompletableFuture.java:2096)
\t... 8 more
Caused by: org.apache.flink.util.FlinkException: org.apache.flink.util.FlinkException: Could not dispose savepoint file:///nowhere.
\tat org.apache.flink.runtime.dispatcher.Dispatcher.lambda$disposeSavepoint$29(Dispatcher.java:1523)
Caused by: java.io.FileNotFoundException: java.io.FileNotFoundException: Cannot find savepoint 'file:///nowhere'.
\t... 4 more
`;

test("a failure of Flink's CLI is told by its causes, without Java's frames", () => {
  expect(readableFailure(`WARN something\n${heading}${trace}`, "/l.log")).toBe(
    "WARN something\n" +
      "FileNotFoundException: Cannot find savepoint 'file:///nowhere'.\n" +
      "  while: Failed to dispose the savepoint 'file:///nowhere'.\n" +
      "  while: Could not dispose savepoint file:///nowhere.\n" +
      "Flink's log: /l.log\n",
  );
});

test("what Flink's CLI says otherwise is left as it is", () => {
  const usage = "Missing JobID. Specify a JobID to cancel a job.\n";
  expect(readableFailure(usage, "/l.log")).toBe(usage);
  expect(readableFailure("", undefined)).toBe("");
});
