import type { JavaCause } from "../../errors/java-error.js";
import { isTraceWanted } from "../../errors/trace-wanted.js";
import { usefulCause } from "../../errors/useful-cause.js";

const heading = /\n*-{20,}\n The program finished with the following exception:\n\n/;

/** What Flink's CLI wrote to stderr; of a failure its causes, as a program's errors have them, instead of a Java stack. */
export function readableFailure(stderr: string, logFile: string | undefined): string {
  const [said = "", trace] = stderr.split(heading, 2);
  if (trace === undefined || isTraceWanted()) return stderr;
  const { text, context } = usefulCause(causesOf(trace));
  const log = logFile === undefined ? [] : [`Flink's log: ${logFile}`];
  const lines = [...(said === "" ? [] : [said]), text, ...context.map((line) => `  while: ${line}`), ...log];
  return `${lines.join("\n")}\n`;
}

/** The exceptions of a printed stack, outermost first. */
function causesOf(trace: string): JavaCause[] {
  return trace.split(/^Caused by: /m).map((text) => {
    const [said = "", ...stack] = text.split(/^\t(?:at |\.\.\. |Suppressed: )/m);
    const [java_class = "", ...words] = said.trim().split(": ");
    const message = words.join(": ");
    // One that came over the network has its own class in its message.
    const own = `${java_class}: `;
    return { java_class, message: message.startsWith(own) ? message.slice(own.length) : message, stack };
  });
}
