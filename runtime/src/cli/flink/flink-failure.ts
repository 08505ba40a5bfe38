import { causesIn } from "../../errors/printed-stack.js";
import { isTraceWanted } from "../../errors/trace-wanted.js";
import { usefulCause } from "../../errors/useful-cause.js";

const heading = /\n*-{20,}\n The program finished with the following exception:\n\n/;

/** What Flink's CLI wrote to stderr; of a failure its causes, as a program's errors have them, instead of a Java stack. */
export function readableFailure(stderr: string, logFile: string | undefined): string {
  const [said = "", trace] = stderr.split(heading, 2);
  if (trace === undefined || isTraceWanted()) return stderr;
  const { text, context } = usefulCause(causesIn(trace));
  const log = logFile === undefined ? [] : [`Flink's log: ${logFile}`];
  const lines = [...(said === "" ? [] : [said]), text, ...context.map((line) => `  while: ${line}`), ...log];
  return `${lines.join("\n")}\n`;
}
