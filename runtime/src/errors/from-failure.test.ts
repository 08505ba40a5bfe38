import { create } from "@bufbuild/protobuf";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Failure_Kind, FailureSchema, type Failure } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import type { CellError } from "./bridge-error.js";
import { fromFailure, type FailureContext, type StepDescription } from "./from-failure.js";
import type { JavaError } from "./java-error.js";

const flink = "org.apache.flink.table.api.";
const context: FailureContext = { logFile: "/l.log" };

function failure(causes: readonly (readonly [string, string])[], kind = Failure_Kind.JAVA, step = -1): Failure {
  return create(FailureSchema, {
    causes: causes.map(([className, message]) => ({ className, message, stack: ["a.B.c(B.java:1)"] })),
    kind,
    step,
  });
}

const message = (...causes: readonly (readonly [string, string])[]): string[] =>
  fromFailure(failure(causes), context).message.split("\n");

const describeDecimal = (step: number): string => `DataTypes.DECIMAL(${100 + step}, 2)`;
const describeLiteral = (): StepDescription => ({ text: "lit(1)", builtAt: "    at main (file.ts:3:4)" });

afterEach(() => void vi.unstubAllEnvs());

describe("the message of a Java error", () => {
  it("begins with the deepest cause, and says where in the SQL text", () => {
    const where = "From line 1, column 15 to line 1, column 17: Object 'foo' not found";
    expect(
      message(
        [`${flink}ValidationException`, `SQL validation failed. ${where}`],
        ["org.apache.calcite.runtime.CalciteContextException", where],
        ["org.apache.calcite.sql.validate.SqlValidatorException", "Object 'foo' not found"],
      ),
    ).toEqual(["Object 'foo' not found (line 1, column 15)", "Flink's log: /l.log"]);
  });

  it("shortens the parser's list of tokens", () => {
    const tokens = Array.from({ length: 40 }, (_, index) => `    "T${index}" ...\n`).join("");
    const text = `Encountered "FORM" at line 1, column 10.\nWas expecting one of:\n    <EOF> \n${tokens}    `;
    expect(
      message(
        [`${flink}SqlParserException`, `SQL parse failed. ${text}`],
        ["org.apache.calcite.sql.parser.SqlParseException", text],
      ),
    ).toEqual([
      'Encountered "FORM" at line 1, column 10.',
      'Was expecting one of: <EOF>, "T0", "T1", "T2", "T3", "T4", "T5", "T6", and 33 more',
      "Flink's log: /l.log",
    ]);
  });

  it("says which arguments a function takes, and the call that gave it others", () => {
    expect(
      message(
        [`${flink}ValidationException`, "Invalid function call:\nabs(STRING)"],
        [
          `${flink}ValidationException`,
          "Invalid input arguments. Expected signatures are:\nabs(<NUMERIC>)\nabs(<INTERVAL>)",
        ],
        [`${flink}ValidationException`, "Invalid input arguments."],
      ),
    ).toEqual([
      "Invalid input arguments. Expected signatures are: abs(<NUMERIC>)",
      "abs(<INTERVAL>)",
      "  while: Invalid function call: abs(STRING)",
      "Flink's log: /l.log",
    ]);
  });

  it("passes over what only wraps, and keeps what adds something", () => {
    expect(
      message(
        ["java.util.concurrent.ExecutionException", `${flink}TableException: Failed to wait job finish`],
        [`${flink}TableException`, "Failed to wait job finish"],
        ["org.apache.flink.runtime.client.JobExecutionException", "Job execution failed."],
        ["org.apache.flink.runtime.JobException", "Recovery is suppressed by NoRestartBackoffTimeStrategy"],
        ["java.lang.RuntimeException", "Cannot write the row to sink 'out'"],
        ["java.lang.ArithmeticException", "/ by zero"],
      ),
    ).toEqual(["ArithmeticException: / by zero", "  while: Cannot write the row to sink 'out'", "Flink's log: /l.log"]);
  });

  it("is that of an outer exception when the inner ones say nothing", () => {
    expect(
      message(
        [`${flink}ValidationException`, "Unknown column"],
        ["java.lang.RuntimeException", ""],
        ["x.Y", "null"],
      )[0],
    ).toBe("Unknown column");
  });

  it("names the step that failed unless it is the call itself", () => {
    const causes = [[`${flink}ValidationException`, "Decimal precision must be between 1 and 38"]] as const;
    const of = (step: number): string | undefined =>
      fromFailure(failure(causes, Failure_Kind.JAVA, step), {
        ...context,
        steps: 3,
        describeStep: describeDecimal,
      }).message.split("\n")[0];
    expect(of(1)).toBe("in DataTypes.DECIMAL(101, 2): Decimal precision must be between 1 and 38");
    expect(of(2)).toBe("Decimal precision must be between 1 and 38");
    expect(of(-1)).toBe("Decimal precision must be between 1 and 38");
  });
});

describe("an error from the bridge", () => {
  it("keeps the Java chain", () => {
    const error = fromFailure(
      failure([
        ["a.Outer", "o"],
        ["a.Inner", "i"],
      ]),
      context,
    ) as JavaError;
    expect(error.name).toBe("JavaError");
    expect(error.java_class).toBe("a.Outer");
    expect(error.causes.map((cause) => cause.message)).toEqual(["o", "i"]);
    expect(error.java_stack).toBe("a.Outer: o\n\tat a.B.c(B.java:1)\nCaused by: a.Inner: i\n\tat a.B.c(B.java:1)");
    expect(error.stack).not.toContain("B.java");
  });

  it("of an exception without a message names the call, as long as a person reads it", () => {
    const timeout = failure([["java.util.concurrent.TimeoutException", ""]]);
    const describeStep = () => `TableResult@5.await(1n, "SECONDS")`;
    const [first] = fromFailure(timeout, { ...context, steps: 1, describeStep }).message.split("\n");
    expect(first).toBe('TimeoutException in TableResult@5.await(1n, "SECONDS")');
    const long = fromFailure(timeout, { ...context, steps: 1, describeStep: () => `a${".plus(1)".repeat(1000)}` });
    expect(long.message.split("\n")[0]).toHaveLength("TimeoutException in …".length + 120);
  });

  it("of a refused argument names the program's call rather than Java's", () => {
    const refused = failure([["org.tsflink.X", "Argument 2 of a.T#f(a.B,a.C): no such class"]], Failure_Kind.BRIDGE);
    const describeStep = () => 'T@1.f("x")';
    expect(fromFailure(refused, { ...context, steps: 1, describeStep }).message).toBe(
      'in T@1.f("x"): no such class\nFlink\'s log: /l.log',
    );
  });

  it("shows Java's stack and the line that built the step under TSFLINK_TRACE", () => {
    vi.stubEnv("TSFLINK_TRACE", "1");
    const error = fromFailure(failure([["a.Outer", "o"]], Failure_Kind.JAVA, 0), {
      ...context,
      steps: 2,
      describeStep: describeLiteral,
    });
    expect(error.stack).toMatch(/\nBuilt: at main \(file\.ts:3:4\)\nJava: a\.Outer: o\n\tat a\.B\.c/);
  });

  it.each([
    [Failure_Kind.BRIDGE, "BridgeError", "no such signature"],
    [Failure_Kind.INTERRUPTED, "InterruptedError", "The call was interrupted (SIGINT)"],
  ])("of kind %i is a %s", (kind, name, text) => {
    const error = fromFailure(failure([["org.tsflink.X", "no such signature"]], kind), context);
    expect([error.name, error.message, error.log_file]).toEqual([name, `${text}\nFlink's log: /l.log`, "/l.log"]);
  });

  it("about a cell says which", () => {
    const cell = { ...failure([["x.Cell", "300 is no TINYINT"]], Failure_Kind.CELL), row: 4n, column: "age" };
    const error = fromFailure(cell, context) as CellError;
    expect([error.message, error.row, error.column]).toEqual([
      "row 4, column age: 300 is no TINYINT\nFlink's log: /l.log",
      4,
      "age",
    ]);
    const whole = { ...failure([["x.Cell", "the row has 2 fields"]], Failure_Kind.CELL), row: 1n, column: "" };
    expect(fromFailure(whole, context).message).toMatch(/^row 1: the row has 2 fields\n/);
  });
});
