import { inspect } from "node:util";

const boundary = /\n\s+at (?:REPL\d|.*[/\\]dist[/\\](?:index|shell|cli)\.js)/;

/** An error in few lines: what went wrong, without the stack, which `_error.stack` still has. */
export function describeError(error: unknown): string {
  if (isInterruption(error)) return "Interrupted";
  if (!(error instanceof Error)) return `Uncaught ${inspect(error)}`;
  const name = error.name || error.constructor.name;
  const message = error.message.trimEnd();
  const at = isOfUser(error) ? `\n${userFrame(error) ?? ""}`.trimEnd() : "";
  return message === "" ? name : `${name}: ${message}${at}`;
}

/** Stopped by Ctrl-C: JavaScript where it was, or the call that it waited for. */
function isInterruption(error: unknown): boolean {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return code === "ERR_SCRIPT_EXECUTION_INTERRUPTED" || name === "InterruptedError";
}

/** Errors of JavaScript's own in a file that was loaded are found by their line. */
function isOfUser(error: Error): boolean {
  return /^(?:Type|Reference|Range|Eval|URI)?Error$/.test(error.name);
}

function userFrame(error: Error): string | undefined {
  const frame = error.stack?.split("\n").find((line) => /^\s+at /.test(line));
  return frame === undefined || boundary.test(`\n${frame}`) || /\(?node:/.test(frame) ? undefined : frame;
}
