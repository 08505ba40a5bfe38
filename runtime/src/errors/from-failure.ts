import { Failure_Kind, type Failure } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { advise } from "./advice.js";
import { BridgeError, CellError, InterruptedError } from "./bridge-error.js";
import { JavaError, type JavaCause } from "./java-error.js";
import { nearest } from "../objects/nearest.js";
import { isTraceWanted } from "./trace-wanted.js";
import type { TsflinkError } from "./tsflink-error.js";
import { usefulCause } from "./useful-cause.js";

/** A step as the program wrote it: `DataTypes.DECIMAL(100, 2)`, and where, if that is known. */
export interface StepDescription {
  readonly text: string;
  /** A line of a JavaScript stack. */
  readonly builtAt?: string | undefined;
}

/** Says what a step of a call stands for; undefined when there is nothing worth saying. */
export type DescribeStep = (step: number) => StepDescription | string | undefined;

// A plan may hold thousands of calls.
const longestCall = 120;

/** The gateway that a failure comes from. */
export interface FailureOrigin {
  readonly logFile: string;
  /** Undefined before the gateway has said it. */
  readonly flinkVersion?: string | undefined;
}

/** What the conversion needs to know besides the failure. */
export interface FailureContext extends FailureOrigin {
  /** How many steps the failing call had. */
  readonly steps?: number;
  readonly describeStep?: DescribeStep | undefined;
}

/** The JavaScript error for a failure that came over the bridge. */
export function fromFailure(failure: Failure, context: FailureContext): TsflinkError {
  const causes: JavaCause[] = failure.causes.map(({ className, message, stack }) => ({
    java_class: className,
    message,
    stack,
  }));
  const step = describeFailingStep(failure, context);
  const where = step === undefined ? "" : `in ${step.text}: `;
  switch (failure.kind) {
    case Failure_Kind.BRIDGE:
      return traced(new BridgeError(advised(where + refusal(causes, context), causes, context), context), causes, step);
    case Failure_Kind.INTERRUPTED:
      return new InterruptedError("The call was interrupted (SIGINT)", context);
    case Failure_Kind.CELL:
      return cellError(failure, causes, context);
    default:
      return traced(new JavaError(javaMessage(where, causes, failure, context), causes, context.logFile), causes, step);
  }
}

function describeFailingStep(failure: Failure, context: FailureContext): StepDescription | undefined {
  // The last step is the call itself; the stack names it.
  const last = (context.steps ?? 0) - 1;
  if (failure.step < 0 || failure.step >= last) return undefined;
  const description = context.describeStep?.(failure.step);
  return typeof description === "string" ? { text: description } : description;
}

function javaMessage(
  where: string,
  causes: readonly JavaCause[],
  { unknownName, knownNames }: Failure,
  context: FailureContext,
): string {
  const { text, context: around } = usefulCause(causes);
  // An exception without a message is understood by the call that threw it.
  const call = text.includes(" ") ? "" : callText(context);
  // Calcite says so itself where only the case differs.
  const meant = text.includes("did you mean") ? undefined : nearest(unknownName, knownNames);
  const first =
    meant === undefined
      ? advised(where + text + call, causes, context)
      : withAdvice(where + text, `did you mean ${meant}?`);
  return [first, ...around.map((line) => `  while: ${line}`)].join("\n");
}

function callText({ steps = 0, describeStep }: FailureContext): string {
  const description = steps === 0 ? undefined : describeStep?.(steps - 1);
  if (description === undefined) return "";
  const text = typeof description === "string" ? description : description.text;
  return ` in ${text.length > longestCall ? `${text.slice(0, longestCall)}…` : text}`;
}

/** The gateway names the Java method; the program knows its own call. */
function refusal(causes: readonly JavaCause[], context: FailureContext): string {
  const message = bridgeMessage(causes);
  const call = callText(context);
  return call === "" ? message : message.replace(/^Argument \d+ of [^()]+\([^()]*\): /, `${call.trimStart()}: `);
}

/** With what to do at the end of the first line. */
function advised(message: string, causes: readonly JavaCause[], { flinkVersion }: FailureContext): string {
  const advice = advise(message, causes, flinkVersion ?? "");
  return advice === undefined ? message : withAdvice(message, advice);
}

function withAdvice(message: string, advice: string): string {
  const [first = "", ...rest] = message.split("\n");
  return [`${first.replace(/[.\s]+$/, "")}; ${advice}`, ...rest].join("\n");
}

function bridgeMessage(causes: readonly JavaCause[]): string {
  return causes.find(({ message }) => message !== "")?.message ?? "The bridge refused the call";
}

function cellError(failure: Failure, causes: readonly JavaCause[], context: FailureContext): CellError {
  const row = Number(failure.row);
  // A row of a wrong shape is at fault as a whole.
  const where = failure.column === "" ? `row ${row}` : `row ${row}, column ${failure.column}`;
  return new CellError(`${where}: ${bridgeMessage(causes)}`, row, failure.column, context);
}

function traced<E extends TsflinkError>(error: E, causes: readonly JavaCause[], step: StepDescription | undefined): E {
  if (!isTraceWanted()) return error;
  const built = step?.builtAt === undefined ? "" : `\nBuilt: ${step.builtAt.trim()}`;
  const java = causes.length === 0 ? "" : `\nJava: ${new JavaError("", causes, "").java_stack}`;
  error.stack = `${error.stack ?? error.message}${built}${java}`;
  return error;
}
